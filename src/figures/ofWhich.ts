/**
 * Parts of a whole: what stands behind 其中 is a part of the number in front of it.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextAt, type FigureTexts } from '../schema/figurePlace.ts'

/** A part: the number in front of 其中, and what its sentence says between 其中 and the part. */
export type Part = { readonly whole: Figure; readonly between: string }

/**
 * The parts among the figures of an article.
 *
 * @example 项目20个，其中新开工8个、续建12个 → 8个 and 12个, both of 20个; between: 新开工, and 新开工8个、续建
 */
export function toParts(figures: readonly Figure[], texts: FigureTexts): Map<Figure, Part> {
  const parts = new Map<Figure, Part>()
  let whole: Figure | null = null
  let last: Figure | null = null
  for (const figure of figures) {
    const text = last === null ? '' : toTextBetween(last, figure, texts)
    if (text?.includes(OF_WHICH) === true) whole = STOP.test(text) ? null : last
    else if (text === null || ENDS.test(text)) whole = null
    if (whole !== null) {
      const lead = toTextBetween(whole, figure, texts) ?? ''
      parts.set(figure, { whole, between: lead.slice(lead.lastIndexOf(OF_WHICH) + OF_WHICH.length) })
    }
    last = figure
  }
  return parts
}

const OF_WHICH = '其中'
const STOP = /[。！？；]/u
/** A list of parts is one of items. */
const ENDS = /[，。！？；]/u

/** What stands between two figures of one text; null where they stand in two, or one within the other. */
function toTextBetween(one: Figure, other: Figure, texts: FigureTexts): string | null {
  if (one.at.block !== other.at.block || one.at.end > other.at.start) return null
  return toTextAt(texts, one.at.block).slice(one.at.end, other.at.start)
}
