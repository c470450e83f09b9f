import { fold } from '../text/fold.ts'
import { type Matcher, toMatcher } from '../text/matcher.ts'
import type { Districts } from './placeSchemas.ts'
import type { TopicRules } from './topicSchemas.ts'
import type { Zone } from './zones.ts'

type Claim = { readonly topic: string; readonly weight: number }

export type CompiledTopics = {
  readonly rules: TopicRules
  readonly find: Matcher<readonly Claim[]>
  readonly names: ReadonlyMap<string, string>
}

/** A topic, its score, and the terms that gave it, heaviest first. */
export type TopicScore = {
  readonly topic: string
  readonly score: number
  readonly terms: readonly { readonly text: string; readonly gain: number }[]
}

/**
 * Compiles the terms of all topics to one trie. A `not` word and a place's full name shield the terms inside them (`萧山区` holds no
 * 山区); a platform's name speaks for the topic of platforms.
 */
export function toTopics(rules: TopicRules, districts: Districts): CompiledTopics {
  const claims = new Map<string, readonly Claim[]>()
  const add = (name: string, claim: Claim): void => {
    claims.set(fold(name), [...(claims.get(fold(name)) ?? []), claim])
  }
  for (const topic of rules.topics)
    for (const { weight, names } of topic.terms)
      for (const name of names) add(name, { topic: topic.id, weight })
  const { topic, weight, endings } = rules.platformNames
  const known = districts.districts.flatMap(({ names }) => names)
  for (const { text, kind } of known)
    if (kind === 'platform' && endings.some((ending) => text.endsWith(ending))) add(text, { topic, weight })
  const shields = [
    ...rules.topics.flatMap(({ not }) => not),
    ...known.filter(({ kind }) => kind === 'full').map(({ text }) => text),
  ]
  for (const shield of shields) if (!claims.has(fold(shield))) claims.set(fold(shield), [])
  return { rules, find: toMatcher(claims), names: new Map(rules.topics.map(({ id, name }) => [id, name])) }
}

/**
 * Scores every topic of an article by its terms.
 *
 * A term gains its weight for each doubling of its presence, so that one word said ten times does not outweigh five words of the
 * field; a headline adds its bonus; and of a topic's terms each further one counts a little less than the one before, so that a
 * topic with a long list of terms has no head start.
 */
export function scoreTopics(zones: readonly Zone[], topics: CompiledTopics): TopicScore[] {
  const { zones: presenceOf, bonus, fall } = topics.rules.weights
  const presence = new Map<string, { seen: number; bonus: number }>()
  for (const zone of zones)
    for (const { name } of topics.find(zone.text).filter((match) => isWhole(zone.text, match))) {
      const before = presence.get(name) ?? { seen: 0, bonus: 0 }
      const extra = Math.max(before.bonus, bonus[zone.kind] ?? 0)
      presence.set(name, { seen: before.seen + presenceOf[zone.kind], bonus: extra })
    }
  const terms = new Map<string, { text: string; gain: number }[]>()
  for (const [text, found] of presence)
    for (const { topic, weight } of topics.find(text)[0]?.value ?? []) {
      const gain = weight * (Math.log2(1 + found.seen) + found.bonus)
      terms.set(topic, [...(terms.get(topic) ?? []), { text, gain }])
    }
  return [...terms]
    .map(([topic, list]) => ({ topic, terms: list.sort(byGain), score: fallingSum(list, fall) }))
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1))
}

/** `ai` inside `retail` is no word. */
const isWhole = (text: string, { name, start, end }: { name: string; start: number; end: number }): boolean =>
  !/^[a-z0-9]+$/u.test(name) ||
  !/[a-z]/u.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1))

const fallingSum = (terms: readonly { gain: number }[], fall: number): number =>
  terms.reduce((sum, { gain }, at) => sum + gain * fall ** at, 0)

const byGain = (a: { gain: number; text: string }, b: { gain: number; text: string }): number =>
  b.gain - a.gain || (a.text < b.text ? -1 : 1)

/**
 * Takes the topics an article is about: the first, and the next ones as far as each has its share of the first one's score.
 *
 * @example scores { livelihood: 30, business: 8 } → ['livelihood']
 */
export function pickTopics(scores: readonly TopicScore[], { least, share }: TopicRules['weights']): string[] {
  const top = scores[0]?.score ?? 0
  return [1, ...share].flatMap((needed, at) => {
    const next = scores[at]
    return next && next.score >= least && next.score >= top * needed ? [next.topic] : []
  })
}
