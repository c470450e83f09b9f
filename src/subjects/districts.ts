import type { DistrictDecision, DistrictReason } from './districtDecision.ts'
import type { Home } from './home.ts'
import type { PlaceRules } from './placeRules.ts'
import { best, type PlaceScores } from './placeScores.ts'
import { withinCity } from './withinCity.ts'
import type { SubjectArticle } from './zones.ts'

/**
 * Decides where a reader would file an article: first the city that gathers most evidence, then the county within it, or the
 * city as a whole where no county stands out.
 *
 * `临安` in the headline and `杭州` in passing → linan; a list of six districts under `杭州` → hangzhou; four cities alike → null,
 * province-wide; nothing but `新华社北京` → null, elsewhere; nothing at all in a local paper's own report → the paper's district.
 */
export function decideDistrict(
  article: SubjectArticle,
  scores: PlaceScores,
  home: Home | null,
  rules: PlaceRules,
): DistrictDecision {
  const groups = toGroups(scores, rules)
  const city = nearestHome(best(groups), groups, home, rules)
  const top = city === null ? 0 : (groups.get(city) ?? 0)
  const { least, faint } = rules.words.weights
  if (isElsewhere(scores, top, least)) return nowhere('elsewhere', scores)
  const fallback = top < least ? byPaper(article, scores, home, rules) : null
  if (fallback !== null) return fallback
  if (city === null || top < faint || (top < least && scores.elsewhere > 0))
    return nowhere(scores.province > 0 ? 'province-wide' : 'none', scores)
  if (isProvinceWide(groups, top)) return nowhere('province-wide', scores)
  return withinCity(city, scores, home, rules)
}

/** Evidence elsewhere must outweigh the best city by this much: local reports name 上海 and 北京 freely. */
const OUTWEIGHS = 1.5

/** Another province outweighs the best city here, or stands alone in the headline. */
function isElsewhere({ elsewhere, evidence }: PlaceScores, top: number, least: number): boolean {
  const heads = evidence.filter(({ zone }) => zone === 'headline')
  const isHeaded = heads.length > 0 && heads.every(({ place }) => place === 'elsewhere')
  return elsewhere >= least && elsewhere > top * (isHeaded ? 1 : OUTWEIGHS)
}

function toGroups(scores: PlaceScores, rules: PlaceRules): Map<string, number> {
  const groups = new Map<string, number>()
  const add = (city: string, score: number): Map<string, number> =>
    groups.set(city, (groups.get(city) ?? 0) + score)
  for (const [city, score] of scores.cities) add(city, score)
  for (const [county, score] of scores.counties) add(rules.places.get(county)?.city ?? county, score)
  return groups
}

/** Of cities in a close race the paper's own. */
function nearestHome(
  city: string | null,
  groups: ReadonlyMap<string, number>,
  home: Home | null,
  { places, words }: PlaceRules,
): string | null {
  const own = places.get(home?.place ?? '')?.city
  const near = (groups.get(city ?? '') ?? 0) / words.weights.thin
  return own !== undefined && (groups.get(own) ?? 0) > near ? own : city
}

/** At least four cities, none with half of the evidence. */
function isProvinceWide(groups: ReadonlyMap<string, number>, top: number): boolean {
  const all = [...groups.values()].reduce((sum, score) => sum + score, 0)
  return groups.size >= 4 && top < all / 2
}

/**
 * The paper's own district, for a report of its own reporters that names no place. A wire's report, one of the whole province and
 * an essay are not filed by the paper; where only most of a page tells whose it is, neither is one that names a city.
 */
function byPaper(
  { dateline, byline }: SubjectArticle,
  scores: PlaceScores,
  home: Home | null,
  { words }: PlaceRules,
): DistrictDecision | null {
  const starts = (names: readonly string[]): boolean => names.some((name) => dateline?.startsWith(name))
  const isReported = byline.some(({ role }) => words.reporters.some((name) => role.includes(name)))
  const isOwn = starts(words.local) || isReported
  if (home === null || !isOwn || starts(words.wires) || scores.province >= words.weights.least) return null
  if (home.by === 'page' && scores.cities.size > 0) return null
  return { place: home.place, reason: 'by-paper', score: 0, next: null, thin: false, others: [] }
}

const nowhere = (reason: DistrictReason, scores: PlaceScores): DistrictDecision => ({
  place: null,
  reason,
  score: 0,
  next: null,
  thin: false,
  others: [...scores.counties.keys()],
})
