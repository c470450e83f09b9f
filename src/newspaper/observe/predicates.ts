/**
 * Questions about a line that more than one place asks.
 */
import type { Observation } from './observation.ts'
import { hasSense } from '../words/cueRules.ts'
import { toItemMark } from '../text/marks.ts'

/** Holds a sentence, or enough of one. */
export const isProse = (at: Observation): boolean =>
  at.stops > 0 || (at.ends === 'stop' && at.line.width >= (isCall(at) ? 24 : 12)) || at.commas > 2

/** Ends in a question or exclamation mark, as titles may. */
export const isCall = (at: Observation): boolean => /[!?]$/u.test(at.line.folded)

/** Narrower than its column by an indent of two, which the extraction has dropped. */
export function isLostIndent(at: Pick<Observation, 'column' | 'fill' | 'line'>): boolean {
  if (at.column === null || at.fill !== 'short') return false
  return at.column.width - at.line.width <= 3.2
}

/** Speaks of a picture whatever stands around it. */
export function speaksOfPicture(at: Pick<Observation, 'cues'> | undefined): boolean {
  return hasSense(at?.cues ?? [], 'picture')
}

/** Says something of the page or the paper itself. */
export function isOwn(at: Observation): boolean {
  return at.paper || at.cues.some(({ role }) => role === 'furniture')
}

/** A line of the same printed width on the very next line, as the lines of one headline are. */
export function isTwin(at: Observation, other: Observation | undefined): boolean {
  if (other === undefined || isProse(other) || other.byline !== null || at.byline !== null) return false
  if (isOwn(at) || isOwn(other) || at.first || other.first) return false
  return at.fill !== 'full' && at.line.width >= 4 && Math.abs(at.line.width - other.line.width) <= 2
}

/** The pair of hanzi across the line end is one this page uses elsewhere. */
export function isCutInWord(at: Observation): boolean {
  return (
    at.fill !== 'long' &&
    at.ends === 'none' &&
    at.joins >= 1 &&
    at.line.level === 0 &&
    /\p{Script=Han}$/u.test(at.line.folded)
  )
}

/** `参保人数:4112万人,增长3%`: a label, a colon and figures. */
export function isData(at: Observation | undefined): boolean {
  return (
    at !== undefined && at.byline === null && /^[^:\d。,]{2,12}:[^:。]*\d/u.test(at.line.folded.slice(0, 80))
  )
}

/** An item of a list: a mark, then the text. */
export function isMarked(at: Observation | undefined): boolean {
  const mark = toItemMark(at?.line.folded ?? '')
  return mark !== '' && /^ ?[\p{Script=Han}\d“《]/u.test(at?.line.folded.slice(mark.length) ?? '')
}

/** A marked item that is no article, heading or caption of its own. */
export function isListed(at: Observation | undefined): boolean {
  if (at === undefined || !isMarked(at) || at.opened || at.byline !== null || at.line.width > 45) return false
  return !hasSense(at.cues, 'picture') && !hasSense(at.cues, 'pointer')
}

/** `7.8兆瓦 装机容量`, `工业总产值 186.4亿元 同比增长9.8%`: a figure and what it counts, apart from each other. */
export function isFigureRow(at: Observation | undefined): boolean {
  if (at === undefined || at.line.width >= 36 || at.commas + at.stops > 0 || at.ends === 'stop') return false
  return /^[\d.]+[\p{Script=Han}%]{1,5} +\p{Script=Han}{2,}|^\p{Script=Han}{2,12} +[\d.]+[\p{Script=Han}%]{1,5}(?: |$)/u.test(
    at.line.folded,
  )
}

/** Running text that stops in the middle of a sentence. */
export function isUnfinished(
  at: Pick<Observation, 'fill' | 'ends' | 'stops' | 'commas' | 'line'> | undefined,
): boolean {
  return (
    at !== undefined &&
    (at.fill === 'free' || at.fill === 'full') &&
    (at.ends === 'none' || at.ends === 'pause') &&
    at.stops + at.commas > 1 &&
    at.line.width > 12
  )
}

/** Narrower than any first line of its column, so that a paragraph can neither start nor go on in it. */
export function isFarShort({ column, line }: Observation): boolean {
  return column !== null && column.width - line.width > 4.2
}
