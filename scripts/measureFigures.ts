/**
 * `npm run measure:figures`: reads labelled pages, compares every figure with its label, and writes how many were found and how
 * many are right to `content/model/figure-accuracy.json`, which the page about the numbers shows.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Accuracy } from '../src/archive/figures/accuracy.ts'
import { toPages } from '../src/entries/toPages.ts'
import type { Figure } from '../src/schema/figure.ts'
import { command, run } from './command.ts'
import { pairLabels, readLabelledPages, type LabelledPage } from './fit/labels.ts'
import { isReadRight } from './fit/readRight.ts'
import { FIGURE_ACCURACY, makeTools } from './tools.ts'

await run(
  command('measureFigures', 'Measure how often figures are read right, on labelled pages.')
    .option(
      '--shared <dir>',
      'labelled pages: newspapers/ and gold/, labelled/texts and labelled/gold',
      '../shared',
    )
    .action(({ shared }: { shared: string }) => {
      const measured = measure([
        ...readLabelledPages(path.join(shared, 'newspapers'), path.join(shared, 'gold')),
        ...readLabelledPages(path.join(shared, 'labelled', 'texts'), path.join(shared, 'labelled', 'gold')),
      ])
      writeFileSync(FIGURE_ACCURACY, `${JSON.stringify(measured, null, 2)}\n`)
      process.stdout.write(`${JSON.stringify(measured)}\n`)
    }),
)

function measure(pages: readonly LabelledPage[]): Accuracy {
  const tools = makeTools()
  const pairs = pages.flatMap(({ text, labels }) => [...pairLabels(labels, readFigures(text, tools))])
  const wanted = pairs.filter(([, label]) => label.optional !== true)
  const share = (some: typeof pairs): Accuracy['checked'] => ({
    count: some.length,
    right: some.filter(([figure, label]) => isReadRight(label, figure)).length,
  })
  return {
    about:
      'Figures of labelled pages: how many the program finds, and how many it reads right (metric, change, period, qualifier, status). The rules were written, and the models fitted, with these pages in view: of pages nobody has seen more are wrong. Written by npm run measure:figures.',
    on: new Date().toISOString().slice(0, 10),
    pages: pages.length,
    labelled: pages.flatMap(({ labels }) => labels).filter(({ optional }) => optional !== true).length,
    found: wanted.length,
    checked: share(wanted.filter(([{ unsure }]) => unsure.length === 0)),
    unsure: share(wanted.filter(([{ unsure }]) => unsure.length > 0)),
  }
}

function readFigures(text: string, tools: ReturnType<typeof makeTools>): Figure[] {
  const file = {
    file: path.basename(text),
    bytes: readFileSync(text),
    sha256: '0'.repeat(64),
    corrections: [],
  }
  return toPages(file, tools).flatMap((page) => page.articles.flatMap((article) => article.figures))
}
