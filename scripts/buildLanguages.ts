/**
 * The interface in the owner's further languages: the same archive built once more each, under `<base><language>/`. A
 * process of its own, because a language is chosen when the pages' code is loaded.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { site } from '../src/archive/site.ts'
import type { Language } from '../src/siteSchema.ts'
import { publishFigureData } from './figureData.ts'
import { buildSearchIndex } from './index.ts'
import { packageBin } from './packageBin.ts'

export type BuiltSite = {
  readonly archive: string
  readonly cache: string
  readonly outDir: string
  readonly base: string
}

/** Builds every language after the first; throws where one fails. */
export function buildFurtherLanguages(
  built: BuiltSite,
  languages: readonly Language[] = site.languages,
): void {
  for (const language of languages.slice(1)) {
    const outDir = path.join(built.outDir, language)
    const env = {
      ...process.env,
      JIANBAO_LANGUAGE: language,
      JIANBAO_ROOT: built.base,
      JIANBAO_BASE: `${built.base}${language}/`,
      JIANBAO_OUT: outDir,
    }
    const { status } = spawnSync(
      process.execPath,
      [packageBin('astro'), 'build', '--silent', '--root', path.join(import.meta.dirname, '..')],
      {
        env,
        stdio: 'inherit',
      },
    )
    if (status !== 0)
      throw new Error(`Unexpected exit code ${status} of the build in ${language}, expected 0`)
    publishFigureData(built.cache, outDir)
    buildSearchIndex(built.archive, built.cache, outDir)
  }
}
