/** The search bench: exactness, bytes, time, size; every engine on the same corpus, in the same browser, by the same loop. */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import type { SearchDocument } from '../../src/search/document.ts'
import { toFilingDay } from '../../src/search/facets.ts'
import { toCorpus } from './corpus.ts'
import { JIANBAO, PAGEFIND, type Engine } from './engines.ts'
import { measureCold, openBrowser, openPage, writeHarness } from './inBrowser.ts'
import { toQueries, type BenchQuery } from './queries.ts'
import { round, toColdRow, toScoreRow, type Cold, type Row } from './rows.ts'
import { quantile, Tally } from './scores.ts'
import { serveSlowly, type SlowServer } from './slowServer.ts'

export type SearchBenchOptions = {
  readonly articles: number
  readonly pagefind: boolean
  readonly perLength: number
  readonly cold: number
}
type Bench = {
  readonly root: string
  readonly browser: Browser
  readonly server: SlowServer
  readonly documents: readonly SearchDocument[]
  readonly queries: readonly BenchQuery[]
}

/** Runs the whole bench and gives its figures by engine. */
export async function benchSearch(
  options: SearchBenchOptions,
  say: (line: string) => void,
): Promise<Record<string, Row>> {
  const root = mkdtempSync(path.join(tmpdir(), 'jianbao-bench-'))
  const server = await serveSlowly(root)
  const browser = await openBrowser()
  try {
    say(`corpus of ${options.articles} articles`)
    const documents = toCorpus(options.articles).sort(inIndexOrder)
    const queries = toQueries(documents, { substring: options.perLength, other: options.perLength * 3 })
    say(`${queries.length} queries with their true answers`)
    await writeHarness(root)
    const rows: Record<string, Row> = {}
    for (const engine of options.pagefind ? [JIANBAO, PAGEFIND] : [JIANBAO]) {
      const built = engine.build(options.articles, root)
      say(`${engine.name} ${JSON.stringify(built)}`)
      const bench = { root, browser, server, documents, queries }
      const asked = 'stopped' in built ? {} : await askAll(engine, bench, options.cold)
      rows[engine.name] = { ...built, ...asked, 'load average': round(loadavg()[0] ?? 0) }
      say(`${engine.name} ${JSON.stringify(asked)}`)
    }
    return rows
  } finally {
    await browser.close()
    server.close()
    rmSync(root, { recursive: true, force: true })
  }
}

/** The order in which the index numbers documents (build.ts). */
function inIndexOrder(a: SearchDocument, b: SearchDocument): number {
  return (toFilingDay(a) ?? 0) - (toFilingDay(b) ?? 0) || (a.id < b.id ? 1 : -1)
}

/** Every query for its answer, then some of them by readers who come for the first time. */
async function askAll(engine: Engine, bench: Bench, coldQueries: number): Promise<Row> {
  const { browser, server, queries } = bench
  const answered = await askWarm(engine, bench)
  const cold: Cold[] = []
  for (const { query } of spread(queries, coldQueries))
    cold.push(await measureCold(browser, server, engine.page, query))
  return { ...answered, ...toColdRow(cold) }
}

/** The second asking of each query is timed: by then its files are there. */
async function askWarm(engine: Engine, { root, browser, server, documents, queries }: Bench): Promise<Row> {
  const names = engine.numbersOf(root, documents)
  const toNumber = (name: string | number): number =>
    typeof name === 'number' ? name : (names?.get(name) ?? -1)
  const page = await openPage(browser, server, engine.page)
  const tally = new Tally()
  const took: number[] = []
  for (const { query, truth, wanted } of queries) {
    const all = await page.evaluate((text) => globalThis.bench.all(text), query)
    const { first } = await page.evaluate((text) => globalThis.bench.search(text), query)
    took.push((await page.evaluate((text) => globalThis.bench.search(text), query)).took)
    tally.add(truth, all.map(toNumber), first === null ? undefined : toNumber(first), wanted)
  }
  await page.context().close()
  const warm = {
    'warm ms median': round(quantile(took, 0.5), 2),
    'warm ms p95': round(quantile(took, 0.95), 2),
  }
  return { ...toScoreRow(tally.scores()), ...warm }
}

/** So many queries, evenly from all kinds. */
function spread(queries: readonly BenchQuery[], count: number): BenchQuery[] {
  const step = Math.max(1, Math.floor(queries.length / count))
  return queries.filter((_, i) => i % step === 0)
}
