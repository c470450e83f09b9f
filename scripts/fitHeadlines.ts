/**
 * `npm run fit:headlines`: fits `content/model/headline-parts.json` on headline blocks set from articles and on labelled pages,
 * and prints how blocks that were left out are read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { toNewspaperRules } from '../src/newspaper/rules.ts'
import { articleRecord } from '../src/typeset/record.ts'
import { command, run } from './command.ts'
import type { HeadlineRecord } from './fit/headlineBlocks.ts'
import {
  HEADS_ALONE,
  KNOWN,
  LABELLED,
  fitHeadlineParts,
  scoreHeadlineParts,
  toSetter,
  type HeadlineFit,
} from './fit/headlineParts.ts'
import { toHeadlineRecords, toLabelledRecords } from './fit/headlineRecords.ts'
import { readEveryLabelledPage, readLabelledPages } from './fit/lessons.ts'
import { openSegmenter } from './segmenter.ts'
import { readRuleFiles } from './tools.ts'

type Options = { corpus: string; labelled: string; holdOut: string; out: string }

await run(
  command('fitHeadlines', 'Fit the model that tells kicker, headline and subhead apart.')
    .option('--corpus <dir>', 'articles with their parts marked, *.jsonl.gz', '../shared/corpus')
    .option('--labelled <dir>', 'pages with every line labelled, *.txt', 'tests/labelled')
    .option(
      '--hold-out <names>',
      'leave labelled pages out, by the beginnings of their names (201.,203.)',
      '',
    )
    .option('--out <file>', 'where the model goes', 'content/model/headline-parts.json')
    .action((options: Options) => fit(options)),
)

function fit({ corpus, labelled, holdOut, out }: Options): void {
  const unfitted = { 'headline-parts': { about: '', weights: {} } }
  const rules = toNewspaperRules({ ...readRuleFiles(), ...unfitted })
  const read = (name: string): HeadlineRecord[] => {
    const file = path.join(corpus, `${name}.jsonl.gz`)
    if (!existsSync(file)) return []
    const rows = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
    return toHeadlineRecords(
      rows.map((row) => articleRecord.parse(JSON.parse(row))),
      rules,
    )
  }
  const alone = readLabelledPages(path.join(labelled, 'headlines'))
  const own = [
    ...readEveryLabelledPage(labelled, holdOut, say).flatMap(({ name, page }) =>
      toLabelledRecords(name, page, rules, name.endsWith('.roles') ? KNOWN : LABELLED),
    ),
    ...alone.flatMap(({ name, page }) => toLabelledRecords(name, page, rules, HEADS_ALONE)),
  ]
  const [first, second, left] = [read('renmin-train'), read('xuexi-train'), read('renmin-dev')]
  if (first.length === 0)
    say(`${corpus} holds no articles: fitted on ${labelled} alone, which will read worse`)
  const set = toSetter(rules, openSegmenter([]))
  const model = fitHeadlineParts([...first, ...second], own, set)
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`)
  report('left-out days', left, 3, 3, model)
  if (second.length > 0) report('left-out paper', second, 4, 1, fitHeadlineParts(first, own, set))

  function report(
    name: string,
    records: readonly HeadlineRecord[],
    seed: number,
    draws: number,
    of: HeadlineFit,
  ): void {
    const { blocks, right, rightOfSeveral, tenths } = scoreHeadlineParts(
      set(records, { seed, draws, moved: false }),
      of,
    )
    say(
      `${name}: ${blocks} blocks, ${right}% right, ${rightOfSeveral}% of those that can be read in several ways`,
    )
    say(`  by probability: ${tenths.map(([all, good]) => (all === 0 ? '-' : `${good}/${all}`)).join(' ')}`)
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
