/**
 * Another owner's site, for the tests: the project copied, with the raw pages, the gazetteer, the atlas and the owner's file
 * of `tests/fixtures/city/` in place of its own. What an owner changes, and nothing else.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const KEPT = [
  'src',
  'scripts',
  'public',
  'content/rules',
  'content/model',
  'content/gazetteer',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
]

/** Copies the project with the fixture's city in it; returns the copy's folder. */
export function copyWithOtherCity(project: string, city: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'jianbao-city-'))
  for (const name of KEPT) cpSync(path.join(project, name), path.join(copy, name), { recursive: true })
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
  cpSync(path.join(city, 'rules'), path.join(copy, 'content', 'rules'), { recursive: true })
  cpSync(path.join(city, 'raw'), path.join(copy, 'content', 'raw'), { recursive: true })
  const owner = readFileSync(path.join(city, 'site.config.ts'), 'utf8')
  writeFileSync(path.join(copy, 'src', 'site.config.ts'), owner.replace('../../../src/', './'))
  return copy
}

/** Removes a copy; its link to the packages is only unlinked. */
export function removeCopy(copy: string): void {
  rmSync(path.join(copy, 'node_modules'))
  rmSync(copy, { recursive: true, force: true })
}
