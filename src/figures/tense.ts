/**
 * Periods as the day of printing leaves them, and figures that say nothing without one.
 */
import type { Figure, Period } from '../schema/figure.ts'
import { toTextAt, type FigureTexts } from '../schema/figurePlace.ts'
import { toTense, type Printed } from './calendar.ts'
import type { Indicator } from './indicatorRules.ts'

type Indicators = ReadonlyMap<string, Indicator>

/**
 * The figures, each with its period as its indicator and the day of printing make it.
 *
 * @example 到今年11月，企业72家 in a paper of 28 November → the period ends that day
 * @example 到2021年，财政总收入66亿元 → the year 2021
 */
export function withPeriodsAsPrinted(
  figures: readonly Figure[],
  texts: FigureTexts,
  indicators: Indicators,
  printed: Printed | null,
): Figure[] {
  return figures.map((figure) => {
    if (figure.period === null || figure.status !== 'actual') return figure
    const whole = isFlow(figure, indicators) ? toWholeYear(figure.period) : figure.period
    const period = toStanding(figure, texts, printed === null ? whole : untilPrinted(whole, printed))
    return period === figure.period ? figure : { ...figure, period }
  })
}

/** What has been counted by a day cannot have been counted beyond the day of printing. */
function untilPrinted(period: Period, printed: Printed): Period {
  const { start, end, text } = period
  if (end === null || end <= printed.last || NAMED.test(text) || toTense(period, printed) !== 'running')
    return period
  return start !== null && start > printed.last ? period : { ...period, end: printed.last }
}

/** A year of a scheme is what it is called, whatever the day: 2024年度参保. */
const NAMED = /年度$/u
const TO_YEAR = /^[到至](?:[0-9]{4}|今|去)年(?:末|底)?$/u

/** What is counted over a year up to its end is of the year: 到2021年，收入… */
function toWholeYear(period: Period): Period {
  const { start, end, text } = period
  return start === null && end !== null && TO_YEAR.test(text)
    ? { ...period, text: `${end.slice(0, 4)}年`, start: `${end.slice(0, 4)}-01-01` }
    : period
}

/** What there is at last began before the year that it is told of. */
function toStanding({ at, baseUnit }: Figure, texts: FigureTexts, period: Period): Period {
  if (period.start === null || !/^[家个户件人名]$/u.test(baseUnit ?? '')) return period
  const lead = toTextAt(texts, at.block).slice(0, at.start)
  return /(?:累计[^，。；]{0,6}|达到?)$/u.test(lead) && period.end !== null
    ? { ...period, start: null }
    : period
}

const isFlow = ({ indicator }: Figure, indicators: Indicators): boolean =>
  indicators.get(indicator ?? '')?.flow === true

/** A growth over another time is of a time itself. */
const GROWN = /同比|环比|同期|上[年月]|去年|[0-9]{4}年/u
/** 年产值, 年销售额, 日均: a rate is of no one year. */
const RATE = /(?:^|公司|企业|集团|园区)(?:年(?!末|底|初|度)|[月日年]均)/u

/**
 * Whether a number says over what time it was counted, where it must.
 *
 * @example 一般公共预算收入30亿元 without a year, 试验5000项，较2024年增长6% → false; 年销售额2亿元, 规上企业90家 → true
 */
export function isDated(figure: Figure, indicators: Indicators): boolean {
  if (figure.period !== null) return true
  if (GROWN.test(figure.change?.basis ?? '')) return false
  if (!isFlow(figure, indicators)) return true
  return figure.kind !== 'change' && RATE.test(figure.metric ?? '')
}
