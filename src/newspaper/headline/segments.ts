/**
 * The lines of a headline block → its segments: what stands between line ends and blanks.
 */
import { toWidth } from '../text/lines.ts'
import { ITEM } from '../text/marks.ts'
import { toJoint, toPairs, toShare } from '../text/pairs.ts'
import { toTextSegments, type Parting } from '../text/partings.ts'

export type Part = 'kicker' | 'main' | 'subhead'

/** A line of a headline block, as printed and folded. */
export type HeadLine = {
  readonly text: string
  /** Depth of a Markdown heading, 0 for none. */
  readonly level: number
  /** Blank lines above it, on a page where not every line has some. */
  readonly gap: number
  /** Stops in the middle of a word, at the end of its column. */
  readonly cut: boolean
  /** The part of the headline that a person says it is. */
  readonly part: Part | null
}

export type HeadSegment = {
  /** As printed. */
  readonly text: string
  readonly folded: string
  readonly width: number
  readonly level: number
  /** What parts it from the segment above: the block's beginning, a line end (over a blank line), a blank. */
  readonly parting: Exclude<Parting, 'first'> | 'start' | 'line' | 'gap'
  /** Ids of the headline cues it bears. */
  readonly cues: ReadonlySet<string>
  readonly pairs: ReadonlySet<number>
  /** Share of its pairs of characters that the text's beginning takes up, 0..1. */
  readonly told: number
  /** The text's beginning has the two characters together that meet between the segment above and this one. */
  readonly goesOn: boolean
  /** The part that a person says it is. */
  readonly part: Part | null
}

/** What reads a segment: how it is folded, and the cues it may bear. */
export type SegmentReader = {
  readonly fold: (text: string) => string
  readonly toCues: (folded: string, width: number) => ReadonlySet<string>
}

/** What marks an item of a list is no part of its headline. */
const MARK = new RegExp(`^[${ITEM}]+(?=\\s*[\\p{Script=Han}“「『《\\d])`, 'u')

/** `['王飞强调　咬紧目标', '全力冲刺']` → three segments, parted by `start`, `wide` and `line`. */
export function toHeadSegments(
  lines: readonly HeadLine[],
  lead: string,
  { fold, toCues }: SegmentReader,
): HeadSegment[] {
  const told = toPairs(lead)
  const segments = mendCuts(lines).flatMap((line, i) =>
    toTextSegments(line.text.replace(MARK, '')).map(({ text, parting }) => {
      const above = i === 0 ? 'start' : line.gap > 0 ? 'gap' : 'line'
      return {
        text,
        level: line.level,
        part: line.part,
        parting: parting === 'first' ? above : parting,
      } as const
    }),
  )
  return segments.map(({ text, level, part, parting }, i): HeadSegment => {
    const folded = fold(text)
    const width = toWidth(folded)
    const pairs = toPairs(folded)
    const joint = toJoint(fold((segments[i - 1]?.text ?? '').slice(-1)), folded)
    return {
      text,
      folded,
      width,
      level,
      parting,
      cues: toCues(folded, width),
      pairs,
      told: toShare(pairs, told),
      goesOn: joint !== null && told.has(joint),
      part,
    }
  })
}

/** Lines that a column has cut in a word, put together. */
function mendCuts(lines: readonly HeadLine[]): HeadLine[] {
  const mended: HeadLine[] = []
  for (const line of lines) {
    const last = mended.at(-1)
    const apart = last?.cut !== true || last.level !== line.level || last.part !== line.part
    if (apart) mended.push(line)
    else mended.splice(-1, 1, { ...line, text: last.text + line.text, gap: last.gap })
  }
  return mended
}
