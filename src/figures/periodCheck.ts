/**
 * Whether a figure says when, as far as it must: a flow its days, a stock none of a flow's.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'
import type { AdditionPatterns } from './additions.ts'
import type { FigureRules } from './rules.ts'
import { isDated } from './tense.ts'

type Known = { readonly texts: FigureTexts; readonly rules: FigureRules }

/**
 * Whether the period of a figure says over what time it was counted, where it must, and is its own.
 *
 * @example 去年新增工厂3家，工厂累计|5家 of 去年, 五年税收达到|9亿元 of 五年 → false
 */
export function saysWhen(figure: Figure, { texts, rules }: Known): boolean {
  const { additions, indicatorsById: indicators } = rules
  return (
    isDated(figure, indicators) &&
    !isWithoutDays(figure, indicators) &&
    !isStockOfFlow(figure, texts, additions) &&
    !isFlowOfNow(figure, texts, additions)
  )
}

/** 五年, 用三年时间: how long it is to take, not from when on. */
const HORIZON = /^[用近未来内过去]{0,2}[0-9一二两三四五六七八九十]+年(?:时间|内|左右)*$/u

/** A yearly sum that is wanted within so many years, and the years are not told. */
function isWithoutDays(
  { indicator, period, status }: Figure,
  indicators: FigureRules['indicatorsById'],
): boolean {
  if (period === null || period.start !== null || period.end !== null || status === 'actual') return false
  return indicators.get(indicator ?? '')?.flow === true && HORIZON.test(period.text)
}

const STOCK = /(?:累计|总量|总数)[^，。；：]*$/u

/** `2023年新添工厂3家，工厂累计|5家`: the time of what was added is not that of what there is. */
function isStockOfFlow(figure: Figure, texts: FigureTexts, { any }: AdditionPatterns): boolean {
  const { at, period, baseUnit } = figure
  if (!isCarried(figure) || !COUNTED.test(baseUnit ?? '') || STANDING.test(period?.text ?? '')) return false
  const clause = toTextBefore(texts, at, '，。；：！？')
  if (!STOCK.test(clause) || clause.search(any) >= 0) return false
  return ADDED.test(toTextBefore(texts, at, '').slice(0, -clause.length).slice(-REACH))
}

/** `目前累计落户30家；新引进|4家`: what was added was not added today. */
function isFlowOfNow(figure: Figure, texts: FigureTexts, { first }: AdditionPatterns): boolean {
  if (!isCarried(figure) || !NOW.test(figure.period?.text ?? '') || !first.test(figure.metric ?? ''))
    return false
  return /；/u.test(toTextBefore(texts, figure.at))
}

const isCarried = ({ period }: Figure): boolean =>
  period?.source === 'sentence' || period?.source === 'paragraph'

const COUNTED = /^[家个人名项所件户台张套座支]$/u
const NOW = /目前|如今|现在|当前/u
/** What still runs, or is told up to a day, holds for a sum as well. */
const STANDING = /以来|截[至止]|目前|如今|现在|当前|^[到至]|[末底]$|历年|多年/u
const ADDED = /新(?:增|添|引|招|认|评|上|设|建|培|集)[^。；0-9]{0,14}[0-9][^。]*$/u
/** How far back what was added may stand. */
const REACH = 120
