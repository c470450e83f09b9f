/**
 * An article laid out for the search of subjects: its parts with their clauses, names and topics, and what is counted of them.
 */
import type { Entity, Mention } from '../entities/entity.ts'
import type { Part } from '../entities/parts.ts'
import type { Clause } from './clauses.ts'
import type { KeyPhrase } from './keyPhrases.ts'
import type { Topic } from './topics.ts'

/** An article laid out for the search of subjects: computed once, shared by its figures. */
export type Stage = {
  readonly parts: readonly StagePart[]
  readonly byPlace: ReadonlyMap<Part['at'], StagePart>
  /** What the headline prints, and the lead. */
  readonly texts: { readonly headline: readonly string[]; readonly lead: readonly string[] }
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
  /** What it speaks of again and again that has no name. */
  readonly keyPhrases: readonly KeyPhrase[]
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
