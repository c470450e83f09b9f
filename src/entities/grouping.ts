/**
 * Brings the names of one entity together under its fullest name.
 */
import type { EntityKind } from '../schema/entry.ts'
import type { Mention, RawMention } from './entity.ts'
import { toEntityId, toKey } from './ids.ts'
import type { EntityRules } from './rules.ts'
import { toForms, type ShortForm } from './shortForms.ts'

/** An entity while it is being gathered. */
export type Group = {
  readonly kind: EntityKind
  readonly place: RawMention['place']
  readonly names: Set<string>
  proper: boolean
  readonly mentions: Mention[]
}

/** One group for each place, and for each kind and key of a name; then short names join the longer that end in them. */
export function toGroups(found: readonly RawMention[], rules: EntityRules): Group[] {
  const groups = new Map<string, Group>()
  for (const { part, start, end, text, kind, proper, place } of found) {
    const key = place?.id ?? `${kind} ${toKey(text)}`
    const group = groups.get(key) ?? { kind, place, names: new Set(), proper: false, mentions: [] }
    groups.set(key, group)
    group.names.add(text)
    group.proper ||= proper
    group.mentions.push({ part, start, end, form: 'name' })
  }
  return joinTails([...groups.values()], rules)
}

/** 凤凰镇 joins 张家港市凤凰镇; 综合体, nothing proper, joins the one name that ends so. */
function joinTails(groups: readonly Group[], rules: EntityRules): Group[] {
  const byEnd = new Map<string, Group[]>()
  for (const group of groups) {
    const end = `${group.kind} ${nameOf(group).slice(-2)}`
    byEnd.set(end, [...(byEnd.get(end) ?? []), group])
  }
  const gone = new Set<Group>()
  for (const family of byEnd.values())
    for (const group of family) {
      const longer = group.place === null ? longerOf(group, family, rules) : null
      if (longer === null || gone.has(longer)) continue
      join(longer, group, 'short')
      gone.add(group)
    }
  return groups.filter((group) => !gone.has(group))
}

const MOST_IN_FAMILY = 40

function longerOf(group: Group, family: readonly Group[], rules: EntityRules): Group | null {
  const name = toKey(nameOf(group))
  const longer = family
    .slice(0, MOST_IN_FAMILY)
    .filter((other) => other !== group && isShortOf(name, toKey(nameOf(other)), rules))
  return longer.length === 1 ? (longer[0] ?? null) : null
}

/**
 * A short name ends as the long one does, or leaves words of it out; 青州大学 is another house than 青州师范大学.
 *
 * @example isShortOf('青山拉力赛', '2026中国青山国际拉力赛', rules) === true
 */
function isShortOf(name: string, long: string, { endsIn }: EntityRules): boolean {
  if (name === long || name.length >= long.length) return false
  if (long.endsWith(name) || (name.length > 2 && endsIn('firms')(long) && long.startsWith(name))) return true
  if (endsIn('institutions')(name)) return false
  const core = name.replace(/公司$/u, '')
  if (core !== name && core.length > 2 && long.startsWith(core)) return true
  const from = long.indexOf(name.slice(0, 2))
  if (name.length < 4 || from < 0 || /[（），、]/u.test(long)) return false
  let at = from
  for (const sign of name) {
    at = long.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

function join(into: Group, from: Group, form: Mention['form']): void {
  for (const name of from.names) into.names.add(name)
  for (const mention of from.mentions) into.mentions.push({ ...mention, form })
}

/** Adds short forms to the groups of their names. */
export function addShortForms(groups: readonly Group[], forms: readonly ShortForm[]): void {
  const byName = new Map(groups.flatMap((group) => [...group.names].map((name) => [name, group] as const)))
  for (const { part, start, end, text, of } of forms) {
    const group = byName.get(of.text)
    if (group === undefined) continue
    group.names.add(text)
    group.mentions.push({ part, start, end, form: 'short' })
  }
}

/** The short forms by which each organisation among the names may go. */
export function toShortForms(
  names: readonly RawMention[],
  places: readonly RawMention[],
  rules: EntityRules,
): Map<string, RawMention> {
  const heads = new Map(places.map(({ part, start, text }) => [`${part} ${start}`, text]))
  const forms = new Map<string, RawMention>()
  const seen = new Set<string>()
  for (const name of names) {
    if (name.kind !== 'organisation' || !name.proper || seen.has(name.text)) continue
    if (!rules.endsIn('firms')(name.text)) continue
    seen.add(name.text)
    const prefix = heads.get(`${name.part} ${name.start}`) ?? ''
    for (const form of toForms(name.text, prefix, rules)) if (!forms.has(form)) forms.set(form, name)
  }
  return forms
}

/**
 * The fullest name: a place's own full name where it is printed, else the longest.
 *
 * @example names 江苏苏州张家港市, 张家港 of suzhou-zhangjiagang → 张家港市
 */
export function nameOf({ names, place }: Pick<Group, 'names' | 'place'>): string {
  const printed = [...names].sort((a, b) => b.length - a.length)
  if (place === null) return printed[0] ?? ''
  if (printed.some((name) => name.endsWith(place.name))) return place.name
  return printed.at(-1) ?? place.name
}

export const idOf = (group: Group): string => group.place?.id ?? toEntityId(nameOf(group))
