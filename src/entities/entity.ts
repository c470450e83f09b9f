/**
 * What the stages of reading entities hand to each other.
 */
import type { EntityKind, Place } from '../schema/entry.ts'

/** A stretch of one part of an article (`part` counts `Part`s), in folded characters. */
export type Span = { readonly part: number; readonly start: number; readonly end: number }

/** How a mention refers: by the whole name, by a short form, by a word that points back (该区, 公司), by who speaks for it. */
export type MentionForm = 'name' | 'short' | 'anaphor' | 'person'

export type Mention = Span & { readonly form: MentionForm }

/** A stretch that reads like a name, before names of one entity are brought together. */
export type RawMention = Span & {
  readonly text: string
  readonly kind: EntityKind
  /** Holds something proper: a place, an unknown word, a quotation; 服务中心 does not. */
  readonly proper: boolean
  /** Known by the gazetteer. */
  readonly place: (Place & { readonly above: readonly string[] }) | null
}

/** An entity of one article: its fullest name there, and every mention in reading order. */
export type Entity = {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  /** As printed, the fullest first. */
  readonly names: readonly string[]
  /** The gazetteer's id where it is a place. */
  readonly place: string | null
  readonly proper: boolean
  readonly mentions: readonly Mention[]
}
