/**
 * Which of the names found in a part stand: the longest, and the places inside the name of a group.
 */
import type { RawMention } from './entity.ts'
import type { EntityRules } from './rules.ts'

/**
 * Drops names inside longer ones; where two cross, the earlier stands.
 *
 * @example 湖州 inside 湖州市丝绸协会 is gone; 宁波 inside 宁波民营企业 stays
 */
export function withoutNested(found: readonly RawMention[], rules: EntityRules): RawMention[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: RawMention[] = []
  let last: RawMention | null = null
  for (const mention of sorted) {
    const nested = last !== null && mention.start < last.end
    if (nested && !staysWithin(mention, last, rules)) continue
    kept.push(mention)
    if (!nested) last = mention
  }
  return kept
}

/** The place of a group or of what has no name of its own, the village of an office, the firm of a workshop. */
function staysWithin(mention: RawMention, outer: RawMention | null, rules: EntityRules): boolean {
  if (outer !== null && (outer.kind === 'group' || !outer.proper))
    return mention.place !== null || (mention.kind === 'zone' && mention.proper)
  if (outer?.kind === 'area' && outer.place === null && mention.kind === 'area')
    return mention.start === outer.start && mention.end < outer.end
  if (outer?.kind === 'organisation' && rules.endsIn('bodies of a place')(outer.text))
    return mention.kind === 'area' && mention.place === null
  return outer?.kind === 'facility' && mention.kind === 'organisation' && rules.endsIn('firms')(mention.text)
}
