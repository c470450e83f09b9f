/** Figures → the stretches of text to mark: one block after the other, never nested, never overlapping. */
import type { Figure, FigureBlock } from '../schema/figure.ts'
import { toBlockName, toReadingOrder } from '../schema/figurePlace.ts'

export type FigureMark = {
  readonly block: FigureBlock
  /** UTF-16 offsets into the block's text. */
  readonly start: number
  readonly end: number
  /** Numbers of the figures it stands for, in the article's list. */
  readonly figures: readonly number[]
  /** The first figure's normalised value. */
  readonly value: number
  /** Keeps the ids of two texts on one page apart. */
  readonly prefix: string
}

type Placed = Pick<Figure, 'at' | 'normalized'>

/**
 * Marks in text order. Figures that overlap (both ends of `5至10年`) share one mark over all they cover; figures that only
 * touch keep their own.
 */
export function toMarks(figures: readonly Placed[], prefix = ''): FigureMark[] {
  const placed = figures.map((figure, number) => ({ ...figure.at, number, value: figure.normalized }))
  placed.sort(
    (a, b) =>
      toReadingOrder(a.block) - toReadingOrder(b.block) ||
      a.start - b.start ||
      b.end - a.end ||
      a.number - b.number,
  )
  const marks: FigureMark[] = []
  for (const { block, start, end, number, value } of placed) {
    const last = marks.at(-1)
    if (last !== undefined && last.block === block && start < last.end)
      marks[marks.length - 1] = { ...last, end: Math.max(last.end, end), figures: [...last.figures, number] }
    else marks.push({ block, start, end, figures: [number], value, prefix })
  }
  return marks
}

/** The fragment of the mark's entry in the list of figures. */
export function toReadingId({ prefix, block, start }: FigureMark): string {
  return `${prefix}d-${toBlockName(block)}-${start}`
}

/** The mark's fragment, which its first figure names. */
export function toMarkId({ prefix, block, start }: FigureMark): string {
  return `${prefix}f-${toBlockName(block)}-${start}`
}
