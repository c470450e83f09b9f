/**
 * One of those a figure may be about.
 */
import type { Entity } from '../entities/entity.ts'
import type { EntityKind } from '../schema/entry.ts'
import type { EntityMention } from './stage.ts'
import type { Topic } from './topics.ts'

/** How a candidate came up. */
export type Origin =
  | 'mention'
  | 'item'
  | 'counted'
  | 'own phrase'
  | 'phrase behind'
  | 'opening'
  | 'earlier opening'
  | 'key phrase'
  | 'person'
  | 'home'
  | 'nation'
  | 'none'

export type Candidate = {
  readonly name: string | null
  readonly kind: EntityKind | 'none'
  readonly entity: Entity | null
  readonly origin: Origin
  /** The mention that matters most to the figure: the last one before it, else the first behind it. */
  readonly mention: EntityMention | null
  /** Where an opening phrase stands in the figure's part. */
  readonly topic: Topic | null
}

/** A candidate that is no entity. */
export function bare(name: string | null, kind: Candidate['kind'], origin: Origin): Candidate {
  return { name, kind, entity: null, origin, mention: null, topic: null }
}
