/**
 * Firms that a text lists beside others, wherever the segmenter cuts their names: 青禾科技、开目软件.
 */
import { findMatches } from '../text/matches.ts'
import type { RawMention } from './entity.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'
import { toWords, type Words } from './tokenWalk.ts'

/** An item of a list behind its comma. */
const ITEM = /(?<=、)[\p{Script=Han}A-Za-z]{4,8}?(?=[、，。；）]|等|和|及|$)/gu
const LONGEST_CORE = 4

/**
 * Finds items of a list that end in a trade and stand beside a firm, if no common word stands before the trade.
 *
 * @param firms organisations found in the part by other ways
 * @example 青禾科技、开目软件等企业 → 开目软件; 青禾科技、生物医药 → nothing
 */
export function findListed(
  { folded, tokens }: Part,
  index: number,
  firms: readonly RawMention[],
  rules: EntityRules,
): RawMention[] {
  const words = toWords({ folded, tokens })
  const starts = new Set(firms.map(({ start }) => start))
  const ends = new Set(firms.map(({ end }) => end))
  return findMatches(folded.text, ITEM).flatMap((match): RawMention[] => {
    const [text] = match
    const start = match.index
    const end = start + text.length
    const core = coreOf(text, rules)
    if (core === 0 || !(ends.has(start - 1) || starts.has(end + 1)) || starts.has(start)) return []
    if (holdsWord(words, start, start + core)) return []
    ends.add(end)
    return [{ part: index, start, end, text, kind: 'organisation', proper: true, place: null }]
  })
}

/** How much of an item stands before its trade; 0 where it has none. */
function coreOf(item: string, { tails }: EntityRules): number {
  for (let core = 2; core <= Math.min(LONGEST_CORE, item.length - 2); core += 1)
    if (tails.get(item.slice(core))?.brand === true) return core
  return 0
}

/** A word of the dictionary that is no name, of two characters or more. */
function holdsWord({ tokens, at }: Words, start: number, end: number): boolean {
  return tokens
    .slice(at[start], (at[end - 1] ?? -1) + 1)
    .some(({ word, tag }) => word.length > 1 && !/^(?:x|nr|nrt|nz|nt|eng)$/u.test(tag))
}
