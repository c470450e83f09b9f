import type { Place } from '../schema/entry.ts'
import { fold } from '../text/fold.ts'
import { simplify } from '../text/simplify.ts'
import { type Matcher, toMatcher } from '../text/matcher.ts'
import { toSenses, type RawPlaceRules, type Sense } from './placeNames.ts'
import type { PlaceWords } from './placeSchemas.ts'

/** A place one can file under: a county-level unit or a city as a whole. */
export type KnownPlace = Place & {
  readonly level: 'county' | 'city'
  readonly city: string
  /** Last character of its name, which `我区`, `我县`, `我市` go by. */
  readonly rank: string
}

export type PlaceRules = {
  readonly places: ReadonlyMap<string, KnownPlace>
  /** Every name, with its senses; a false friend has none. */
  readonly find: Matcher<readonly Sense[]>
  /** The place of a paper; null for a paper of the whole province, undefined for one whose name tells nothing. */
  readonly paperPlace: (newspaper: string) => string | null | undefined
  readonly streets: RegExp
  readonly firms: RegExp
  readonly areas: RegExp
  /** An address, to the end of its run of characters. */
  readonly addresses: RegExp
  readonly joiners: ReadonlySet<string>
  readonly words: PlaceWords
}

/** Compiles the rules of places once: one trie of all names, the regular expressions, the papers. */
export function toPlaceRules(raw: RawPlaceRules): PlaceRules {
  const senses = toSenses(raw)
  const words = raw.placeWords
  const breaks = fold(words.firms.breaks)
  return {
    places: toPlaces(raw),
    find: toMatcher(senses),
    paperPlace: toPaperPlace(raw, senses),
    streets: new RegExp(`^(?!${either(words.streets.except)})(?:${either(words.streets.names)})`, 'u'),
    firms: new RegExp(
      `^[^${breaks}]{0,${words.firms.reach}}?(?:${either(words.firms.names)})(?![^${breaks}]{0,6}(?:${either(words.firms.except)}))`,
      'u',
    ),
    areas: new RegExp(`^(?:${either(words.areas.after)})`, 'u'),
    addresses: new RegExp(`(?:${either(words.addresses)})[:： ]{0,2}\\S{0,40}`, 'gu'),
    joiners: new Set(words.joiners.names),
    words,
  }
}

const either = (names: readonly string[]): string => names.map((name) => fold(name)).join('|')

function toPlaces({ districts, divisions }: RawPlaceRules): Map<string, KnownPlace> {
  const places = new Map<string, KnownPlace>()
  const add = (id: string, name: string, level: KnownPlace['level'], city: string): void => {
    places.set(id, { id, name, level, city, rank: name.slice(-1) })
  }
  for (const city of divisions.cities) {
    add(city.id, city.name, 'city', city.id)
    for (const county of city.counties) add(county.id, city.name + county.name, 'county', city.id)
  }
  for (const district of districts.districts) add(district.id, district.name, 'county', district.city)
  return places
}

/** A paper's place by the list of papers, else by the place its name begins with: `萧山日报` → xiaoshan. */
function toPaperPlace(
  raw: RawPlaceRules,
  senses: ReadonlyMap<string, readonly Sense[]>,
): (name: string) => string | null | undefined {
  const listed = new Map<string, string | null>()
  const units = [
    ...raw.districts.districts,
    ...raw.divisions.cities,
    ...raw.divisions.cities.flatMap((city) => city.counties),
  ]
  for (const unit of units) for (const paper of unit.papers ?? []) listed.set(fold(paper), unit.id)
  for (const paper of raw.divisions.province.papers) listed.set(fold(paper), null)
  // A false friend has no meaning: 三门峡 hides the 三门 in it.
  const find = toMatcher(
    [...senses].filter(([, meanings]) => meanings.length === 0 || meanings.some(isPlaceName)),
  )
  return (newspaper) => {
    const name = fold(simplify(newspaper))
    const known = listed.get(name)
    if (known !== undefined) return known
    return find(name)[0]?.value.find(isPlaceName)?.place
  }
}

const isPlaceName = (sense: Sense): boolean => ['full', 'short', 'former', 'city'].includes(sense.kind)
