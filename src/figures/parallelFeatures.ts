/**
 * Whether a candidate is the item that a list side by side gives to the figure.
 */
import type { Candidate } from './candidate.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import type { Spot } from './subjectSpot.ts'

/** @example 青禾镇、白水镇分别有茶园200亩、300|亩: 白水镇 is 'parallel item name', 青禾镇 'parallel other' */
export function seeParallel(
  see: See,
  candidate: Candidate,
  { spot, figure }: Occurrence,
  sort: string,
): void {
  if (spot.item === null) return
  if (!isItem(candidate, spot)) {
    see`parallel other ${sort}`
    return
  }
  see`parallel item`
  see`parallel item ${sort}`
  see`parallel item ${candidate.kind}`
  see`parallel item ${candidate.kind} ${isInMetric(candidate, figure) ? 'in the metric' : 'apart'}`
}

const isInMetric = ({ name }: Candidate, { metric }: Occurrence['figure']): boolean =>
  name !== null && metric?.includes(name) === true

function isItem({ entity, name }: Candidate, { item, part }: Spot): boolean {
  if (item === null) return false
  if (entity === null) return name === item.text
  if (entity.names.includes(item.text)) return true
  return entity.mentions.some(
    (mention) => mention.part === part.index && mention.start < item.end && mention.end > item.start,
  )
}

/** Lists of names side by side leave no choice: each number is of its own item. */
export function withinParallel(candidates: readonly Candidate[], spot: Spot): readonly Candidate[] {
  if (spot.item?.named !== true) return candidates
  const own = candidates.filter((one) => isItem(one, spot))
  return own.length === 0 ? candidates : own
}
