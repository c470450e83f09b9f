/**
 * What the words between a candidate and its figure say: whether it owns the metric, and whether a verb governs it.
 */
import type { Candidate } from './candidate.ts'
import type { See } from './features.ts'
import type { Occurrence } from './occurrence.ts'
import { clauseAt, tokensBetween, type Spot } from './subjectSpot.ts'
import type { EntityMention, Stage } from './stage.ts'
import { oncePer } from '../text/once.ts'
import { within } from '../text/positions.ts'

/** What is seen of a named candidate that stands before the figure in its part. */
export function seeClause(
  see: See,
  candidate: Candidate,
  { spot, stage, figure }: Occurrence,
  level: string,
): void {
  const { mention } = candidate
  if (mention === null) return
  const governed = governorOf(mention, stage)
  const here = mention.part === spot.part.index
  const place = !here
    ? 'above'
    : mention.start >= spot.position
      ? 'behind'
      : mention.start >= spot.clause.start
        ? 'clause'
        : mention.start >= spot.sentence.start
          ? 'sentence'
          : 'before'
  see`governed ${governed}`
  see`governed ${governed} ${place}`
  see`governed ${governed} ${level}`
  const owns = place === 'clause' ? toMetricPlace(mention, spot, figure.metric) : null
  if (owns !== null) see`${owns}`
  if (touchesName(mention, spot)) see`before a name ${place}`
}

/** `青禾公司引进|白水大学`: a verb of the clause stands before the name; 的 behind it makes the name a head again. */
const governorOf = oncePer((mention: EntityMention, stage: Stage): string => {
  const part = stage.parts[mention.part]
  if (part === undefined) return 'none'
  const clause = part.clauses[clauseAt(part, mention.start)]
  const before = tokensBetween(part, clause?.start ?? 0, mention.start)
  const verb = before.findLastIndex(({ tag, word }) => tag === 'v' && !AUXILIARY.test(word))
  if (verb < 0) return 'free'
  const after = before.slice(verb + 1)
  if (after.some(({ word }) => word === '的')) return 'described'
  return verb === 0 ? 'by a first verb' : 'by a verb'
})

const AUXILIARY = /^(?:是|有|来|去|到|要|能|会|可|将|说)$/u

/** Whether the metric begins right behind the name, behind 的, or behind other words. */
function toMetricPlace(
  mention: EntityMention,
  { part, position, clause }: Spot,
  metric: string | null,
): string | null {
  const { text } = part.folded
  const between = text.slice(mention.end, position)
  if (/^[的]?$/u.test(between)) return 'touches the number'
  if (metric === null) return null
  const head = metric.slice(0, 2)
  const at = text.lastIndexOf(head, position)
  if (at < clause.start) return 'metric elsewhere'
  if (at < mention.start) return 'behind the metric'
  if (at < mention.end) return 'in the metric words'
  const gap = text.slice(mention.end, at)
  if (gap === '') return 'owns the metric'
  if (gap === '的') return 'owns the metric by 的'
  return /[去今前上当]?[年月日]/u.test(gap) && gap.length < 9 ? 'owns the metric in time' : 'metric apart'
}

/** 青禾区|白水公司: another name begins where the mention ends. */
function touchesName(mention: EntityMention, { part }: Spot): boolean {
  if (mention.part !== part.index) return false
  const last = part.folded.text[mention.end] === '的' ? mention.end + 1 : mention.end
  return within(part.mentions, mention.end, last + 1, 1).length > 0
}
