/**
 * How a figure stands to the one before it, and what that says for keeping or changing the subject.
 */
import type { Figure } from '../schema/figure.ts'
import type { Candidate } from './candidate.ts'
import type { Spot } from './subjectSpot.ts'
import type { Topic } from './topics.ts'
import { isOf } from './tracker.ts'

export type Step = {
  readonly distance: 'clause' | 'sentence' | 'part' | 'earlier'
  readonly sameMetric: boolean
  /** The figure's own clause. */
  readonly clause: number
  /** What opened the clauses in between. */
  readonly topics: readonly Topic[]
}

type Standing = { readonly figure: Figure; readonly spot: Spot }

/** @example of two figures of one clause: { distance: 'clause', sameMetric: false, topics: [] } */
export function toStep({ figure, spot }: Standing, last: Standing): Step {
  const samePart = last.spot.part === spot.part
  const sameSentence = samePart && last.spot.sentence.start === spot.sentence.start
  const sameClause = sameSentence && last.spot.clause === spot.clause
  const distance = sameClause ? 'clause' : sameSentence ? 'sentence' : samePart ? 'part' : 'earlier'
  const from = samePart ? last.spot.end : 0
  const topics = spot.topics.filter(({ start }) => start >= from)
  return { distance, sameMetric: figure.metric === last.figure.metric, clause: spot.clauseIndex, topics }
}

/** The features of a candidate that follows the same subject. */
export function toSame(candidate: Candidate, step: Step | null): string[] {
  if (step === null) return []
  const { distance, sameMetric } = step
  if (candidate.name === null) return ['again none']
  return [
    `again ${distance}`,
    `again past ${newsFor(candidate, step)}`,
    ...(sameMetric ? ['again same metric'] : []),
  ]
}

/** Whether the candidate was the topic again, another name was, a phrase was, or none. */
function newsFor(candidate: Candidate, { topics, clause }: Step): string {
  const last = topics.findLast(({ entity, source }) => entity !== null && !source)
  if (last !== undefined) return isOf(last, candidate) ? 'itself' : nameOf(last, clause)
  return topics.length > 0 ? 'a phrase' : 'nothing'
}

function nameOf({ entity, clause, framed }: Topic, own: number): string {
  const what = entity?.proper === true ? 'another name' : 'a description'
  return `${what}${framed ? ' framed' : ''}${clause === own ? ' here' : ''}`
}

/** The features of a candidate that follows another subject. */
export function toOther(candidate: Candidate, step: Step | null): string[] {
  if (step === null) return []
  if (candidate.name === null) return ['none after one']
  return [`other ${step.distance}`, `other past ${newsFor(candidate, step)}`]
}
