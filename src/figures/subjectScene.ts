/**
 * Where a figure stands among the names of its article: the clause, the sentence and the part around it.
 */
import type { ArticleEntities } from '../entities/read.ts'
import type { Entity, Mention } from '../entities/entity.ts'
import type { Part } from '../entities/parts.ts'
import type { Token } from '../entities/token.ts'
import type { Figure } from '../schema/entry.ts'
import { toClauses, type Clause } from './clauses.ts'
import { firstFrom, lastBefore, within } from '../text/positions.ts'
import { readParallelItem, type Item } from './parallelLists.ts'
import { toTopics, type Topic, type TopicWords } from './topics.ts'

/** An article laid out for the search of subjects: computed once, shared by its figures. */
export type Stage = {
  readonly parts: readonly StagePart[]
  readonly byPlace: ReadonlyMap<Part['at'], StagePart>
  /** The roles of the parts in which each entity is named. */
  readonly roles: ReadonlyMap<Entity, ReadonlySet<Part['role'] | undefined>>
  /** How many places but the country are named more than once. */
  readonly places: number
  readonly entities: readonly Entity[]
  /** How often a phrase is printed. */
  readonly printed: (phrase: string) => number
  /** How often a phrase opens a clause. */
  readonly topicCounts: ReadonlyMap<string, number>
  /** How many clauses open with each entity, its rank among all by that, and how many do with any. */
  readonly openings: ReadonlyMap<Entity, number>
  readonly openingRanks: ReadonlyMap<Entity, number>
  readonly openedAll: number
  /** How often each entity is mentioned, most first. */
  readonly ranks: ReadonlyMap<Entity, number>
  readonly first: { readonly headline: Entity | null; readonly lead: Entity | null }
  /** The place the article is filed under, for want of a better. */
  readonly home: { readonly id: string; readonly name: string } | null
  /** A body of the whole country speaks, or the paper is one of the whole country. */
  readonly national: boolean
}

export type StagePart = Part & {
  readonly index: number
  readonly clauses: readonly Clause[]
  /** All mentions in the part, in reading order. */
  readonly mentions: readonly EntityMention[]
  /** What its clauses open with, in reading order. */
  readonly topics: readonly Topic[]
  /** The first proper name. */
  readonly first: Entity | null
}

export type EntityMention = Mention & { readonly entity: Entity }

/** The place of one figure, and what stands near it in its part. */
export type Spot = {
  /** The last topics before the figure, nearest last. */
  readonly topics: readonly Topic[]
  /** The last mentions before the figure, nearest last, and those behind it in its sentence. */
  readonly before: readonly EntityMention[]
  readonly behind: readonly EntityMention[]
  readonly part: StagePart
  readonly position: number
  readonly end: number
  readonly clause: Clause
  readonly clauseIndex: number
  /** What a list side by side gives it: A、B分别为1、2. */
  readonly item: Item | null
  /** Where its sentence begins and ends. */
  readonly sentence: { readonly start: number; readonly end: number }
}

/** Lays an article out. */
export function toStage(
  { parts, entities }: ArticleEntities,
  home: Stage['home'],
  national: boolean,
  words: TopicWords,
): Stage {
  const mentions = parts.map((): EntityMention[] => [])
  for (const entity of entities)
    for (const mention of entity.mentions) mentions[mention.part]?.push({ ...mention, entity })
  const laid = parts.map((part, index): StagePart => {
    const own = (mentions[index] ?? []).sort((a, b) => a.start - b.start)
    const clauses = toClauses(part.folded.text)
    const first = own.find(({ entity }) => entity.proper)?.entity ?? null
    return { ...part, index, clauses, mentions: own, topics: toTopics(part, clauses, own, words), first }
  })
  const byCount = [...entities]
    .filter(({ proper }) => proper)
    .sort((a, b) => b.mentions.length - a.mentions.length)
  const firstOf = (role: Part['role']): Entity | null =>
    laid.find((part) => part.role === role)?.first ?? null
  const topicCounts = new Map<string, number>()
  for (const { topics } of laid)
    for (const { text } of topics) topicCounts.set(text, (topicCounts.get(text) ?? 0) + 1)
  return {
    parts: laid,
    byPlace: new Map(laid.map((part) => [part.at, part])),
    roles: new Map(
      entities.map((entity) => [entity, new Set(entity.mentions.map(({ part }) => laid[part]?.role))]),
    ),
    places: entities.filter(
      ({ kind, place, mentions: of }) => kind === 'area' && place !== 'china' && of.length > 1,
    ).length,
    topicCounts,
    printed: toCounter(parts),
    entities,
    ...toOpenings(laid),
    ranks: new Map(byCount.map((entity, rank) => [entity, rank])),
    first: { headline: firstOf('headline'), lead: firstOf('lead') },
    home,
    national,
  }
}

/** Counts a phrase in all parts, once. */
function toCounter(parts: readonly Part[]): (phrase: string) => number {
  const counts = new Map<string, number>()
  return (phrase) => {
    const known = counts.get(phrase)
    if (known !== undefined) return known
    const count = parts.reduce((sum, { folded }) => sum + folded.text.split(phrase).length - 1, 0)
    counts.set(phrase, count)
    return count
  }
}

/** How often clauses open with an entity, in a frame or as a source aside. */
function toOpenings(parts: readonly StagePart[]): Pick<Stage, 'openings' | 'openingRanks' | 'openedAll'> {
  const openings = new Map<Entity, number>()
  for (const { topics } of parts)
    for (const { entity, source, framed, as } of topics)
      if (entity?.proper === true && !source && !framed && as !== 'item')
        openings.set(entity, (openings.get(entity) ?? 0) + 1)
  const ranked = [...openings].sort(([, a], [, b]) => b - a)
  return {
    openings,
    openingRanks: new Map(ranked.map(([entity], rank) => [entity, rank])),
    openedAll: ranked.reduce((sum, [, count]) => sum + count, 0),
  }
}

/** The place of a figure; null where its part is not among those read. */
export function toSpot(stage: Stage, at: Figure['at']): Spot | null {
  const part = stage.byPlace.get(at.block)
  if (part === undefined) return null
  const position = toFoldedPosition(part, at.start)
  const clauseIndex = clauseAt(part, position)
  const clause = part.clauses[clauseIndex]
  if (clause === undefined) return null
  const sentence = toSentence(part, clauseIndex, clause)
  const spot = { part, position, clause }
  return {
    ...spot,
    item: readParallelItem(spot),
    end: toFoldedPosition(part, at.end),
    clauseIndex,
    sentence,
    topics: lastBefore(part.topics, position, NEAR_TOPICS),
    before: lastBefore(part.mentions, position, NEAR_MENTIONS),
    behind: within(part.mentions, position, sentence.end, NEAR_MENTIONS),
  }
}

const NEAR_TOPICS = 40
const NEAR_MENTIONS = 60

/** Index of the clause that covers a position. */
export function clauseAt({ clauses }: Pick<StagePart, 'clauses'>, position: number): number {
  return Math.max(0, firstFrom(clauses, position + 1) - 1)
}

function toSentence({ clauses }: StagePart, at: number, clause: Clause): Spot['sentence'] {
  let [first, last] = [at, at]
  while (clauses[first - 1]?.sentence === clause.sentence) first -= 1
  while (clauses[last + 1]?.sentence === clause.sentence) last += 1
  return { start: clauses[first]?.start ?? clause.start, end: clauses[last]?.end ?? clause.end }
}

/** The first folded character at or behind a position of the printed text. */
function toFoldedPosition({ folded: { origin } }: Part, printed: number): number {
  let [low, high] = [0, origin.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((origin[middle] ?? 0) < printed) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a part between two positions. */
export function tokensBetween({ tokens }: Part, start: number, end: number): Token[] {
  const found: Token[] = []
  for (let at = firstFrom(tokens, start); at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.end > end) break
    found.push(token)
  }
  return found
}
