/**
 * How a figure stands to the one before it, and what that says for keeping or changing the subject.
 */
import type { Figure } from '../schema/entry.ts'
import type { Candidate } from './subjectCandidates.ts'
import type { Spot } from './subjectScene.ts'

export type Step = {
  readonly distance: 'clause' | 'sentence' | 'part' | 'earlier'
  readonly sameMetric: boolean
  /** How many names opened a clause in between. */
  readonly news: number
}

type Standing = { readonly figure: Figure; readonly spot: Spot }

/** @example of two figures of one clause: { distance: 'clause', sameMetric: false, news: 0 } */
export function toStep({ figure, spot }: Standing, last: Standing): Step {
  const samePart = last.spot.part === spot.part
  const sameSentence = samePart && last.spot.sentence.start === spot.sentence.start
  const sameClause = sameSentence && last.spot.clause === spot.clause
  const distance = sameClause ? 'clause' : sameSentence ? 'sentence' : samePart ? 'part' : 'earlier'
  const from = samePart ? last.spot.end : 0
  const news = spot.part.topics.filter(
    ({ start, entity }) => start >= from && start < spot.position && entity?.proper === true,
  ).length
  return { distance, sameMetric: figure.metric === last.figure.metric, news }
}

/** The features of a candidate that follows the same subject. */
export function toSame({ name, entity }: Candidate, step: Step | null): string[] {
  if (step === null) return []
  const { distance, sameMetric, news } = step
  if (name === null) return [`again none ${distance}`]
  return [
    `again ${distance}`,
    `again ${distance} ${entity?.proper === true ? 'name' : 'other'}`,
    `again past ${Math.min(news, 1)} ${distance}`,
    ...(sameMetric ? ['again same metric'] : []),
  ]
}

/** The features of a candidate that follows another subject. */
export function toOther({ name }: Candidate, step: Step | null): string[] {
  if (step === null) return []
  if (name === null) return [`none after one ${step.distance}`]
  return [`other ${step.distance}`, ...(step.sameMetric ? [`other same metric ${step.distance}`] : [])]
}
