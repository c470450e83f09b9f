/** The commands that are killed, and the states of the archive they meet. */
import { appendFileSync, cpSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Folders } from './trees.ts'

/**
 * `build` makes everything anew; `incremental` takes over what caches hold of the pages that have not changed; `index` is a build
 * killed while its search index is being made.
 */
export const COMMANDS = ['parse', 'index', 'build', 'incremental'] as const
export type Command = (typeof COMMANDS)[number]

export function argumentsOf({ archive, site }: Folders, command: Command): string[] {
  const build = ['scripts/build.ts', '--archive', archive, '--outDir', site]
  return command === 'parse' ? ['scripts/parse.ts', '--archive', archive] : build
}

/** Raw files of the samples by state: the first two have no page in common, the last one differs from the first by a page and a sentence. */
const PAGES = [
  [0, 1],
  [2, 3],
  [0, 1, 4],
] as const
const EDITED = 2
export const STATES = PAGES.length
const SAMPLES = 'content/raw'

/** Puts an archive into a state, with nothing but the caches of what was done before, or without these. */
export function setArchive(archive: string, state: number, command: Command): void {
  // What a parse writes down of ids and days would carry the history of the runs into the trees.
  for (const name of ['raw', 'ids.jsonl', 'aliases.json', 'added.json'])
    rmSync(path.join(archive, name), { recursive: true, force: true })
  if (command === 'build') rmSync(path.join(archive, '.cache'), { recursive: true, force: true })
  const samples = readdirSync(SAMPLES).sort()
  const chosen = (PAGES[state] ?? []).map((at) => samples[at] ?? '')
  for (const name of chosen) cpSync(path.join(SAMPLES, name), path.join(archive, 'raw', name))
  if (state === EDITED) appendFileSync(path.join(archive, 'raw', chosen[0] ?? ''), '另有七家企业今年投产。\n')
}
