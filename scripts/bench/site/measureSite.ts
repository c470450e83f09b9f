/** One build in a process of its own: what its stages took, and what it left. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { stageSchema, type Stage } from '../../stages.ts'
import { round, type Row } from '../rows.ts'
import { quantile } from '../scores.ts'

const PROJECT = path.join(import.meta.dirname, '..', '..', '..')

/** Builds the archive's site as its owner would; throws where the build fails. */
export function buildOnce(archive: string, site: string): readonly Stage[] {
  const file = path.join(path.dirname(archive), 'stages.jsonl')
  rmSync(file, { force: true })
  const args = [
    path.join(PROJECT, 'bin', 'run.js'),
    'scripts/build.ts',
    '--archive',
    archive,
    '--outDir',
    site,
  ]
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, JIANBAO_STAGES: file },
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`Unexpected exit code ${status} of a build, expected 0: ${stderr}`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => stageSchema.parse(JSON.parse(line)))
}

/** `{ 'parse s': 40, 'parse CPU s': 61, …, 'all s': 110, 'peak GB': 1.9 }`; the last stage to end is the whole build. */
export function toStageRow(stages: readonly Stage[]): Row {
  const peak = Math.max(...stages.map((stage) => stage.peak))
  const rows = stages.flatMap(({ name, wall, cpu }) => [
    [`${name} s`, round(wall)],
    [`${name} CPU s`, round(cpu)],
  ])
  return { ...Object.fromEntries(rows), 'peak GB': round(peak / 1e9, 2) }
}

/** What a site weighs: files, bytes, and the page of an article in the middle. */
export function toSizeRow(site: string, articles: number): Row {
  const sizes = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return { file: path.relative(site, file), bytes: statSync(file).size }
    })
  const pages = sizes.filter(({ file }) => /^articles.[^/\\]+.index\.html$/u.test(file))
  return {
    'site MB': round(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6),
    files: sizes.length,
    'files an article': round(sizes.length / articles, 2),
    'article page kB, median': round(
      quantile(
        pages.map(({ bytes }) => bytes / 1000),
        0.5,
      ),
    ),
  }
}

/** Forgets what earlier builds left to be used again. */
export function forget(archive: string): void {
  const cache = path.join(archive, '.cache')
  if (existsSync(cache)) rmSync(cache, { recursive: true })
}
