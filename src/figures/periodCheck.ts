/**
 * Whether a figure says when, as far as it must: a flow its days, a stock none of a flow's.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'
import { COUNTED } from './additions.ts'
import type { FigureRules } from './rules.ts'
import { isDated } from './tense.ts'

type Known = { readonly texts: FigureTexts; readonly rules: FigureRules }

/**
 * Whether the period of a figure says over what time it was counted, where it must, and is its own.
 *
 * @example 去年新增工厂3家，工厂累计|5家 of 去年, 五年税收达到|9亿元 of 五年 → false
 */
export function saysWhen(figure: Figure, known: Known): boolean {
  return (
    isDated(figure, known.rules.indicatorsById) &&
    !isWithoutDays(figure, known.rules) &&
    !isStockOfFlow(figure, known) &&
    !isFlowOfNow(figure, known)
  )
}

/** A yearly sum that is wanted within so many years, and the years are not told. */
function isWithoutDays(
  { indicator, period, status }: Figure,
  { indicatorsById, doubt }: FigureRules,
): boolean {
  if (period === null || period.start !== null || period.end !== null || status === 'actual') return false
  return indicatorsById.get(indicator ?? '')?.flow === true && doubt('horizon').test(period.text)
}

/** `2023年新添工厂3家，工厂累计|5家`: the time of what was added is not that of what there is. */
function isStockOfFlow(figure: Figure, { texts, rules }: Known): boolean {
  const { at, period, baseUnit } = figure
  const { doubt, additions } = rules
  if (!isCarried(figure) || !COUNTED.test(baseUnit ?? '')) return false
  if (doubt('standing').test(period?.text ?? '')) return false
  const clause = toTextBefore(texts, at, '，。；：！？')
  if (!doubt('sum').test(clause) || clause.search(additions.any) >= 0) return false
  return doubt('added').test(toTextBefore(texts, at, '').slice(0, -clause.length).slice(-REACH))
}

/** `目前累计落户30家；新引进|4家`: what was added was not added today. */
function isFlowOfNow(figure: Figure, { texts, rules }: Known): boolean {
  if (!isCarried(figure) || !rules.doubt('now').test(figure.period?.text ?? '')) return false
  if (!rules.additions.first.test(figure.metric ?? '')) return false
  return /；/u.test(toTextBefore(texts, figure.at))
}

const isCarried = ({ period }: Figure): boolean =>
  period?.source === 'sentence' || period?.source === 'paragraph'

/** How far back what was added may stand. */
const REACH = 120
