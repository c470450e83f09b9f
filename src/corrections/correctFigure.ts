/** One part of one figure, as a person decided. */
import type { Article, Message } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import { toTextAt } from '../schema/figurePlace.ts'
import type { Decision, FigureCorrection, FigureField } from './correction.ts'
import { FIGURE_FIELD_NAMES } from './fieldNames.ts'
import { quoted, readsOtherwise, stale } from './messages.ts'
import { isSameValue } from './sameValue.ts'

/** What follows from a corrected part: a value in its base unit, the indicator a metric is. */
export type FigureReader = {
  readonly normalize: (value: number, unit: string | null) => Pick<Figure, 'normalized' | 'baseUnit'>
  readonly indicatorOf: (figure: Figure) => string | null
}

/** The doubts that a decision about a part settles. */
const SETTLED: Readonly<Partial<Record<FigureField, readonly Figure['unsure'][number][]>>> = {
  metric: ['metric'],
  indicator: ['metric'],
  subject: ['subject'],
  subjectPlace: ['subject'],
  period: ['period', 'calendar'],
  value: ['reread', 'size'],
  unit: ['reread', 'unit', 'size'],
  per: ['unit'],
}

/**
 * Corrects the figure whose printed text, and quote where that is given, is the one named; `none` takes it out.
 *
 * `{ figure: { text: '1067亿元' }, field: 'metric', was: '增加值', becomes: '规上工业增加值', … }`
 */
export function correctFigure(
  article: Article,
  decision: Decision,
  { figure: named, field, was, becomes }: FigureCorrection,
  reader: FigureReader,
  line: number | null,
): Article | Message {
  const found = article.figures.filter(
    (figure) =>
      printedOf(article, figure) === named.text &&
      (named.quote === undefined || figure.quote === named.quote),
  )
  const [figure, other] = found
  const name = quoted(named.text)
  if (figure === undefined)
    return stale(decision, line, {
      zh: `说的数据${name.zh}这一篇里没有`,
      en: `names the figure ${name.en}, which this article does not have`,
    })
  if (other !== undefined)
    return stale(decision, line, {
      zh: `说的数据${name.zh}这一篇里不止一个，请写明 quote`,
      en: `names the figure ${name.en}, which this article has more than once: say its quote`,
    })
  if (field === 'none')
    return { ...article, figures: article.figures.filter((one) => one !== figure || becomes !== true) }
  if (!isSameValue(figure[field], was))
    return stale(
      decision,
      line,
      readsOtherwise(
        { zh: `数据${name.zh}的${FIGURE_FIELD_NAMES[field]}`, en: `${field} of the figure ${name.en}` },
        was,
        figure[field],
      ),
    )
  const settled = SETTLED[field] ?? []
  const corrected: Figure = {
    ...figure,
    [field]: becomes,
    ...(field === 'subject' ? { subjectEntity: entityOf(article, becomes), subjectPlace: null } : {}),
    unsure: figure.unsure.filter((check) => !settled.includes(check)),
  }
  const whole = { ...corrected, ...toFollowing(corrected, field, reader) }
  return { ...article, figures: article.figures.map((one) => (one === figure ? whole : one)) }
}

function toFollowing(figure: Figure, field: FigureField, reader: FigureReader): Partial<Figure> {
  if (field === 'value' || field === 'unit') return reader.normalize(figure.value, figure.unit)
  return field === 'metric' ? { indicator: reader.indicatorOf(figure) } : {}
}

function entityOf({ entities }: Article, name: unknown): string | null {
  return entities.find(({ names }) => names.some((one) => one === name))?.id ?? null
}

/** A figure as printed, where it stands: `1067.27亿元`. */
export const printedOf = (article: Article, { at }: Figure): string =>
  toTextAt(article, at.block).slice(at.start, at.end)
