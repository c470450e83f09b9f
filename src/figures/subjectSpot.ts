/**
 * Where a figure stands in an article that is laid out: its part, clause and sentence, and what is named and opened near it.
 */
import type { Token } from '../entities/token.ts'
import type { Part } from '../entities/parts.ts'
import type { Figure } from '../schema/figure.ts'
import { toFoldedPosition } from '../text/folded.ts'
import { firstFrom, lastBefore, within } from '../text/positions.ts'
import type { Clause } from './clauses.ts'
import { readParallelItem, type Item } from './parallelLists.ts'
import type { EntityMention, Stage, StagePart } from './stage.ts'
import type { Topic } from './topics.ts'

/** The place of one figure, and what stands near it in its part. */
export type Spot = {
  /** The last topics before the figure, nearest last. */
  readonly topics: readonly Topic[]
  /** The last mentions before the figure, nearest last, and those behind it in its sentence. */
  readonly before: readonly EntityMention[]
  readonly behind: readonly EntityMention[]
  readonly part: StagePart
  readonly position: number
  readonly end: number
  readonly clause: Clause
  readonly clauseIndex: number
  /** What a list side by side gives it: A、B分别为1、2. */
  readonly item: Item | null
  /** Where its sentence begins and ends. */
  readonly sentence: { readonly start: number; readonly end: number }
}

/** The place of a figure; null where its part is not among those read. */
export function toSpot(stage: Stage, at: Figure['at']): Spot | null {
  const part = stage.byPlace.get(at.block)
  if (part === undefined) return null
  const position = toFoldedPosition(part.folded.origin, at.start)
  const clauseIndex = clauseAt(part, position)
  const clause = part.clauses[clauseIndex]
  if (clause === undefined) return null
  const sentence = toSentence(part, clauseIndex, clause)
  const spot = { part, position, clause, clauseIndex }
  return {
    ...spot,
    item: readParallelItem(spot),
    end: toFoldedPosition(part.folded.origin, at.end),
    sentence,
    topics: lastBefore(part.topics, position, NEAR_TOPICS),
    before: lastBefore(part.mentions, position, NEAR_MENTIONS),
    behind: within(part.mentions, position, sentence.end, NEAR_MENTIONS),
  }
}

const NEAR_TOPICS = 40
const NEAR_MENTIONS = 60

/** Index of the clause that covers a position. */
export function clauseAt({ clauses }: Pick<StagePart, 'clauses'>, position: number): number {
  return Math.max(0, firstFrom(clauses, position + 1) - 1)
}

function toSentence({ clauses }: StagePart, at: number, clause: Clause): Spot['sentence'] {
  let [first, last] = [at, at]
  while (clauses[first - 1]?.sentence === clause.sentence) first -= 1
  while (clauses[last + 1]?.sentence === clause.sentence) last += 1
  return { start: clauses[first]?.start ?? clause.start, end: clauses[last]?.end ?? clause.end }
}

/** The words of a part between two positions. */
export function tokensBetween({ tokens }: Part, start: number, end: number): Token[] {
  const found: Token[] = []
  for (let at = firstFrom(tokens, start); at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.end > end) break
    found.push(token)
  }
  return found
}
