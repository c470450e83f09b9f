/**
 * Where an archive's index is cut into parts, each with the articles of a span of time: what comes in today changes the last part alone, which is
 * small, so that the others stay as they are. Told by how many articles there are in each month and by nothing else, so that an index built over
 * another is the one built anew.
 */
import { toFilingDay } from './facets.ts'
import type { SearchDocument } from './document.ts'

/** Months since the year 0; undated articles come before all. */
export type Month = number
export const UNDATED: Month = -1

/** So many articles are one part: fewer would cost a reader more files than they spare a build. */
const ONE = 900
/** The share of articles that may be behind a cut: not so few that it moves on each month, nor so many that they cost a build much. */
const [LEAST, MOST] = [1 / 64, 1 / 10]

/** The month an article is filed under in the index. */
export function toMonth(document: Pick<SearchDocument, 'date' | 'dateApprox'>): Month {
  const day = toFilingDay(document)
  if (day === null) return UNDATED
  return Math.floor(day / 10_000) * 12 + Math.max(0, (Math.floor(day / 100) % 100) - 1)
}

/**
 * The months that parts begin with, after the first part.
 *
 * @param counts articles by month
 */
export function toCuts(counts: ReadonlyMap<Month, number>): Month[] {
  const cuts: Month[] = []
  let months = [...counts].sort(([a], [b]) => a - b)
  for (;;) {
    const cut = toCut(months)
    if (cut === null) return cuts
    cuts.push(cut)
    months = months.filter(([month]) => month >= cut)
  }
}

/** Which part a month lies in. */
export const partOf = (month: Month, cuts: readonly Month[]): number =>
  cuts.filter((cut) => cut <= month).length

/** Documents by part, for whoever has all of them. */
export function cutDocuments(documents: readonly SearchDocument[]): SearchDocument[][] {
  const counts = new Map<Month, number>()
  for (const document of documents) counts.set(toMonth(document), (counts.get(toMonth(document)) ?? 0) + 1)
  const cuts = toCuts(counts)
  const parts = Array.from({ length: cuts.length + 1 }, (): SearchDocument[] => [])
  for (const document of documents) parts[partOf(toMonth(document), cuts)]?.push(document)
  return parts
}

/** The roundest of the months behind which lies a fair share: the rounder it is, the longer it stays. */
function toCut(months: readonly (readonly [Month, number])[]): Month | null {
  const all = months.reduce((sum, [, count]) => sum + count, 0)
  if (all <= ONE) return null
  let [cut, behind]: [Month | null, number] = [null, 0]
  for (let at = months.length - 1; at > 0; at--) {
    const [month, count] = months[at] ?? [UNDATED, 0]
    behind += count
    if (behind < LEAST * all || behind > MOST * all) continue
    const round = roundest(months[at - 1]?.[0] ?? UNDATED, month)
    if (cut === null || roundness(round) > roundness(cut)) cut = round
  }
  return cut
}

/** Of the months after the first up to the second, the one that most twos divide. */
function roundest(after: Month, last: Month): Month {
  for (let step = 1 << 16; step > 1; step >>= 1) {
    const round = last - (last % step)
    if (round > after) return round
  }
  return last
}

const roundness = (month: Month): number => month & -month
