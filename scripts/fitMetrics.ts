/**
 * `npm run fit:metrics`: fits `content/model/metrics.json` on labelled figures, and prints how pages left out are read.
 */
import { writeFileSync } from 'node:fs'
import { toFeatureWeights, type FeatureWeights } from '../src/figures/features.ts'
import { toChances } from '../src/figures/metricModel.ts'
import { toConsensus } from '../src/figures/metrics.ts'
import { command, run } from './command.ts'
import { readFolders, readPagesBeside } from './fit/labels.ts'
import { fitChoices, FITTING, type Fitting } from './fit/choiceFit.ts'
import { toMetricLessons, type MetricLesson } from './fit/metricLessons.ts'
import { makeTools, METRIC_MODEL } from './tools.ts'

type Options = {
  shared: string
  more: string[]
  beside: string[]
  verbose?: true
  dry?: true
  prior: string
  nearest: string
  folds: string
}

const SETS: readonly [string, RegExp][] = [
  ['000/002/004', /^00/u],
  ['100–111', /^1/u],
  ['202–218', /^2/u],
  ['others', /^[^012]/u],
  ['all', /^/u],
]

await run(
  command('fitMetrics', 'Fit the model that chooses what a figure counts or measures.')
    .option(
      '--shared <dir>',
      'labelled pages: newspapers/ and gold/, labelled/texts and labelled/gold',
      '../shared',
    )
    .option('--more <texts,labels...>', 'more folders of texts and labels', [])
    .option(
      '--beside <texts,labels...>',
      'folders whose labels are fitted on, and on which nothing is measured',
      [],
    )
    .option('--prior <n>', 'precision of the prior', String(FITTING.prior))
    .option(
      '--nearest <n>',
      'what part of the likelihood is of the nearest candidate alone',
      String(FITTING.nearest),
    )
    .option('--folds <n>', 'leave out one page in n at a time, and print how they are read; 0 for none', '11')
    .option('--dry', 'write nothing')
    .option('--verbose', 'print every figure that is read wrong')
    .action((options: Options) => fit(options)),
)

function fit({ shared, more, beside, verbose, dry, prior, nearest, folds }: Options): void {
  const pages = readPagesBeside(shared, more)
  const tools = makeTools()
  const lessons = pages.flatMap((page) => toMetricLessons(page, tools))
  const others = readFolders(beside)
  const further = others.flatMap((page) => toMetricLessons(page, tools))
  const fitting = { ...FITTING, prior: Number(prior), nearest: Number(nearest) }
  if (Number(folds) > 0) report(leaveOut(lessons, further, fitting, Number(folds)), verbose === true)
  if (dry !== true) write([...lessons, ...further], pages.length + others.length, fitting)
}

type Read = { readonly lesson: MetricLesson; readonly at: number; readonly chance: number }

/** Reads every page with a model fitted without it, and without what other pages have of its articles. */
function leaveOut(
  lessons: readonly MetricLesson[],
  further: readonly MetricLesson[],
  fitting: Fitting,
  folds: number,
): Read[] {
  const stems = [...new Set(lessons.map(({ page }) => page))]
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isOut = ({ page }: MetricLesson): boolean => stems.indexOf(page) % folds === fold
    const out = lessons.filter(isOut)
    const quotes = new Set(out.map(({ label }) => label.quote))
    const weights = fitChoices(
      [...lessons.filter((lesson) => !isOut(lesson)), ...further].filter(
        ({ label }) => !quotes.has(label.quote),
      ),
      fitting,
    )
    const model = toFeatureWeights(weights)
    return out.map((lesson) => read(lesson, model))
  })
}

function read(lesson: MetricLesson, model: FeatureWeights): Read {
  const { candidates, descriptions } = lesson.choice
  const texts = candidates.map(({ text }) => text)
  return { lesson, ...toConsensus(texts, toChances(descriptions.map(model.scoreOf))) }
}

function report(reads: readonly Read[], verbose: boolean): void {
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  const share = (of: readonly Read[], is: (one: Read) => boolean): string =>
    ((100 * of.filter(is).length) / of.length).toFixed(1)
  const isRight = ({ lesson, at }: Read): boolean => lesson.granted[at] === true
  const isExact = ({ lesson, at }: Read): boolean => at === lesson.right
  if (verbose) for (const one of reads) if (!isRight(one)) say(toMiss(one))
  for (const [name, pattern] of SETS) {
    const of = reads.filter(({ lesson }) => pattern.test(lesson.page))
    if (of.length === 0) continue
    const ruled = share(
      of,
      ({ lesson }) =>
        lesson.granted[
          lesson.choice.candidates.findIndex(({ text }) => text === lesson.choice.ruled.text)
        ] === true,
    )
    say(
      `${name.padEnd(12)} ${of.length} figures  rules ${ruled}  right ${share(of, isRight)}  nearest ${share(of, isExact)}  among the candidates ${share(of, ({ lesson }) => lesson.right >= 0)}`,
    )
  }
  for (const [bin, members] of [
    ...Map.groupBy(reads, ({ chance }) => Math.min(9, Math.floor(chance * 10))),
  ].sort(([a], [b]) => a - b))
    say(`  stated 0.${bin}: ${members.filter(isRight).length}/${members.length}`)
}

function toMiss({ lesson, at, chance }: Read): string {
  const { label, choice, page, right } = lesson
  return `${page} ${right < 0 ? '!' : ' '} ${chance.toFixed(2)} ${choice.candidates[at]?.text ?? '-'} for ${label.metric} (rules: ${choice.ruled.text ?? '-'}) | ${label.quote}`
}

function write(lessons: readonly MetricLesson[], pages: number, fitting: Fitting): void {
  const weights = fitChoices(lessons, fitting)
  const about = `Weights of the metric model, in nats; generated by npm run fit:metrics from ${lessons.length} labelled figures of ${pages} pages. See docs/figures.md.`
  const model = { about, weights: Object.fromEntries(weights) }
  writeFileSync(METRIC_MODEL, `${JSON.stringify(model, null, 2)}\n`)
}
