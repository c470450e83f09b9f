/**
 * Where a figure stands, for what is weighed of its subject.
 */
import type { Figure } from '../schema/figure.ts'
import type { ClauseSubject } from './clauseSubjects.ts'
import type { Candidate } from './candidate.ts'
import type { Pointing } from './pointing.ts'
import type { Spot } from './subjectSpot.ts'
import type { Stage } from './stage.ts'

/** Where a figure stands, and the figure before. */
export type Occurrence = {
  readonly figure: Figure
  /** What sort of thing its metric is a property of. */
  readonly metricClass: string
  readonly spot: Spot
  readonly last: Spot | null
  readonly stage: Stage
  readonly tracked: readonly Candidate[]
  readonly pointing: Pointing
  /** The subject of its own stretch. */
  readonly own: ClauseSubject
  /** The words of its clause, each once. */
  readonly words: readonly string[]
}
