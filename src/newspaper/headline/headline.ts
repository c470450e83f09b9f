/**
 * The headline blocks of a page → kicker (引题), headline (主题) and subhead (副题) of each.
 */
import { joinSegments, toSegments } from '../text/partings.ts'
import { toHouseStyles } from './houseStyle.ts'
import { readParts, type HeadlineWeights } from './parts.ts'
import { toPartSegments } from './readings.ts'
import { toHeadSegments, type HeadLine, type Part, type SegmentReader } from './segments.ts'

export type HeadBlock = {
  readonly lines: readonly HeadLine[]
  /** A title set at the head of the text's first paragraph. */
  readonly inline: string | null
  /** The beginning of the text, folded, which takes up the words of its headline. */
  readonly lead: string
}

export type Headline = {
  readonly headline: string | null
  readonly kicker: string | null
  readonly subhead: string | null
  /** That these are the parts, 0..1. */
  readonly probability: number
  /** Whether another reading is as good. */
  readonly unsure: boolean
}

const NOTHING: Headline = { headline: null, kicker: null, subhead: null, probability: 1, unsure: false }

/**
 * Tells the parts of each block apart, by what its segments are like beside each other and how the page sets the others.
 *
 * @example `['王飞在大会上强调', '咬紧目标 全力冲刺', '李铮参加']` → kicker, headline `咬紧目标　全力冲刺`, subhead.
 */
export function toHeadlines(
  blocks: readonly HeadBlock[],
  reader: SegmentReader,
  weights: HeadlineWeights,
): Headline[] {
  const segments = blocks.map(({ lines, lead }) => toHeadSegments(lines, lead, reader))
  const habits = toHouseStyles(segments)
  return blocks.map(({ inline }, i): Headline => {
    const own = segments[i] ?? []
    const read = readParts(own, habits[i] ?? new Map(), weights)
    if (read === null)
      return inline === null ? NOTHING : { ...NOTHING, headline: joinSegments(toSegments(inline)) }
    const join = (part: Part): string | null => {
      const texts = toPartSegments(own, read.reading, part).map(({ text }) => text)
      return texts.length > 0 ? joinSegments(texts) : null
    }
    const { probability, unsure } = read
    return {
      headline: join('main'),
      kicker: join('kicker'),
      subhead: join('subhead'),
      probability,
      unsure,
    }
  })
}
