/**
 * Entities across articles: one record for each that two articles or more name, whatever they call it. Names are brought
 * together by what abbreviations stand for (经开区) and by what a person decided.
 */
import { isNamed, type NameRules } from '../../entities/named.ts'
import { toEntityId } from '../../entities/ids.ts'
import type { Article, EntityRecord } from '../../schema/entry.ts'
import { decide, type EntityDecisions } from './decisions.ts'
import type { EntityListing } from './entityListing.ts'

/** Articles an entity with a page is named in, at least. */
const LEAST = 2
/** Others it appears with. */
const BESIDE = 12

/** What abbreviations in the names of zones stand for. */
const FULL: readonly (readonly [RegExp, string])[] = [
  [/经开区$/u, '经济技术开发区'],
  [/高新区$/u, '高新技术产业开发区'],
  [/综保区$/u, '综合保税区'],
  [/自贸(?:试验)?区$/u, '自由贸易试验区'],
]
/** Areas below the districts, which have pages of their own. */
const BELOW_DISTRICT = /(?:镇|乡|街道|村|社区)$/u

type Group = {
  readonly kinds: Map<string, number>
  readonly names: Map<string, number>
  readonly ids: Set<string>
  readonly districts: Map<string, number>
  readonly articles: Set<string>
}
export type EntityGroups = Map<string, Group>

/** An entity as one article names it, under the id it goes by. */
export type Mention = Pick<EntityRecord, 'kind' | 'name'> & { readonly id: string; readonly own: string }

/** The entities of one article that may have a page. */
export function toMentions(
  { id, entities }: Pick<Article, 'id' | 'entities'>,
  rules: NameRules,
  decisions: EntityDecisions,
): Mention[] {
  return entities.flatMap((entity) => {
    if (!hasPage(entity, rules)) return []
    const decided = decide(decisions, toSharedId(entity, rules), id)
    if (decided === null) return []
    return [{ id: decided.id, own: entity.id, kind: entity.kind, name: decided.name ?? entity.name }]
  })
}

/** Adds them to those of other articles. */
export function addMentions(
  groups: EntityGroups,
  article: string,
  district: string | null,
  mentions: readonly Mention[],
): void {
  for (const { id, own, kind, name } of mentions) {
    const group = groups.get(id) ?? newGroup()
    groups.set(id, group)
    count(group.kinds, kind)
    count(group.names, name)
    group.ids.add(own)
    group.articles.add(article)
    if (district !== null) count(group.districts, district)
  }
}

function hasPage(entity: EntityRecord, rules: NameRules): boolean {
  return isNamed(entity, rules) && (entity.kind !== 'area' || BELOW_DISTRICT.test(entity.name))
}

/** The id of the full name: one for 临平经开区 and 临平经济技术开发区, for 富春湾新城 and 杭州富春湾新城. */
function toSharedId({ id, name, kind }: EntityRecord, rules: NameRules): string {
  const own = kind === 'zone' ? withoutPlace(name, rules) : name
  const full = FULL.reduce((text, [short, long]) => text.replace(short, long), own)
  return full === name ? id : toEntityId(full)
}

/** A zone's name without the place before it, where the rest is a name of its own. */
function withoutPlace(name: string, rules: NameRules): string {
  for (let length = name.length - 1; length > 1; length -= 1) {
    const rest = name.slice(length)
    if (rules.known.has(name.slice(0, length)) && isNamed({ kind: 'zone', name: rest }, rules)) return rest
  }
  return name
}

function newGroup(): Group {
  return {
    kinds: new Map(),
    names: new Map(),
    ids: new Set(),
    districts: new Map(),
    articles: new Set(),
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * The entities that have a page, those most named first.
 *
 * @param places where in the index each article stands
 */
export function toEntityListings(groups: EntityGroups, places: ReadonlyMap<string, number>): EntityListing[] {
  const kept = Array.from(groups).filter(([, { articles }]) => articles.size >= LEAST)
  const inArticle = new Map<string, string[]>()
  for (const [id, { articles }] of kept)
    for (const article of articles) inArticle.set(article, [...(inArticle.get(article) ?? []), id])
  return kept
    .map(([id, group]) => toListing(id, group, places, inArticle))
    .sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1))
}

function toListing(
  id: string,
  group: Group,
  places: ReadonlyMap<string, number>,
  inArticle: ReadonlyMap<string, readonly string[]>,
): EntityListing {
  const beside = new Map<string, number>()
  for (const article of group.articles)
    for (const other of inArticle.get(article) ?? []) if (other !== id) count(beside, other)
  const names = byCount(group.names)
  return {
    id,
    name: names[0] ?? id,
    kind: toKind(byCount(group.kinds)[0]),
    names,
    ids: Array.from(group.ids).sort(),
    district: byCount(group.districts)[0] ?? null,
    articles: Array.from(group.articles, (article) => places.get(article) ?? 0).sort((a, b) => a - b),
    beside: byCount(beside)
      .slice(0, BESIDE)
      .map((other) => ({ id: other, count: beside.get(other) ?? 1 })),
  }
}

const KINDS = ['area', 'zone', 'organisation', 'facility', 'project'] as const

function toKind(kind: string | undefined): EntityListing['kind'] {
  return KINDS.find((known) => known === kind) ?? 'organisation'
}

/** Most first; of equals the longer, fuller one, then by code unit. */
function byCount(counts: ReadonlyMap<string, number>): string[] {
  return Array.from(counts)
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
    .map(([key]) => key)
}
