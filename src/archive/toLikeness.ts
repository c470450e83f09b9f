import { isNamed, type NameRules } from '../entities/named.ts'
import type { Article, Page } from '../schema/entry.ts'
import type { CompiledTopics } from '../subjects/topics.ts'
import { sortDay } from './dates.ts'
import type { Likeness } from './related.ts'

const DAY = 86_400_000
/** Terms of a topic that weigh less are in every paper. */
const TELLING = 2

export type LikenessRules = { readonly names: NameRules; readonly topics: CompiledTopics }

/**
 * What an article can share with others: the terms of its field anywhere in it, whom it names, its places, and its figures with
 * what they measure (two papers that tell of one event quote the same numbers).
 */
export function toLikeness(
  article: Article,
  page: Pick<Page, 'newspaper' | 'date' | 'dateApprox'>,
  { names, topics }: LikenessRules,
): Likeness {
  const terms = new Set(article.keywords.map((word) => `k:${word}`))
  const facts = new Set<string>()
  for (const text of [
    article.headline,
    article.kicker,
    article.subhead,
    ...article.body.map(({ text }) => text),
  ])
    for (const { name, value } of topics.find(text ?? ''))
      if (value.some(({ weight }) => weight >= TELLING)) terms.add(`k:${name}`)
  for (const entity of article.entities) if (isNamed(entity, names)) terms.add(`e:${entity.id}`)
  for (const place of [article.district, ...article.otherDistricts])
    if (place !== null) terms.add(`p:${place.id}`)
  for (const figure of article.figures)
    if (figure.metric !== null) facts.add(`${figure.metric} ${figure.normalized} ${figure.baseUnit ?? ''}`)
  const day = sortDay(page)
  return {
    terms: Array.from(terms),
    facts: Array.from(facts),
    newspaper: page.newspaper,
    day: day === null ? null : Date.parse(`${day}T00:00:00Z`) / DAY,
  }
}
