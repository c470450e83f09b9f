import { type Mention, toMentions } from './mentions.ts'
import type { PlaceRules } from './placeRules.ts'
import { best, type PlaceScores, toPlaceScores } from './placeScores.ts'
import { type SubjectPage, toZone } from './zones.ts'

/** Where a page speaks from, and how we know: by the paper's name, by its masthead, or by most of its articles. */
export type Home = {
  readonly place: string
  readonly by: 'newspaper' | 'masthead' | 'page'
  readonly text: string
}

/**
 * Reads the place whose paper this is, through which 我区 and 全区 are read.
 *
 * `萧山日报` → xiaoshan by its name; no masthead, but four of five articles about 临安 → linan by the page. A provincial or
 * national paper, and a page on many places, has none.
 */
export function readHome(
  page: SubjectPage,
  mentions: readonly (readonly Mention[])[],
  rules: PlaceRules,
): Home | null {
  const named = page.newspaper === null ? undefined : rules.paperPlace(page.newspaper)
  if (named === null) return null
  if (named !== undefined) return { place: named, by: 'newspaper', text: page.newspaper ?? '' }
  return byMasthead(page, rules) ?? byMostArticles(mentions, rules)
}

/** A masthead is short; more than this is something else. */
const LONGEST = 2000

/** The one county a masthead names, in its sponsor or publisher; where its office stands says nothing. */
function byMasthead(page: SubjectPage, rules: PlaceRules): Home | null {
  const zones = page.notArticles
    .filter(({ kind }) => kind === 'masthead')
    .map(({ text }) => toZone('body', text.slice(0, LONGEST).replace(rules.addresses, ' '), null))
  const scores = toPlaceScores(toMentions(zones, rules, page.date), null, rules)
  const place = scores.counties.size === 1 ? best(scores.counties) : null
  const evidence = scores.evidence.find((item) => item.place === place)
  return place !== null && evidence ? { place, by: 'masthead', text: evidence.text } : null
}

/** Two thirds of the articles that name any county, if they are two or more; or the only place the page names at all. */
function byMostArticles(mentions: readonly (readonly Mention[])[], rules: PlaceRules): Home | null {
  const votes = new Map<string, number>()
  const scores = mentions.map((list) => toPlaceScores(list, null, rules))
  const tops = scores.flatMap(({ counties }) => best(counties) ?? [])
  for (const top of tops) votes.set(top, (votes.get(top) ?? 0) + 1)
  const place = best(votes)
  const count = place === null ? 0 : (votes.get(place) ?? 0)
  const isAlone = scores.every((score) => namesOnly(score, place, rules))
  if (place === null || count * 3 < tops.length * 2 || (count < 2 && !isAlone)) return null
  return { place, by: 'page', text: `${String(count)}/${String(mentions.length)}` }
}

/** No other place than this one and its city. */
function namesOnly(
  { counties, cities, elsewhere }: PlaceScores,
  place: string | null,
  rules: PlaceRules,
): boolean {
  const city = rules.places.get(place ?? '')?.city
  const others = [...counties.keys(), ...cities.keys()].filter((id) => id !== place && id !== city)
  return others.length === 0 && elsewhere === 0
}
