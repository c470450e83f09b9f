/**
 * What the whole article says of a candidate: how much of it is about it, and whether it has only just come up.
 */
import type { Candidate } from './candidate.ts'
import type { Occurrence } from './occurrence.ts'
import type { See } from './features.ts'
import type { Stage } from './stage.ts'

/** @example of a firm that most clauses open with: ['article topic 0', 'article share half', …] */
export function seeArticleRole(
  see: See,
  candidate: Candidate,
  { stage, spot, tracked }: Occurrence,
  sort: string,
): void {
  const { entity, mention } = candidate
  if (entity === null) return
  const opened = stage.openings.get(entity) ?? 0
  const rank = opened === 0 ? 'never' : String(Math.min(stage.openingRanks.get(entity) ?? 3, 3))
  const share = shareOf(opened, stage)
  const first = entity.mentions[0]
  const isNew = first?.part === spot.part.index
  const news = !isNew
    ? 'known'
    : first.start >= spot.sentence.start
      ? 'new in the sentence'
      : 'new in the part'
  const bare = !spot.topics.some(
    (topic) => topic.entity?.proper === true && topic.start >= spot.sentence.start && !topic.source,
  )
  const where =
    mention === null || mention.part !== spot.part.index
      ? 'above'
      : mention.start >= spot.sentence.start
        ? 'here'
        : 'before'
  see`article topic ${rank}`
  see`article topic ${rank} ${sort} ${where}`
  see`article share ${share}`
  see`article share ${share} ${where}`
  see`${news} ${where}`
  if (!bare) return
  see`bare sentence ${where} topic ${rank}`
  see`bare sentence ${where} ${tracked.indexOf(candidate)}`
}

function shareOf(opened: number, { openedAll }: Stage): string {
  if (openedAll < 3) return 'few'
  const share = opened / openedAll
  return share >= 0.5
    ? 'half'
    : share >= 0.25
      ? 'quarter'
      : share >= 0.1
        ? 'tenth'
        : share > 0
          ? 'some'
          : 'none'
}
