/**
 * What an article prints and opens its clauses with, counted once for all of its figures.
 */
import type { Entity } from '../entities/entity.ts'
import type { Part } from '../entities/parts.ts'
import type { Stage, StagePart } from './stage.ts'

/** How often a phrase opens a clause. */
export function toTopicCounts(parts: readonly StagePart[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { topics } of parts) for (const { text } of topics) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** No article says more than this twice; to look for it where a text repeats itself would take long. */
const LONGEST = 80

/** Counts a phrase in all parts, once. */
export function toCounter(parts: readonly Part[]): (phrase: string) => number {
  const counts = new Map<string, number>()
  return (phrase) => {
    if (phrase.length > LONGEST) return 1
    const known = counts.get(phrase)
    if (known !== undefined) return known
    const count = parts.reduce((sum, { folded }) => sum + countIn(folded.text, phrase), 0)
    counts.set(phrase, count)
    return count
  }
}

function countIn(text: string, phrase: string): number {
  if (phrase === '') return 0
  let count = 0
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) count += 1
  return count
}

/** How often clauses open with an entity, in a frame or as a source aside. */
export function toOpenings(
  parts: readonly StagePart[],
): Pick<Stage, 'openings' | 'openingRanks' | 'openedAll'> {
  const openings = new Map<Entity, number>()
  for (const { topics } of parts)
    for (const { entity, source, framed, as } of topics)
      if (entity?.proper === true && !source && !framed && as !== 'item')
        openings.set(entity, (openings.get(entity) ?? 0) + 1)
  const ranked = [...openings].sort(([, a], [, b]) => b - a)
  return {
    openings,
    openingRanks: new Map(ranked.map(([entity], rank) => [entity, rank])),
    openedAll: ranked.reduce((sum, [, count]) => sum + count, 0),
  }
}
