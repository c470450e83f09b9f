/**
 * Where pictures and column ends break in upon the paragraphs.
 */
import type { Block } from './copy.ts'
import type { Habit } from './habit.ts'
import type { SetLine } from './line.ts'
import type { Random } from './random.ts'

/** Shorter paragraphs are not cut. */
const LONG = 80
const FROM = 30
const TO = 20

export type Break = {
  /** Share of the paragraph that stands before it; null after the paragraph. */
  readonly at: number | null
  readonly by: readonly SetLine[]
  /** Blank lines on either side. */
  readonly gap: number
}

/** By the index of the block: neither the first paragraph nor the last. */
export function breakUp(
  blocks: readonly Block[],
  habit: Habit,
  random: Random,
  captions: readonly SetLine[],
): ReadonlyMap<number, Break> {
  const breaks = new Map<number, Break>()
  const inner = blocks.flatMap(({ kind }, i) => (kind === 'paragraph' ? [i] : [])).slice(1, -1)
  if (inner.length === 0) return breaks
  const lengthOf = (block: number): number => blocks[block]?.text.length ?? 0
  const place = (block: number): number => random.between(FROM, lengthOf(block) - TO) / lengthOf(block)
  const cut = random.pick(inner)
  if (habit.cut && lengthOf(cut) > LONG && habit.column === null)
    breaks.set(cut, { at: place(cut), by: [], gap: habit.blankAfterLine ? random.pick([0, 1]) : 1 })
  const columnEnd = random.pick(inner)
  if (habit.columnBreaks && habit.column !== null && lengthOf(columnEnd) > LONG)
    breaks.set(columnEnd, { at: place(columnEnd), by: [], gap: habit.pictureGap })
  const spot = random.pick(inner)
  const within = habit.captions === 'cut' && lengthOf(spot) > LONG && cutsColumns(habit)
  if (captions.length > 0 && (habit.captions === 'mid' || within))
    breaks.set(spot, { at: within ? place(spot) : null, by: captions, gap: habit.pictureGap })
  return breaks
}

/** Wrapped text is cut between two of its lines where pictures take more room than a line. */
function cutsColumns({ column, pictureGap, captionColumn }: Habit): boolean {
  return column === null || pictureGap !== 1 || captionColumn !== null
}
