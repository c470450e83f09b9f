/**
 * The lines of a headline block → kicker (引题), headline (主题) and subhead (副题).
 */
import { isLeftOpen } from './traits.ts'
import { joinSegments, toSegments } from './segments.ts'

export type HeadLine = {
  readonly text: string
  readonly folded: string
  /** Depth of a Markdown heading, 0 for none. */
  readonly level: number
  readonly width: number
  /** Stops in the middle of a word, at the end of its column. */
  readonly cut: boolean
  /** Ids of the layout signs it bears. */
  readonly signs: readonly string[]
}

export type Headline = {
  readonly headline: string | null
  readonly kicker: string | null
  readonly subhead: string | null
  /** Whether another reading is as good. */
  readonly unsure: boolean
}

/** What marks an item of a list is no part of its headline. */
const MARK = /^[●■◆▲★□◎○▪•▶◇△※]+(?=\s*[\p{Script=Han}“「『《\d])/u

/** Worth of a main headline all of whose words the text's beginning takes up. */
const TOLD = 3

/** No wider than the name of a column: 小镇故事. */
const RUBRIC = 6

type Part = 'kicker' | 'main' | 'subhead'

const NOTHING: Headline = { headline: null, kicker: null, subhead: null, unsure: false }

/**
 * Tells the parts of a headline block apart by what each line is like beside the others.
 *
 * @param lead the beginning of the text, which takes up the words of the main headline
 * @param inline a title set at the head of the text's first paragraph
 * @example `['王飞在大会上强调', '咬紧目标 全力冲刺', '李铮参加']` → kicker, headline `咬紧目标　全力冲刺`, subhead.
 */
export function toHeadline(printed: readonly HeadLine[], inline: string | null, lead: string): Headline {
  const lines = mendCuts(printed)
  const [first, ...others] = lines
  if (first === undefined)
    return inline === null ? NOTHING : { ...NOTHING, headline: joinSegments(toSegments(inline)) }
  if (others.length === 0) return splitOneLine(first)
  const { parts, unsure } = toParts(lines, toPairs(lead))
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

function toParts(lines: readonly HeadLine[], told: ReadonlySet<string>): { parts: Part[]; unsure: boolean } {
  const main = toMain(lines, told)
  const parts = lines.map((_, i): Part => (i < main.from ? 'kicker' : i > main.to ? 'subhead' : 'main'))
  return { parts, unsure: main.unsure }
}

type Main = { readonly from: number; readonly to: number; readonly unsure: boolean }

/** The run of lines that is the main headline: the one whose neighbours look most like a kicker and a subhead. */
function toMain(lines: readonly HeadLine[], told: ReadonlySet<string>): Main {
  const runs: (Main & { worth: number })[] = []
  for (let from = 0; from < lines.length; from += 1)
    for (let to = from; to < Math.min(lines.length, from + 3); to += 1)
      runs.push({ from, to, unsure: false, worth: toWorth(lines, from, to, told) })
  const [best, second] = runs.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined) return { from: 0, to: 0, unsure: true }
  return { ...best, unsure: second !== undefined && best.worth - second.worth < 1 }
}

function toWorth(lines: readonly HeadLine[], from: number, to: number, told: ReadonlySet<string>): number {
  let worth = 0
  const run = lines.slice(from, to + 1)
  for (const [i, line] of lines.entries()) {
    if (i < from || i > to) worth += toFigureWorth(line, run)
    if (i < from) worth += toKickerWorth(line, lines[from])
    else if (i > to) worth += toSubheadWorth(line, lines[to])
    else worth += toMainWorth(line) + toToldWorth(line, told) / (to - from + 1)
  }
  if (lines.length === 3 && from === 1 && to === 1 && lines[1]?.width !== lines[2]?.width) worth += 2
  if (to > from) worth += toRunWorth(run)
  if (from > 1) worth -= 1.5 * (from - 1)
  const subheads = lines.length - 1 - to
  if (subheads > 1) worth -= 1.5 * (subheads - 1)
  return worth
}

/** The text's beginning takes up the main headline; figures it repeats wherever they stand. */
function toToldWorth(line: HeadLine, told: ReadonlySet<string>): number {
  return TOLD * toShare(line.folded, told) * (bears(line, 'plain-figures') ? 0.4 : 1)
}

function toKickerWorth(line: HeadLine, main: HeadLine | undefined): number {
  let worth = 0.3
  if (main !== undefined && line.width <= 10 && main.width >= line.width + 2) worth += 2.5
  if (bears(line, 'kicker-end')) worth += 5
  if (bears(line, 'kicker-event')) worth += 3
  if (bears(line, 'kicker-aim')) worth += 1
  if (bears(line, 'subhead-dash') || bears(line, 'attendance')) worth -= 4
  if (bears(line, 'subhead-genre') && line.width > RUBRIC) worth -= 2
  if (bears(line, 'head-runs-on')) worth -= 3
  if (main !== undefined && line.width <= RUBRIC && main.width >= 1.5 * line.width) worth += 1.5
  if (main !== undefined && /,/u.test(line.folded) && !/,/u.test(main.folded)) worth += 1
  return worth + toPlainWorth(line, main)
}

function toSubheadWorth(line: HeadLine, main: HeadLine | undefined): number {
  let worth = 0.2
  if (bears(line, 'subhead-dash')) worth += 6
  if (bears(line, 'attendance')) worth += 5
  if (bears(line, 'subhead-genre') && line.width > RUBRIC) worth += 4
  if (bears(line, 'kicker-end')) worth -= 4
  if (main !== undefined && line.width > main.width * 1.3) worth += 1
  return worth + toPlainWorth(line, main)
}

/** Bare figures (总投资310亿元) stand beside a longer headline without any. */
function toFigureWorth(line: HeadLine, main: readonly HeadLine[]): number {
  const width = main.reduce((sum, one) => sum + one.width, 0)
  const bare = bears(line, 'plain-figures') && line.width <= width
  return bare && !main.some((one) => bears(one, 'plain-figures')) ? 1.5 : 0
}

/** What stands beside a main headline says plainly, with figures and at greater length, what that says with art. */
function toPlainWorth(line: HeadLine, main: HeadLine | undefined): number {
  if (main === undefined) return 0
  let worth = 0
  if (bears(main, 'rhetorical') && !bears(line, 'rhetorical')) worth += 1
  if (line.width >= main.width + 4) worth += 0.7
  if (line.level > 0 && main.level > 0) worth += 3 * Math.sign(line.level - main.level)
  return worth
}

function toMainWorth(line: HeadLine): number {
  let worth = 0
  if (bears(line, 'kicker-end') || bears(line, 'subhead-dash') || bears(line, 'attendance')) worth -= 4
  if (toSegments(line.text).length > 1 && !bears(line, 'plain-figures')) worth += 0.8
  if (line.level === 1) worth += 1
  return worth
}

function bears({ signs }: HeadLine, id: string): boolean {
  return signs.includes(id)
}

/** Lines of one headline are alike: as wide, as deep; or the first stops in the middle of a phrase. */
function toRunWorth(run: readonly HeadLine[]): number {
  let worth = 0
  for (const [i, line] of run.entries()) {
    const next = run[i + 1]
    if (next === undefined) break
    const apart = Math.abs(line.width - next.width)
    const alike = (apart <= 1 && line.width <= 15) || (apart <= 3 && Math.max(line.width, next.width) <= 9)
    worth += alike ? 1.2 : -1.5
    if (apart === 0 && line.width <= 12) worth += 1
    if (line.level !== next.level) worth -= 3
    if (/[,、:]$/u.test(line.folded)) worth += 7
    if (isLeftOpen(line.folded)) worth += 5
    if (bears(line, 'head-runs-on') || bears(next, 'head-goes-on')) worth += 6
  }
  return worth
}

/** The pairs of hanzi and figures of a text. */
function toPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let i = 1; i < text.length; i += 1) pairs.add(text.slice(i - 1, i + 1))
  return pairs
}

/** Share of a line's pairs that the lead takes up, 0..1. */
function toShare(line: string, told: ReadonlySet<string>): number {
  const pairs = [...toPairs(line.replace(/[\s,、:“”]/gu, ''))]
  return pairs.length === 0 ? 0 : pairs.filter((pair) => told.has(pair)).length / pairs.length
}
