import type { Match } from '../text/matcher.ts'
import type { NameKind, Sense } from './placeNames.ts'
import type { PlaceRules } from './placeRules.ts'
import type { ZoneKind } from './zoneWeights.ts'
import type { Zone } from './zones.ts'

/** A place named in an article, before its second cue is asked for. */
export type Mention = {
  readonly text: string
  readonly senses: readonly Sense[]
  readonly zone: ZoneKind
  readonly line: number | null
  readonly weight: number
  /** Vouched for by a neighbour: `湖州市吴兴区`, `上城、拱墅、西湖`. */
  readonly vouched: boolean
}

type Found = Match<readonly Sense[]>

/**
 * Reads the places an article names, each with the weight of its part of the article.
 *
 * Names of roads and firms, and names shielded by a longer false friend, weigh little or nothing; of the senses of a name only
 * those of its day remain (`余杭经济技术开发区` lies in 余杭 before 2021-04-09, in 临平 since).
 *
 * @param day the page's date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for undated pages, which are read with today's borders
 */
export function toMentions(zones: readonly Zone[], rules: PlaceRules, day: string | null): Mention[] {
  return zones.flatMap((zone) => {
    const found = rules.find(zone.text)
    return found.flatMap((_match, at) => readMention(zone, found, at, rules, day) ?? [])
  })
}

function readMention(
  zone: Zone,
  found: Found[],
  at: number,
  rules: PlaceRules,
  day: string | null,
): Mention | null {
  const match = found[at]
  if (!match) return null
  const senses = sensesOf(zone.text, match, rules).filter((sense) => holdsOn(sense, day))
  const first = senses[0]
  if (!first || isStreet(zone.text, match, first.kind, rules)) return null
  const { kinds, zones } = rules.words.weights
  if (first.kind === 'city' && leadsToCounty(zone.text, found, at, rules)) return null
  return {
    text: match.name,
    senses,
    zone: zone.kind,
    line: zone.line,
    weight:
      kinds[first.kind] *
      zones[zone.kind] *
      shareOf(zone, match, first.kind, rules) *
      routeOf(zone.text, found, at, rules),
    vouched: isVouched(zone.text, found, at, rules),
  }
}

/** Undated pages are read with today's borders: what ended is out, what began is in. A former name always holds. */
function holdsOn({ kind, since, until }: Sense, day: string | null): boolean {
  if (kind === 'former') return true
  if (day === null) return until === undefined
  return (
    (since === undefined || day >= since.slice(0, day.length)) &&
    (until === undefined || day < until.slice(0, day.length))
  )
}

const BARE: ReadonlySet<NameKind> = new Set(['short', 'city', 'alias', 'province', 'elsewhere'])

const isStreet = (text: string, { end }: Found, kind: NameKind, rules: PlaceRules): boolean =>
  BARE.has(kind) && rules.streets.test(text.slice(end, end + 8))

/** What is left of a name's weight inside a firm's name or a wire's dateline. */
function shareOf(zone: Zone, match: Found, kind: NameKind, rules: PlaceRules): number {
  const { firm, wire } = rules.words.weights
  if (zone.kind === 'dateline') return rules.words.wires.some((name) => zone.text.startsWith(name)) ? wire : 1
  return isFirm(zone.text, match, kind, rules) ? firm : 1
}

/** `桐庐至义乌` names the ends of a line. */
function routeOf(text: string, found: Found[], at: number, { words }: PlaceRules): number {
  const isRoute = [at, at + 1].some((right) => {
    const [before, after] = [found[right - 1], found[right]]
    return before && after && words.routes.names.includes(text.slice(before.end, after.start))
  })
  return isRoute ? words.weights.route : 1
}

const isFirm = (text: string, { end }: Found, kind: NameKind, rules: PlaceRules): boolean =>
  (kind === 'city' || kind === 'province') && rules.firms.test(text.slice(end, end + 40))

/** `滨江区` before 域 or 块 is no more than `滨江`. */
function sensesOf(text: string, { name, end, value }: Found, rules: PlaceRules): readonly Sense[] {
  const isCut = value[0]?.kind === 'full' && rules.areas.test(text.slice(end, end + 1))
  return isCut ? (rules.find(name.slice(0, -1))[0]?.value ?? []) : value
}

/** `湖州市` in `湖州市吴兴区` is part of the county's name, no mention of its own. */
function leadsToCounty(text: string, found: Found[], at: number, rules: PlaceRules): boolean {
  const match = found[at]
  const next = found[at + 1]
  if (!match || next?.start !== match.end) return false
  const city = match.value[0]?.place
  return next.value.some((sense) => rules.places.get(sense.place)?.city === city) && text !== ''
}

function isVouched(text: string, found: Found[], at: number, rules: PlaceRules): boolean {
  return touches(text, found[at - 1], found[at], rules) || touches(text, found[at], found[at + 1], rules)
}

/** Two counties, or a city and its county, side by side or joined by 、 or 与. */
function touches(
  text: string,
  left: Found | undefined,
  right: Found | undefined,
  rules: PlaceRules,
): boolean {
  if (!left || !right || !rules.joiners.has(text.slice(left.end, right.start))) return false
  const cities = (match: Found): string[] =>
    match.value.flatMap(({ kind, place }) =>
      kind === 'company' ? [] : (rules.places.get(place)?.city ?? []),
    )
  const near = new Set(cities(left))
  return left.name !== right.name && cities(right).some((city) => near.has(city))
}
