/** Zones that an article names only within the name of a body of theirs. */
import type { Recent } from './anaphors.ts'
import { nameOf, type Group } from './grouping.ts'
import type { EntityRules } from './rules.ts'

/**
 * The zone that a bare word such as 科技城 means where none is named by itself: that of the body spoken of last.
 *
 * @example zoneWithin('科技城', recent, rules) after 云湖科技城商会 → 云湖科技城
 */
export function zoneWithin(word: string, recent: Recent, rules: EntityRules): Group | null {
  if (rules.tails.get(word)?.kind !== 'zone') return null
  for (const group of [...recent].reverse()) {
    const name = nameOf(group)
    const at = name.indexOf(word)
    const end = at + word.length
    if (group.kind !== 'organisation' || !group.proper || at <= 0 || end === name.length) continue
    return { kind: 'zone', place: null, names: new Set([name.slice(0, end)]), proper: true, mentions: [] }
  }
  return null
}
