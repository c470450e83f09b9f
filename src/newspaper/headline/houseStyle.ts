/**
 * What the other headline blocks of a page show of how this paper sets its headlines.
 */
import type { HeadSegment } from './segments.ts'

/** How much of each habit there is, 0..1, by id. */
export type HouseStyle = ReadonlyMap<string, number>

const LINES = [1.25, 1.75, 2.25] as const

/** Each block's habits are those of the page's other blocks: `[one line], [two lines], [two lines]` → the first: all over two lines. */
export function toHouseStyles(blocks: readonly (readonly HeadSegment[])[]): HouseStyle[] {
  return blocks.map((_, own) => {
    const others = blocks.filter((block, i) => i !== own && block.length > 0)
    if (others.length === 0) return new Map([['alone', 1]])
    const lines = others.reduce((sum, block) => sum + toLines(block), 0) / others.length
    const share = (has: (block: readonly HeadSegment[]) => boolean): number =>
      others.filter(has).length / others.length
    const parts = (parting: HeadSegment['parting']) => (block: readonly HeadSegment[]) =>
      block.some((segment) => segment.parting === parting)
    return new Map([
      [`lines ${LINES.find((most) => lines <= most) ?? 'more'}`, 1],
      ['wide blanks', share(parts('wide'))],
      ['ordinary blanks', share(parts('single'))],
      ['wide blanks on one line', share((block) => toLines(block) === 1 && parts('wide')(block))],
      ['pairs of lines', share(isPair)],
    ])
  })
}

/** Two lines that follow each other are as wide. */
function isPair(block: readonly HeadSegment[]): boolean {
  return block.some((segment, i) => {
    const next = block[i + 1]
    return next?.parting === 'line' && Math.abs(segment.width - next.width) < 0.6
  })
}

function toLines(block: readonly HeadSegment[]): number {
  return block.filter(({ parting }) => parting !== 'wide' && parting !== 'single').length
}
