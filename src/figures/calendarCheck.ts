/**
 * Whether a figure can be known to be so on the day of printing.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextAt, toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'
import { toTense, type Printed } from './calendar.ts'
import type { FigureRules } from './rules.ts'

type Known = {
  readonly texts: FigureTexts
  readonly printed: Printed | null
  readonly rules: FigureRules
}

/** Whether status and period of a figure fit the day of printing, and its growth its level. */
export function agreesWithCalendar(figure: Figure, known: Known): boolean {
  return (
    fitsItsPeriod(figure, known) &&
    !isMeanOfYears(figure, known) &&
    !isOfYearToCome(figure, known) &&
    !isMet(figure, known)
  )
}

/** What is reported as done cannot end after the day of printing; what is wanted cannot have ended before it, unless it says so. */
function fitsItsPeriod({ status, period, quote }: Figure, { printed, rules }: Known): boolean {
  const tense = toTense(period, printed)
  if (status === 'actual') return tense !== 'ahead'
  if (tense !== 'over' || status === 'plan' || status === 'rule') return true
  return rules.statuses.some((sign) => sign.rule.status === status && quote.search(sign.pattern) >= 0)
}

/** `2021年产值19亿元，年均增长8.7%`: the growth is of many years, the level of one. */
function isMeanOfYears({ change, kind, quote }: Figure, { rules }: Known): boolean {
  if (kind === 'change' || change?.value == null) return false
  return rules.doubt('yearly mean').test(`${change.basis ?? ''} ${quote}`)
}

/** `把控制线划在|20平方公里，规划到2035年`: what is told as so is to hold up to a year to come. */
function isOfYearToCome({ status, at }: Figure, { texts, rules }: Known): boolean {
  return status === 'actual' && rules.doubt('planned to').test(toTextAt(texts, at.block).slice(at.end))
}

/** `完成出让|1000亩土地的目标`: an aim that was met is no aim, and what came of it is not told. */
function isMet({ status, at }: Figure, { texts, rules: { doubt } }: Known): boolean {
  if (status !== 'target') return false
  return (
    doubt('met').test(toTextBefore(texts, at, '，。；')) &&
    doubt('aim').test(toTextAt(texts, at.block).slice(at.end))
  )
}
