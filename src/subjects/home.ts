import { type Mention, toMentions } from './mentions.ts'
import type { PlaceRules } from './placeRules.ts'
import { best, toPlaceScores } from './placeScores.ts'
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
  const named = page.newspaper === null ? null : rules.paperPlace(page.newspaper)
  if (named !== null) return { place: named, by: 'newspaper', text: page.newspaper ?? '' }
  return byMasthead(page, rules) ?? (page.newspaper === null ? byMostArticles(mentions, rules) : null)
}

function byMasthead(page: SubjectPage, rules: PlaceRules): Home | null {
  const zones = page.notArticles
    .filter(({ kind }) => kind === 'masthead')
    .map(({ text }) => toZone('body', text, null))
  const scores = toPlaceScores(toMentions(zones, rules, page.date), null, rules)
  const place = scores.counties.size === 1 ? best(scores.counties) : null
  const evidence = scores.evidence.find((item) => item.place === place)
  return place !== null && evidence ? { place, by: 'masthead', text: evidence.text } : null
}

/** Most of what the articles name, and at least half of the articles that name any county. */
function byMostArticles(mentions: readonly (readonly Mention[])[], rules: PlaceRules): Home | null {
  const votes = new Map<string, number>()
  const tops = mentions.flatMap((list) => best(toPlaceScores(list, null, rules).counties) ?? [])
  for (const top of tops) votes.set(top, (votes.get(top) ?? 0) + 1)
  const place = best(votes)
  if (place === null || (votes.get(place) ?? 0) * 2 <= tops.length) return null
  return { place, by: 'page', text: `${String(votes.get(place) ?? 0)}/${String(mentions.length)}` }
}
