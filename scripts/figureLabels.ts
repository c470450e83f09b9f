/**
 * `npm run labels -- OUT`: puts the labels of figures together with the articles they are of, as folders that the fits and the
 * score read: OUT/texts and OUT/gold, OUT/held-out/ for the pages nothing is fitted on, OUT/wide/ for those of
 * which only metrics and subjects are labelled, OUT/subjects/ for those of which only subjects are.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { command, run } from './command.ts'
import { readAllRecords } from './fit/lessons.ts'
import { readFigurePages, toWholePage } from './fit/figurePages.ts'

const LABELS = 'tests/labelled/figures'

type Options = { corpus: string }

await run(
  command('labels', 'Put the labels of figures together with the articles they are of.')
    .argument('<out>', 'where texts/ and gold/ go')
    .option('--corpus <dir>', 'articles with their parts marked, *.jsonl.gz', '../shared/corpus')
    .action((out: string, { corpus }: Options) => put(out, corpus)),
)

function put(out: string, corpus: string): void {
  const records = readAllRecords(corpus)
  for (const part of ['', 'held-out', 'wide', 'subjects']) {
    const folder = path.join(out, part)
    for (const name of ['texts', 'gold']) mkdirSync(path.join(folder, name), { recursive: true })
    for (const labelled of readFigurePages(path.join(LABELS, part))) {
      const whole = toWholePage(labelled, records)
      if (typeof whole === 'string') {
        process.stdout.write(`${labelled.stem} left out: ${whole}\n`)
        continue
      }
      writeFileSync(path.join(folder, 'texts', `${whole.stem}.txt`), whole.text)
      writeFileSync(
        path.join(folder, 'gold', `figures-${whole.stem}.json`),
        `${JSON.stringify(whole.labels, null, 1)}\n`,
      )
    }
  }
}
