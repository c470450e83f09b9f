/**
 * What was added is told apart from what there is: 新增企业5家 is no number of firms, and what a list goes on with is added too.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextAt, toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'

/** Deeds that add: at the start and at the end of a text, and anywhere. */
export type AdditionPatterns = { readonly first: RegExp; readonly last: RegExp; readonly any: RegExp }

export function toAdditionPatterns(pattern: string): AdditionPatterns {
  return {
    first: new RegExp(`^(?:${pattern})`, 'u'),
    last: new RegExp(`(?:${pattern})$`, 'u'),
    any: new RegExp(pattern, 'gu'),
  }
}

/**
 * The figures, the later items of a list named with the deed that opens it.
 *
 * @example 引进大学生9人、博士4人 → 引进大学生, 引进博士
 */
export function withDeeds(
  figures: readonly Figure[],
  texts: FigureTexts,
  { first }: AdditionPatterns,
): Figure[] {
  let deed: string | null = null
  let end = 0
  let block: Figure['at']['block'] | null = null
  return figures.map((figure) => {
    const { at, metric } = figure
    const between = block === at.block ? toTextAt(texts, at.block).slice(end, at.start) : '。'
    const own = metric === null ? undefined : first.exec(metric)?.[0]
    const goesOn = LISTED.test(between) && metric !== null && between.slice(1).startsWith(metric)
    deed = own ?? (goesOn ? deed : null)
    end = at.end
    block = at.block
    return deed === null || own !== undefined || metric === null
      ? figure
      : { ...figure, metric: deed + metric }
  })
}

/** `…5家、` and the metric of the next: an item of the same list. */
const LISTED = /^、[^，。；：、]+$/u

/** Words that bring a sentence from what was added back to what there is. */
const STANDS = /累计|目前|现有|已有|共有|拥有|总数|总量|达到?|截至|集聚了?/u

/**
 * Whether a count is told as a number of what there is, though its sentence tells what was added.
 *
 * @example 新增的平台里，研发中心|5家; 研发中心又添了|5家 → true; 新增平台2家，累计有研发中心|5家 → false
 */
export function isAddedAsStock(
  { metric, at, baseUnit }: Figure,
  texts: FigureTexts,
  { any }: AdditionPatterns,
): boolean {
  if (metric === null || metric.search(any) >= 0 || !COUNTED.test(baseUnit ?? '')) return false
  const sentence = toTextBefore(texts, at)
  if (GREW.test(sentence.slice(-LONGEST_DEED))) return true
  const deed = [...sentence.matchAll(any)].at(-1)
  if (deed === undefined || !NEW.test(deed[0])) return false
  return !STANDS.test(sentence.slice(deed.index + deed[0].length))
}

/** `企业这一年添了|5家`: the deed stands behind what was counted. */
const GREW = /(?:增加|增添|新添|[又再新]?添|多|新增)了?[近约超]?$/u
const LONGEST_DEED = 4
/** Units of what is counted, and neither measured nor paid. */
export const COUNTED = /^[家个人名项所件户台张套座支]$/u
/** 引进 and 认定 say so only of what they stand before. */
const NEW = /^(?:新|净增|首批)/u
