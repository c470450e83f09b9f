/**
 * The lines of a headline block → kicker (引题), headline (主题) and subhead (副题).
 */
import { toMain, type HeadlineWeights } from './headlineParts.ts'
import type { HeadLine, Part } from './headlineTraits.ts'
import { toPairs } from '../text/pairs.ts'
import { joinSegments, toSegments } from '../text/segments.ts'

export type Headline = {
  readonly headline: string | null
  readonly kicker: string | null
  readonly subhead: string | null
  /** Whether another reading is as good. */
  readonly unsure: boolean
}

/** What marks an item of a list is no part of its headline. */
const MARK = /^[●■◆▲★□◎○▪•▶◇△※]+(?=\s*[\p{Script=Han}“「『《\d])/u

const NOTHING: Headline = { headline: null, kicker: null, subhead: null, unsure: false }

/**
 * Tells the parts of a headline block apart by what each line is like beside the others.
 *
 * @param lead the beginning of the text, which takes up the words of the main headline
 * @param weights those of `content/rules/headline-weights.json`
 * @param inline a title set at the head of the text's first paragraph
 * @example `['王飞在大会上强调', '咬紧目标 全力冲刺', '李铮参加']` → kicker, headline `咬紧目标　全力冲刺`, subhead.
 */
export function toHeadline(
  printed: readonly HeadLine[],
  inline: string | null,
  lead: string,
  weights: HeadlineWeights,
): Headline {
  const lines = mendCuts(printed)
  const [first, ...others] = lines
  if (first === undefined)
    return inline === null ? NOTHING : { ...NOTHING, headline: joinSegments(toSegments(inline)) }
  if (others.length === 0) return splitOneLine(first)
  const { parts, unsure } = toParts(lines, toPairs(lead), weights)
  const join = (part: Part): string | null => {
    const segments = lines
      .filter((_, i) => parts[i] === part)
      .flatMap(({ text }) => toSegments(text.replace(MARK, '')))
    return segments.length > 0 ? joinSegments(segments) : null
  }
  return { headline: join('main'), kicker: join('kicker'), subhead: join('subhead'), unsure }
}

/** Lines that a column has cut in a word, put together. */
function mendCuts(lines: readonly HeadLine[]): HeadLine[] {
  const mended: HeadLine[] = []
  for (const line of lines) {
    const last = mended.at(-1)
    if (last?.cut !== true || last.level !== line.level) mended.push(line)
    else {
      const width = last.width + line.width
      mended.splice(-1, 1, { ...line, text: last.text + line.text, folded: last.folded + line.folded, width })
    }
  }
  return mended
}

/** A kicker that shares the line with its headline: it ends in 强调, or the segments after it are a pair. */
function splitOneLine(line: HeadLine): Headline {
  const segments = toSegments(line.text.replace(MARK, ''))
  const whole = { ...NOTHING, headline: joinSegments(segments) }
  if (segments.length < 2) return whole
  const [first = '', ...rest] = segments
  const split = { ...NOTHING, kicker: first, headline: joinSegments(rest) }
  if (/(?:强调|指出|要求|表示|部署|会议)$/u.test(first)) return split
  if (
    segments.length === 2 &&
    first.length >= 3 &&
    rest.join('').length >= 2.7 * first.length &&
    !/[:：]$/u.test(first)
  )
    return { ...split, unsure: true }
  if (segments.length !== 3 || /[:：]$/u.test(first)) return whole
  const [a, b, c] = segments.map((segment) => segment.length) as [number, number, number]
  if (Math.abs(b - c) <= 1 && Math.abs(a - b) > 2) return { ...split, unsure: true }
  if (Math.abs(a - b) <= 1 && Math.abs(b - c) > 2)
    return {
      ...NOTHING,
      kicker: joinSegments(segments.slice(0, 2)),
      headline: segments[2] ?? null,
      unsure: true,
    }
  if (/\d/u.test(first) && !/\d/u.test(rest.join(''))) return { ...split, unsure: true }
  return whole
}

function toParts(
  lines: readonly HeadLine[],
  told: ReadonlySet<string>,
  weights: HeadlineWeights,
): { parts: Part[]; unsure: boolean } {
  const main = toMain(lines, told, weights)
  const parts = lines.map((_, i): Part => (i < main.from ? 'kicker' : i > main.to ? 'subhead' : 'main'))
  return { parts, unsure: main.unsure }
}
