import type { Article, Message } from '../schema/entry.ts'
import { decideDistrict } from './districts.ts'
import { explainSubjects, type Reasons } from './explain.ts'
import { readHome } from './home.ts'
import { type Mention, toMentions } from './mentions.ts'
import { toPlaceMessages } from './placeMessages.ts'
import type { PlaceRules } from './placeRules.ts'
import { toPlaceScores } from './placeScores.ts'
import type { SubjectRules } from './rules.ts'
import { pickTopics, scoreTopics } from './topics.ts'
import { type SubjectArticle, type SubjectPage, toZones, type Zone } from './zones.ts'

/** What an article is about, why we say so, and what we are unsure of. */
export type SubjectsOfArticle = Pick<Article, 'district' | 'otherDistricts' | 'topics'> & {
  /** The decision in lines, in Chinese; `explainSubjects(reasons, …, 'en')` gives English. */
  readonly why: string[]
  readonly reasons: Reasons
  readonly messages: Message[]
}

/**
 * Reads the subjects of every article of a page, in the page's order; the page is read as a whole, for 我区 is what its paper or
 * most of its articles say.
 *
 * @example readSubjects(page, rules)[0] → { district: { id: 'linan', name: '临安区' }, topics: ['projects'], … }
 */
export function readSubjects(page: SubjectPage, rules: SubjectRules): SubjectsOfArticle[] {
  const day = page.date ?? dayOf(page.dateApprox)
  const read = page.articles.map((article) => {
    const zones = toZones(article)
    return { article, zones, mentions: toMentions(zones, rules.places, day) }
  })
  const home = readHome(
    page,
    read.map(({ mentions }) => mentions),
    rules.places,
  )
  return read.map(({ article, zones, mentions }) => {
    const scores = toPlaceScores(mentions, home?.place ?? null, rules.places)
    const decision = decideDistrict(article, scores, home, rules.places)
    return toSubjects({ article, zones, mentions }, { decision, scores, home }, rules)
  })
}

type Read = { article: SubjectArticle; zones: Zone[]; mentions: Mention[] }

function toSubjects(
  { article, zones, mentions }: Read,
  placed: Pick<Reasons, 'decision' | 'scores' | 'home'>,
  rules: SubjectRules,
): SubjectsOfArticle {
  const topics = scoreTopics(zones, rules.topics)
  const picked = pickTopics(topics, rules.topics.rules.weights)
  const reasons: Reasons = { ...placed, topics, picked }
  return {
    district: toPlace(placed.decision.place, rules.places),
    otherDistricts: placed.decision.others.flatMap((id) => toPlace(id, rules.places) ?? []),
    topics: picked,
    why: explainSubjects(reasons, rules.places, 'zh'),
    reasons,
    messages: toPlaceMessages(placed.decision, mentions, article.lines[0]?.[0] ?? null, rules.places),
  }
}

/** `2023-11~` → `2023-11`: enough to know the borders of the day. */
const dayOf = (edtf: string | null): string | null => /^\d{4}(?:-\d{2}){0,2}/u.exec(edtf ?? '')?.[0] ?? null

function toPlace(id: string | null, rules: PlaceRules): Article['district'] {
  const place = id === null ? undefined : rules.places.get(id)
  return place ? { id: place.id, name: place.name } : null
}
