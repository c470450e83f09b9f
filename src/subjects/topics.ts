import { fold } from '../text/fold.ts'
import { type Matcher, toMatcher } from '../text/matcher.ts'
import type { Districts } from './placeSchemas.ts'
import type { TopicRules } from './topicSchemas.ts'
import type { ZoneKind } from './zoneWeights.ts'
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
  /** The weight of its heaviest term in a headline; 0 where none holds one. */
  readonly titled: number
  /** The share of the article's sentences that hold one of its terms. */
  readonly spread: number
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
  const { fall } = topics.rules.weights
  const sentences = new Set<string>()
  const seen = new Map<string, Presence>()
  for (const [number, { kind, text }] of zones.entries())
    for (const [at, sentence] of text.split(/[。！？；]/u).entries()) {
      if (sentence === '') continue
      sentences.add(`${number} ${at}`)
      for (const match of topics.find(sentence).filter((found) => isWhole(sentence, found)))
        addPresence(seen, match.name, kind, `${number} ${at}`, topics.rules.weights)
    }
  return toTopicTerms(seen, topics)
    .map(([topic, terms]) => ({
      topic,
      score: fallingSum(terms, fall),
      titled: Math.max(...terms.map(({ titled }) => titled)),
      spread: new Set(terms.flatMap(({ sentences: own }) => Array.from(own))).size / sentences.size,
      terms: terms.map(({ text, gain }) => ({ text, gain })),
    }))
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1))
}

/** How much of a term an article has: by the parts it stands in, by what its headline adds, in which sentences. */
type Presence = { seen: number; bonus: number; titled: boolean; readonly sentences: Set<string> }
type TermGain = {
  readonly text: string
  readonly gain: number
  readonly titled: number
  readonly sentences: ReadonlySet<string>
}

const TITLES: ReadonlySet<ZoneKind> = new Set(['headline', 'kicker', 'subhead'])

function addPresence(
  seen: Map<string, Presence>,
  name: string,
  kind: ZoneKind,
  sentence: string,
  { zones, bonus }: TopicRules['weights'],
): void {
  const before = seen.get(name) ?? { seen: 0, bonus: 0, titled: false, sentences: new Set() }
  seen.set(name, {
    seen: before.seen + zones[kind],
    bonus: Math.max(before.bonus, bonus[kind] ?? 0),
    titled: before.titled || TITLES.has(kind),
    sentences: before.sentences.add(sentence),
  })
}

function toTopicTerms(seen: ReadonlyMap<string, Presence>, topics: CompiledTopics): [string, TermGain[]][] {
  const terms = new Map<string, TermGain[]>()
  for (const [text, found] of seen)
    for (const { topic, weight } of topics.find(text)[0]?.value ?? []) {
      const gain = weight * (Math.log2(1 + found.seen) + found.bonus)
      const term = { text, gain, titled: found.titled ? weight : 0, sentences: found.sentences }
      terms.set(topic, [...(terms.get(topic) ?? []), term])
    }
  return Array.from(terms, ([topic, list]) => [topic, list.sort(byGain)])
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
 * Takes the topics an article is about: those whose probability is high enough, the likeliest first; where none is, the
 * likeliest alone, if it is not too unlikely.
 *
 * @example // a page of prices with one bank in it → ['livelihood']
 */
export function pickTopics(scores: readonly TopicScore[], { decision }: TopicRules['weights']): string[] {
  const ranked = rankTopics(scores, decision)
  const likely = ranked.filter(({ probability }) => probability >= decision.least).slice(0, decision.most)
  const [first] = ranked
  const alone = first !== undefined && first.probability >= decision.alone ? [first] : []
  return (likely.length > 0 ? likely : alone).map(({ topic }) => topic)
}

/** A logistic model of five traits: the score itself, what it is of the first one's and of all, headline, spread. */
function rankTopics(
  scores: readonly TopicScore[],
  decision: TopicRules['weights']['decision'],
): { topic: string; probability: number }[] {
  const top = Math.max(...scores.map(({ score }) => score))
  const all = scores.reduce((sum, { score }) => sum + score, 0)
  return scores
    .map(({ topic, score, titled, spread }) => {
      const level = decision.score * Math.log1p(score)
      const shares = decision.ofTop * (score / top) + decision.ofAll * (score / all)
      const places = decision.titled * (titled / HEAVIEST) + decision.spread * spread
      return { topic, probability: 1 / (1 + Math.exp(-(decision.intercept + level + shares + places))) }
    })
    .sort((a, b) => b.probability - a.probability || (a.topic < b.topic ? -1 : 1))
}

/** What the heaviest terms weigh. */
const HEAVIEST = 3
