/**
 * `npm run bench -- site`: an archive of synthetic raw pages built cold, again with nothing changed, with `touch` raw pages
 * changed, and with a day's pages added; what is built over an earlier build is compared with what is built cold.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { compare, digestsOf, listFiles, type Digests } from '../../fixity/digests.ts'
import type { Row } from '../rows.ts'
import { benchHugo } from './benchHugo.ts'
import { findHugo } from './hugo.ts'
import { buildOnce, forget, toSizeRow, toStageRow } from './measureSite.ts'
import { addRawPages, touchRawPages, writeRawPages } from './rawPages.ts'

export type SiteBench = {
  readonly articles: number
  /** Raw pages to change; none leaves that build out. */
  readonly touch: number
  /** Raw pages of a new day; none leaves that build out. */
  readonly add: number
  /** Whether the last site is built once more without what earlier ones left, and compared. */
  readonly compare: boolean
  /** Whether Hugo renders the same articles in turn: `fetch` installs it where that is allowed. */
  readonly hugo?: 'found' | 'fetch'
  /** Where to work; a temporary folder where none is named. */
  readonly folder?: string
}

/** How often each of two renderers renders. */
const TURNS = 3

/** A column a build: its stages, and what it left. */
export async function benchSite(bench: SiteBench, say: (line: string) => void): Promise<Record<string, Row>> {
  const root = bench.folder ?? mkdtempSync(path.join(os.tmpdir(), 'jianbao-site-'))
  try {
    const rows = buildAll(root, bench, say)
    const version = bench.hugo === undefined ? null : findHugo(say, bench.hugo === 'fetch')
    return version === null
      ? rows
      : { ...rows, ...(await benchHugo(root, path.join(root, 'archive'), version, TURNS)) }
  } finally {
    if (bench.folder === undefined) rmSync(root, { recursive: true, force: true })
  }
}

function buildAll(root: string, bench: SiteBench, say: (line: string) => void): Record<string, Row> {
  const [archive, site] = [path.join(root, 'archive'), path.join(root, 'site')]
  const pages = writeRawPages(archive, bench.articles)
  say(`${pages} raw pages of ${bench.articles} articles`)
  const rows: Record<string, Row> = {}
  const build = (name: string, to = site): void => {
    const stages = buildOnce(archive, to)
    rows[name] = { ...toStageRow(stages), ...toSizeRow(to, countArticles(archive)) }
    say(`${name}: ${stages.at(-1)?.wall.toFixed(1)} s`)
  }
  build('cold')
  build('nothing changed')
  if (bench.touch > 0) touchRawPages(archive, bench.touch)
  if (bench.touch > 0) build(`${bench.touch} changed`)
  if (bench.add > 0) addRawPages(archive, bench.add)
  if (bench.add > 0) build(`${bench.add} new`)
  if (!bench.compare) return rows
  const before = digestsIn(site)
  forget(archive)
  build('cold again', path.join(root, 'cold'))
  const differing = compare(before, digestsIn(path.join(root, 'cold')))
  rows['cold again'] = { ...rows['cold again'], 'files that differ': differing.length }
  for (const { file, what } of differing.slice(0, 20)) say(`${file}: ${what}`)
  return rows
}

const countArticles = (archive: string): number =>
  readdirSync(path.join(archive, 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  ).length

const digestsIn = (site: string): Digests => digestsOf(site, listFiles(site))
