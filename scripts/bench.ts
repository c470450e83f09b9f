/** `npm run bench -- search --articles 10000`, `-- site`, `-- parse`, `-- kills`, `-- teach`, `-- addresses`: measures, prints what came out. */
import Table from 'cli-table3'
import { Option } from 'commander'
import { benchAddresses } from './bench/benchAddresses.ts'
import { benchKills } from './bench/kills/benchKills.ts'
import { benchParse } from './bench/benchParse.ts'
import { benchSearch } from './bench/benchSearch.ts'
import { benchTeaching } from './bench/learningCurve.ts'
import { benchSite } from './bench/site/benchSite.ts'
import type { Row } from './bench/rows.ts'
import { command, run } from './command.ts'

type Options = { articles: string; pagefind: boolean; perLength: string; cold: string; json: boolean }

const bench = command('bench', 'Measure parts of the archive.')
bench
  .command('search')
  .description('search: exactness against a scan, bytes and time of a cold query, size; Pagefind beside it')
  .option('--articles <number>', 'size of the synthetic archive', '10000')
  .option('--per-length <number>', 'queries of each length from 1 to 10', '40')
  .option('--cold <number>', 'cold queries', '24')
  .option('--no-pagefind', 'leave Pagefind out')
  .option('--json', 'print JSON', false)
  .action(async ({ articles, pagefind, perLength, cold, json }: Options) => {
    const options = { articles: Number(articles), pagefind, perLength: Number(perLength), cold: Number(cold) }
    const rows = await benchSearch(options, (line) => process.stderr.write(`${line}\n`))
    process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : `${toTable(rows)}\n`)
  })
type SiteOptions = {
  articles: string
  touch: string
  add: string
  compare: boolean
  folder?: string
  vs?: 'hugo'
}
bench
  .command('site')
  .description('site: every stage of a build: time, memory, bytes, files; again after little has changed')
  .option('--articles <number>', 'size of the synthetic archive', '1000')
  .option('--touch <number>', 'raw pages to change before a further build', '1')
  .option('--add <number>', 'raw pages of a new day before a further build', '12')
  .option('--no-compare', 'do not compare with a cold build at the end')
  .addOption(
    new Option('--vs <renderer>', 'render the same articles with another one in turn').choices(['hugo']),
  )
  .option('--folder <dir>', 'where to work, and what to leave behind')
  .action(async ({ articles, touch, add, vs, ...rest }: SiteOptions) => {
    const sizes = { articles: Number(articles), touch: Number(touch), add: Number(add) }
    const rows = await benchSite(
      { ...sizes, ...rest, ...(vs === undefined ? {} : { hugo: 'fetch' as const }) },
      (line) => process.stderr.write(`${line}\n`),
    )
    process.stdout.write(`${toTable(rows)}\n`)
  })
bench
  .command('parse')
  .description('parse: time by the length of a file, throughput on one core and with a worker a core')
  .option('--copies <number>', 'copies of the sample pages', '10')
  .action(async ({ copies }: { copies: string }) => {
    process.stdout.write(`${toTable(await benchParse(Number(copies)))}\n`)
  })
bench
  .command('kills')
  .description(
    'kills: parse, index, build and incremental build killed at random moments, and what readers would find',
  )
  .option('--runs <number>', 'commands to kill', '200')
  .option('--seed <number>', 'seed of the moments', '15')
  .action(async ({ runs, seed }: { runs: string; seed: string }) => {
    const rows = await benchKills(Number(runs), Number(seed), (line) => process.stderr.write(`${line}\n`))
    process.stdout.write(`${toTable(rows)}\n`)
  })
bench
  .command('addresses')
  .description('addresses: of a site before and after corrections, splits, merges and renamed files')
  .option('--samples <dir>', 'the archive to begin with', 'content')
  .action(({ samples }: { samples: string }) => {
    const rows = benchAddresses(samples, (line) => process.stderr.write(`${line}\n`))
    process.stdout.write(`${toTable(rows)}\n`)
  })
bench
  .command('teach')
  .description('teach: pages in rare layouts, read after others were taught')
  .option('--corpus <dir>', 'articles with their parts marked, *.jsonl.gz', '../shared/corpus')
  .action(({ corpus }: { corpus: string }) => {
    const rows = benchTeaching(corpus, (line) => process.stderr.write(`${line}\n`))
    process.stdout.write(`${toTable(rows)}\n`)
  })
await run(bench)

function toTable(rows: Readonly<Record<string, Row>>): string {
  const engines = Object.keys(rows)
  const measures = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))]
  const table = new Table({ head: ['', ...engines], style: { head: [] } })
  for (const measure of measures)
    table.push([measure, ...engines.map((engine) => rows[engine]?.[measure] ?? '–')])
  return table.toString()
}
