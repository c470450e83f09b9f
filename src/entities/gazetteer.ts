/**
 * The names of places of the whole country, with all that each may stand for.
 */
import { toMatcher, type Matcher } from '../text/matcher.ts'
import type { EntityRuleFiles } from './ruleFiles.ts'

export type PlaceLevel = 'region' | 'province' | 'city' | 'county'

export type PlaceSense = {
  readonly id: string
  /** The full name: 张家港市. */
  readonly name: string
  readonly level: PlaceLevel
  /** Printed without its rank: 张家港. */
  readonly short: boolean
  /** Ids of the city and province above. */
  readonly above: readonly string[]
}

export type Gazetteer = {
  readonly find: Matcher<readonly PlaceSense[]>
  readonly senses: (name: string) => readonly PlaceSense[]
}

type Files = Pick<EntityRuleFiles, 'regions' | 'gazetteer'>

/** The widest first: 河北 is the province before it is 天津's 河北区. */
const LEVELS: readonly PlaceLevel[] = ['region', 'province', 'city', 'county']

/**
 * Compiles the gazetteer: one trie of all names; of what a name may stand for the widest comes first.
 *
 * @example toGazetteer(files).senses('鼓楼区').length === 4; …senses('河北')[0]?.id === 'hebei'
 */
export function toGazetteer(files: Files): Gazetteer {
  const senses = new Map<string, PlaceSense[]>()
  for (const [printed, sense] of allNames(files)) {
    const known = senses.get(printed) ?? []
    if (!known.some(({ id }) => id === sense.id)) senses.set(printed, [...known, sense])
  }
  for (const [printed, all] of senses)
    senses.set(
      printed,
      all.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)),
    )
  return { find: toMatcher(senses), senses: (name) => senses.get(name) ?? [] }
}

type Named = [printed: string, sense: PlaceSense]

function allNames({ regions, gazetteer }: Files): Named[] {
  const ofRegions = regions.regions.flatMap(({ id, names }) =>
    names.map((name): Named => [
      name,
      { id, name: names[0] ?? name, level: 'region', short: false, above: [] },
    ]),
  )
  return [...ofRegions, ...gazetteer.provinces.flatMap(namesOfProvince)]
}

type Province = Files['gazetteer']['provinces'][number]

function namesOfProvince(province: Province): Named[] {
  const own = both(province.id, province.name, province.short, 'province', [])
  return [...own, ...province.cities.flatMap((city) => namesOfCity(city, province.id))]
}

function namesOfCity(city: Province['cities'][number], province: string): Named[] {
  const isProvince = city.id === province
  const own = isProvince ? [] : both(city.id, city.name, city.short, 'city', [province])
  const above = isProvince ? [province] : [city.id, province]
  return [...own, ...city.counties.flatMap(([id, name, short]) => both(id, name, short, 'county', above))]
}

function both(id: string, name: string, short: string, level: PlaceLevel, above: readonly string[]): Named[] {
  const sense = { id, name, level, short: false, above }
  const named: Named[] = name.length > 2 ? [[name, sense]] : []
  return short === name ? named : [...named, [short, { ...sense, short: true }]]
}
