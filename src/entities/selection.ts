/**
 * Which of the names found in a part stand: the longest, and the places inside the name of a group.
 */
import type { RawMention } from './entity.ts'

/**
 * Drops names inside longer ones; where two cross, the earlier stands.
 *
 * @example 湖州 inside 湖州市丝绸协会 is gone; 宁波 inside 宁波民营企业 stays
 */
export function withoutNested(found: readonly RawMention[]): RawMention[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: RawMention[] = []
  let last: RawMention | null = null
  for (const mention of sorted) {
    const nested = last !== null && mention.start < last.end
    if (nested && !(last?.kind === 'group' && mention.place !== null)) continue
    kept.push(mention)
    if (!nested) last = mention
  }
  return kept
}
