/**
 * Whether a metric says what was measured.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextAt, toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'
import { toLevel } from './levels.ts'
import type { FigureRules } from './rules.ts'

/**
 * Whether a metric is named whole, and its number can be one of it.
 *
 * @example 规上工业增加值 → true; 项目; 亿元以上项目 where 10亿元以上项目 is printed; 年产值 of a district → false
 */
export function saysWhat(figure: Figure, texts: FigureTexts, rules: FigureRules): boolean {
  const { metric } = figure
  if (metric === null || rules.words('vague').has(metric)) return false
  return (
    !losesItsBound(figure, texts) &&
    !losesItsDeed(figure, texts, rules) &&
    !isNoMeasure(figure, rules) &&
    !isSumTakenForAdded(figure, texts)
  )
}

/** `开工|项目总投资`, `签约|企业产值`: of those alone of which the word in front tells. */
function losesItsDeed({ metric, at }: Figure, texts: FigureTexts, { endsIn }: FigureRules): boolean {
  if (metric === null || !/^(?:项目|企业|工程)[^0-9]/u.test(metric)) return false
  const text = toTextAt(texts, at.block).slice(0, at.start)
  return endsIn('deeds')(text.slice(0, Math.max(0, text.lastIndexOf(metric))))
}

/** A sum to date under the name of what was added: `新增“小巨人”企业11家，累计已达22家`. */
function isSumTakenForAdded({ metric, at }: Figure, texts: FigureTexts): boolean {
  if (!/^(?:新|净增)/u.test(metric ?? '')) return false
  return /累计|总数|总量/u.test(toTextBefore(texts, at, '，。；、'))
}

/** `10亿元以上项目8个` told as 亿元以上项目. */
function losesItsBound({ metric, at }: Figure, texts: FigureTexts): boolean {
  if (metric === null || !/^[十百千万亿]*元?以[上下]/u.test(metric)) return false
  const found = toTextAt(texts, at.block).slice(0, at.start).lastIndexOf(metric)
  return found > 0 && /[0-9０-９.]/u.test(toTextAt(texts, at.block)[found - 1] ?? '')
}

/** Money is of no thing and no place: 技改项目6亿元, 蓝样区440亿元; and what ends in a time names nothing. */
function isNoMeasure(figure: Figure, { words, endsIn }: FigureRules): boolean {
  const { metric, baseUnit } = figure
  const name = metric ?? ''
  if (endsIn('times')(name) || /^第[一二三四五六七八九十]+$/u.test(name)) return true
  if (words('sums of firms').has(name.replace(/^年/u, '')) && isPlace(figure)) return true
  return baseUnit === '元' && (endsIn('no sums')(name) || /^[一-鿿]{2,3}[区县市]$/u.test(name))
}

const isPlace = ({ subject, subjectPlace }: Figure): boolean =>
  toLevel(subject ?? '') !== null || (subjectPlace !== null && /^..(?<![园城港谷镇湾])$/u.test(subject ?? ''))
