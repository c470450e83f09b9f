import type { DistrictDecision, DistrictReason } from './districtDecision.ts'
import type { Home } from './home.ts'
import type { PlaceRules } from './placeRules.ts'
import { best, type PlaceScores } from './placeScores.ts'

/** A city named as a whole counts less than its counties: local reports name 杭州 freely. */
const CITY_SHARE = 0.6

/**
 * Decides between the counties of a city, and the city as a whole where no county stands out.
 *
 * @example 临安 23.5, 西湖 6, 杭州 3 → linan; 上城 6, 拱墅 6, 西湖 6 → hangzhou
 */
export function withinCity(
  city: string,
  scores: PlaceScores,
  home: Home | null,
  rules: PlaceRules,
): DistrictDecision {
  const counties = new Map([...scores.counties].filter(([id]) => rules.places.get(id)?.city === city))
  const county = firstOfTwo(best(counties), counties, scores, rules)
  const all = [...counties.values()].reduce((sum, score) => sum + score, 0)
  const score = county === null ? 0 : (counties.get(county) ?? 0)
  const whole = (scores.cities.get(city) ?? 0) * CITY_SHARE
  const needed = county !== null && county === home?.place ? 1 / 3 : counties.size > 2 ? 1 / 2 : 0
  const isHome = county === home?.place && home?.by !== 'page'
  const isWhole = !isHome && isHeadedByCity(city, county, counties, scores, rules)
  if (county === null || score < whole || score < all * needed || isWhole)
    return decided(city, 'city-wide', whole + all, scores, rules)
  return decided(county, 'evidence', score, scores, rules)
}

/** Of two places in a close race the one a headline names first: 滨江与萧山合办一园 is 滨江's news. */
function firstOfTwo(
  county: string | null,
  counties: ReadonlyMap<string, number>,
  { evidence }: PlaceScores,
  { words }: PlaceRules,
): string | null {
  const near = (counties.get(county ?? '') ?? 0) / words.weights.thin
  const headed = evidence.filter(({ zone, place }) => zone === 'headline' && counties.has(place))
  const first = headed[0]?.place
  return first !== undefined && (counties.get(first) ?? 0) > near ? first : county
}

/** A headline that names the city and no county, over a text that names several. */
function isHeadedByCity(
  city: string,
  county: string | null,
  counties: ReadonlyMap<string, number>,
  { evidence }: PlaceScores,
  rules: PlaceRules,
): boolean {
  const heads = evidence.filter(({ zone }) => zone === 'headline' || zone === 'kicker')
  const several = [...counties].some(([id, score]) => id !== county && score >= rules.words.weights.least)
  return (
    several && heads.some(({ place }) => place === city) && !heads.some(({ place }) => counties.has(place))
  )
}

function decided(
  place: string,
  reason: DistrictReason,
  score: number,
  scores: PlaceScores,
  rules: PlaceRules,
): DistrictDecision {
  const rest = new Map([...scores.counties].filter(([id]) => id !== place))
  const rival = best(rest)
  const next = rival === null ? null : { place: rival, score: rest.get(rival) ?? 0 }
  const { least, thin } = rules.words.weights
  return {
    place,
    reason,
    score,
    next,
    thin: reason === 'evidence' && next !== null && score < next.score * thin,
    others: [...rest].filter(([, other]) => other >= least).map(([id]) => id),
  }
}
