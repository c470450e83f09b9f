/** `npm run audit -- cards`: what a site claims, for a person to read against the sentences it was read from. */
import { cacheFolder, writeCache } from './archiveCache.ts'
import { openArchive, useArchive } from './archiveFolder.ts'
import { readShownFigures, type ShownFigure } from './audit/shownFigures.ts'
import { ARCHIVE_OPTION, command, run } from './command.ts'
import { parseArchive } from './parseArchive.ts'
import { table } from './terminal.ts'

const HEAD = [
  'shown',
  'subject',
  'metric',
  'indicator',
  'period',
  'from',
  'to',
  'status',
  'checks',
  'sentence',
  'headline',
  'where',
  'address',
] as const

const program = command('audit', 'Print what a site shows of an archive, for a person to read.')
program
  .command('cards')
  .description('every figure shown outside its article: lists, cards, tables, charts')
  .option(...ARCHIVE_OPTION)
  .action(async ({ archive: dir }: { archive: string }) => {
    const archive = openArchive(dir)
    const shown = await useArchive(archive, async () => {
      await writeCache(archive, 'build', await parseArchive(archive))
      return readShownFigures(cacheFolder(archive, 'build'))
    })
    process.stdout.write(`${table(HEAD, shown.map(toRow))}\n`)
  })
await run(program)

function toRow({ record, shown, places }: ShownFigure): string[] {
  const { subject, place_name: place, metric, indicator_name: indicator, period, status, unsure } = record
  const { period_start: from, period_end: to, quote, headline, article, id } = record
  const cells = [
    shown,
    subject === place || place === null ? subject : `${subject ?? ''} (${place})`,
    metric,
    indicator,
    period,
    from,
    to,
    status,
    unsure ?? 'all',
    quote,
    headline,
    places.join(', '),
    `articles/${article}/#${id.slice(article.length + 1)}`,
  ]
  return cells.map((cell) => (cell ?? '').replaceAll(/\s+/gu, ' '))
}
