/**
 * People who speak for an organisation: once introduced (青禾机械有限公司总经理林样), their name points to it.
 */
import type { Span } from './entity.ts'
import type { Group } from './grouping.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'
import { toMatcher } from '../text/matcher.ts'

export type PersonPointer = Span & { readonly of: Group }

const OFFICE_WITHIN = 14

/**
 * The mentions of people who were introduced with an office of an entity, wherever else they are named.
 *
 * @example 青禾机械有限公司总经理林样介绍…。林样说 → 林样 points to the firm, twice
 */
export function findPersons(
  parts: readonly Part[],
  groups: readonly Group[],
  rules: EntityRules,
): PersonPointer[] {
  const people = new Map<string, Group>()
  for (const group of groups)
    for (const mention of group.mentions) {
      const name = readName(
        parts[mention.part]?.folded.text.slice(mention.end, mention.end + OFFICE_WITHIN + 6) ?? '',
        rules,
      )
      if (name !== null && group.kind !== 'group' && !people.has(name)) people.set(name, group)
    }
  const find = toMatcher(people)
  return parts.flatMap((part, index) =>
    find(part.folded.text).map(({ start, end, value }) => ({ part: index, start, end, of: value })),
  )
}

/** 副总经理林样介绍 → 林样 */
function readName(behind: string, rules: EntityRules): string | null {
  const clause = behind.split(/[，。；：！？“”（）]/u)[0] ?? ''
  let end = -1
  for (const office of rules.words('persons')) {
    const at = clause.lastIndexOf(office)
    if (at >= 0 && at <= OFFICE_WITHIN) end = Math.max(end, at + office.length)
  }
  const name = end < 0 ? undefined : rules.personBefore.exec(behind.slice(end))?.groups?.['name']
  return name === undefined || [...rules.words('persons')].some((office) => office.includes(name))
    ? null
    : name
}
