/**
 * Lines of a page grouped to articles.
 */
import type { LineRole } from '../label/labelled.ts'
import type { State } from '../label/states.ts'
import type { Observation } from '../observe/observation.ts'

/** A line with what it was labelled, and how probable that is; `decided` is the role a person gave it. */
export type Placed = {
  readonly at: Observation
  readonly state: State
  readonly probability: number
  readonly decided: LineRole | null
}

/** The lines of one article. */
export type Draft = {
  readonly head: Placed[]
  readonly byline: Placed[]
  readonly body: Placed[]
  readonly captions: Placed[]
}

export type Drafts = {
  readonly articles: readonly Draft[]
  /** Captions that adjoin no article. */
  readonly captions: readonly Placed[]
  readonly furniture: readonly Placed[]
}
