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
    !isMeanOfYears(figure) &&
    !isOfYearToCome(figure, known.texts) &&
    !isMet(figure, known.texts)
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
function isMeanOfYears({ change, kind, quote }: Figure): boolean {
  if (kind === 'change' || change?.value == null) return false
  return /年均|[两二三四五六七八九十]年平均/u.test(`${change.basis ?? ''} ${quote}`)
}

/** `把控制线划在|20平方公里，规划到2035年`: what is told as so is to hold up to a year to come. */
function isOfYearToCome({ status, at }: Figure, texts: FigureTexts): boolean {
  return status === 'actual' && PLANNED_TO.test(toTextAt(texts, at.block).slice(at.end))
}

const PLANNED_TO = /^[，（](?:规划|计划|目标|拟)(?:期|年限)?(?:为|是)?[到至]20[0-9]{2}年/u

/** `完成出让|1000亩土地的目标`: an aim that was met is no aim, and what came of it is not told. */
function isMet({ status, at }: Figure, texts: FigureTexts): boolean {
  if (status !== 'target') return false
  return MET.test(toTextBefore(texts, at, '，。；')) && AIM.test(toTextAt(texts, at.block).slice(at.end))
}

const MET = /(?:超额|提前|已|顺利|如期|圆满)[^，。；]{0,2}(?:完成|实现|达成)/u
const AIM = /^[^，。；]{0,12}的(?:年度)?(?:目标|任务)(?!的)/u
