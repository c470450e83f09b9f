/**
 * The topic a reader would follow: of the clauses before a figure the nearest topic whose kind suits the metric.
 */
import type { EntityKind } from '../schema/entry.ts'
import type { Candidate } from './candidate.ts'
import type { Spot } from './subjectSpot.ts'
import type { Topic } from './topics.ts'

/** The tracked candidates, nearest first; phrases only where the figure's own sentence leads with them. */
export function toTracked(
  candidates: readonly Candidate[],
  spot: Spot,
  suits: (kind: EntityKind) => boolean,
): Candidate[] {
  const before = spot.topics.slice(-TOPICS_BACK).reverse()
  const ranked = before.toSorted((a, b) => rankOf(b, spot) - rankOf(a, spot))
  const found: Candidate[] = []
  for (const topic of ranked) {
    const candidate = candidates.find((one) => isOf(topic, one))
    if (candidate === undefined || candidate.kind === 'none' || found.includes(candidate)) continue
    if (candidate.entity !== null && suits(candidate.kind)) found.push(candidate)
  }
  return found
}

const TOPICS_BACK = 12

/** Later stretches between semicolons before earlier ones; within one its own clause, then its lead, then a frame, then the rest. */
function rankOf(topic: Topic, spot: Spot): number {
  const stretch = spot.part.clauses[topic.clause]?.part ?? 0
  if (topic.clause === spot.clauseIndex) return 1e6
  return stretch * 10 + (topic.framed ? 3 : topic.leads ? 4 : 1)
}

export const isOf = (topic: Topic, { entity, name }: Candidate): boolean =>
  entity === null ? topic.entity === null && topic.text === name : topic.entity === entity
