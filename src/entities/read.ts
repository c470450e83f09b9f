/**
 * Reads the entities of an article: the table of contents of this folder.
 *
 *   parts → places, quoted names, names by tail → the longest stand → groups of one entity → short forms → what points back
 */
import type { Entity, RawMention, Span } from './entity.ts'
import { findPointers, FIRST_GROUPS, resolve, speakOf, type Recent } from './anaphors.ts'
import { zoneWithin } from './zoneWithin.ts'
import { addShortForms, idOf, nameOf, toGroups, toShortForms, type Group } from './grouping.ts'
import { findChained } from './chainedNames.ts'
import { findBrands } from './brandMentions.ts'
import { findListed } from './listedBrands.ts'
import { withoutClasses } from './classNames.ts'
import { findNames } from './nameMentions.ts'
import { findPersons } from './persons.ts'
import { speakerOf } from './speakers.ts'
import { toParts, type EntityArticle, type Part } from './parts.ts'
import { findPlaces, toSurroundings } from './placeMentions.ts'
import { findQuoted } from './quotedMentions.ts'
import type { EntityRules } from './rules.ts'
import { withoutNested } from './selection.ts'
import { findIntroduced, findShortForms } from './shortForms.ts'
import { findMatches } from '../text/matches.ts'
import { withWholeCountry } from './wholeCountry.ts'
import type { Segmenter } from '../text/segmenter.ts'

export type ArticleEntities = {
  readonly parts: readonly Part[]
  readonly entities: readonly Entity[]
}

/**
 * Every entity of an article with its mentions, in the order of first mention.
 *
 * @param home the gazetteer's id of the place the article is filed under, for 全区 and 我区
 * @example '青禾机械有限公司…。公司产值5亿元' → one organisation with two mentions
 */
export function readEntities(
  article: EntityArticle,
  home: string | null,
  rules: EntityRules,
  segmenter: Segmenter,
): ArticleEntities {
  const parts = toParts(article, segmenter)
  const around = toSurroundings(parts, rules)
  const places = withWholeCountry(
    parts.map((part, index) => findPlaces(part, index, around, rules, home)),
    parts,
    rules,
  )
  const chained = findChained(parts, places)
  const again = toRepeated(parts)
  const printed = parts.flatMap((part, index) => {
    const own = places[index] ?? []
    const names = [...findBrands(part, index, rules), ...findNames(part, index, own, rules)]
    const firms = names.filter(({ kind, proper }) => proper && kind === 'organisation')
    return withoutNested(
      [
        ...own,
        ...(chained[index] ?? []),
        ...findQuoted(part, index, again, rules),
        ...names,
        ...findListed(part, index, firms, rules),
      ],
      rules,
    )
  })
  const found = withoutClasses(printed, parts, rules)
  const groups = toGroups(found, rules)
  addForms(parts, found, places.flat(), groups, rules)
  for (const { of, part, start, end } of findPersons(parts, groups, rules)) {
    of.mentions.push({ part, start, end, form: 'person' })
    if (of.kind === 'organisation') of.proper = true
  }
  const zones = addPointers(parts, groups, home, rules)
  return { parts, entities: [...groups, ...zones].map(toEntity).sort(byFirstMention) }
}

/** What stands between quotation marks, and models (C909). */
const NAMED_AGAIN = /(?<=“)[^“”]{2,12}(?=”)|(?<![A-Za-z0-9])[A-Z]{1,6}-?[0-9]{2,5}[A-Z]?(?![A-Za-z0-9])/gu

/** Whether a name stands in quotation marks, or a model in the text, at least three times. */
function toRepeated(parts: readonly Part[]): (name: string) => boolean {
  const counts = new Map<string, number>()
  for (const { folded } of parts)
    for (const [name] of findMatches(folded.text, NAMED_AGAIN)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return (name) => (counts.get(name) ?? 0) > 2
}

function addForms(
  parts: readonly Part[],
  found: readonly RawMention[],
  places: readonly RawMention[],
  groups: readonly Group[],
  rules: EntityRules,
): void {
  const names = found.filter(({ place }) => place === null)
  const forms = findShortForms(parts, toShortForms(names, places, rules), findIntroduced(parts, found), rules)
  const covered = parts.map(({ folded }) => new Uint8Array(folded.text.length))
  for (const { part, start, end } of found) covered[part]?.fill(1, start, end)
  const free = forms.filter(
    ({ part, start, end }) => covered[part]?.subarray(start, end).includes(1) === false,
  )
  addShortForms(groups, free)
}

/**
 * Reads pointers in order, so that one may lean on another: 该公司 … 公司.
 *
 * @returns the zones that are pointed to and named only within the name of a body of theirs
 */
function addPointers(
  parts: readonly Part[],
  groups: readonly Group[],
  home: string | null,
  rules: EntityRules,
): Group[] {
  const spoken = parts.map((): (Span & { readonly group: Group })[] => [])
  for (const group of groups)
    for (const mention of group.mentions) spoken[mention.part]?.push({ ...mention, group })
  const recent: Recent = new Set()
  const zones: Group[] = []
  const first = groups.slice(0, FIRST_GROUPS)
  parts.forEach((part, index) => {
    const taken = (spoken[index] ?? []).sort((a, b) => a.start - b.start)
    let next = 0
    for (const pointer of findPointers(part, index, taken, rules)) {
      for (; (taken[next]?.start ?? Number.POSITIVE_INFINITY) < pointer.start; next += 1)
        speakAt(taken[next], recent)
      const named = speakerOf(pointer, part, taken, rules) ?? resolve(pointer, recent, first, home, rules)
      const group = named ?? zoneWithin(pointer.word, recent, rules)
      if (group === null) continue
      if (named === null) zones.push(group)
      speakOf(group, recent)
      group.mentions.push({ part: index, start: pointer.start, end: pointer.end, form: 'anaphor' })
    }
    for (const { group } of taken.slice(next)) speakOf(group, recent)
  })
  return zones
}

function speakAt(mention: { readonly group: Group } | undefined, recent: Recent): void {
  if (mention !== undefined) speakOf(mention.group, recent)
}

function toEntity(group: Group): Entity {
  const { kind, names, place, proper, mentions } = group
  const name = nameOf(group)
  const others = [...names].filter((other) => other !== name).sort((a, b) => b.length - a.length)
  return {
    id: idOf(group),
    name,
    kind,
    names: [name, ...others],
    place: place?.id ?? null,
    proper,
    mentions: mentions.toSorted((a, b) => a.part - b.part || a.start - b.start),
  }
}

function byFirstMention(a: Entity, b: Entity): number {
  const [x, y] = [a.mentions[0], b.mentions[0]]
  return (x?.part ?? 0) - (y?.part ?? 0) || (x?.start ?? 0) - (y?.start ?? 0)
}
