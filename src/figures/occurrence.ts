/**
 * Where a figure stands, for what is weighed of its subject.
 */
import type { Figure } from '../schema/entry.ts'
import type { Candidate } from './subjectCandidates.ts'
import type { Spot, Stage } from './subjectScene.ts'

/** Where a figure stands, and the figure before. */
export type Occurrence = {
  readonly figure: Figure
  readonly spot: Spot
  readonly last: Spot | null
  readonly stage: Stage
  readonly tracked: readonly Candidate[]
}
