/**
 * Headline parts as their publisher marked them → the lines of headline blocks, set in ways drawn at random.
 */
import type { HeadLine, Part } from '../../src/newspaper/headline/segments.ts'
import type { Random } from '../../src/typeset/random.ts'

export type HeadlineRecord = {
  readonly paper: string
  /** Whatever stands together on a page shares it. */
  readonly page: string
  readonly kicker: readonly string[]
  readonly headline: readonly string[]
  readonly subhead: readonly string[]
  /** The beginning of the text. */
  readonly lead: string
}

/** A block as set, and how many characters of it, blanks not counted, are kicker and headline. */
export type SetBlock = {
  readonly lines: readonly HeadLine[]
  readonly lead: string
  readonly kicker: number
  readonly main: number
}

/** How a page sets its blocks. */
export type HeadHabit = {
  /** Phrases of a headline, which a blank parts: a line each, or parted by a wide or an ordinary blank. */
  readonly phrases: 'lines' | 'wide' | 'single'
  /** A headline without a blank, or a long kicker, runs over two lines. */
  readonly wrapped: boolean
  /** Width at which each part wraps, in hanzi, wherever a word ends; null for none. */
  readonly column: number | null
  /** What stands between a kicker and a headline on one line; null for a line each. */
  readonly beside: string | null
  readonly blanks: 'none' | 'lines' | 'parts'
  readonly marks: 'none' | 'same' | 'ranked' | 'main'
}

/** Draws a habit; the shares are those of the pages labelled by hand, roughly. */
export function drawHeadHabit(random: Random): HeadHabit {
  const { chance } = random
  return {
    phrases: chance(0.4) ? 'lines' : chance(0.3) ? 'wide' : 'single',
    wrapped: chance(0.2),
    column: chance(0.12) ? random.between(8, 24) : null,
    beside: chance(0.16) ? random.pick(['\u3000', '\u3000', '  ', ' ', ' ']) : null,
    blanks: chance(0.82) ? 'none' : chance(0.4) ? 'lines' : 'parts',
    marks: chance(0.78) ? 'none' : random.pick(['same', 'ranked', 'main']),
  }
}

const LEVELS: Readonly<Record<HeadHabit['marks'], Readonly<Record<Part, number>>>> = {
  none: { kicker: 0, main: 0, subhead: 0 },
  same: { kicker: 2, main: 2, subhead: 2 },
  ranked: { kicker: 2, main: 1, subhead: 2 },
  main: { kicker: 0, main: 1, subhead: 0 },
}
const SHORT = 12
const LONG = 22
const ONE_LINE = 40

/** Where a text may run over to the next line: places between words, nearest to its middle first. */
export type Breaker = (text: string) => number | null

/** Sets one block: `{ kicker: ['…'], headline: ['甲 乙'], … }` → `[…, 甲, 乙]`. */
export function setBlock(record: HeadlineRecord, habit: HeadHabit, toBreak: Breaker): SetBlock {
  const { beside, column } = habit
  const kicker = record.kicker.flatMap((text) => setKicker(text, habit, toBreak))
  const main = record.headline.flatMap((text) => setMain(text, habit, toBreak))
  const [only, first] = [kicker[0] ?? '', main[0] ?? '']
  const joins = beside !== null && kicker.length === 1 && only.length + first.length < ONE_LINE
  const joined = [only, ...main].join(beside ?? '')
  const titles = !joins
    ? main
    : habit.phrases === 'lines'
      ? [joined]
      : [only + beside + first, ...main.slice(1)]
  const parts: [Part, readonly string[]][] = [
    ['kicker', joins ? [] : kicker],
    ['main', titles],
    ['subhead', record.subhead],
  ]
  const lines = parts.flatMap(([part, texts]) =>
    texts.flatMap((text) => (column === null ? [text] : cut(text, column))).map((text) => ({ part, text })),
  )
  return {
    lines: lines.map(({ part, text }, i) => ({
      text,
      level: LEVELS[habit.marks][part],
      gap: toGap(habit, i, part, lines[i - 1]?.part),
      cut: false,
      part: null,
    })),
    lead: record.lead,
    kicker: toLength(kicker),
    main: toLength(main),
  }
}

function setKicker(text: string, { wrapped }: HeadHabit, toBreak: Breaker): string[] {
  return wrapped && text.length > LONG ? wrap(text, toBreak) : [text]
}

function setMain(text: string, habit: HeadHabit, toBreak: Breaker): string[] {
  return setPhrases(text, habit).flatMap((phrase) =>
    habit.wrapped && phrase.length > SHORT && !/[ \u3000]/u.test(phrase) ? wrap(phrase, toBreak) : [phrase],
  )
}

/** Cut at a width, wherever a word ends: `'云溪大桥昨天合龙'` at 5 → `云溪大桥昨`, `天合龙`. */
function cut(text: string, column: number): string[] {
  const lines: string[] = []
  for (let rest = text; rest !== ''; rest = rest.slice(column).trimStart())
    lines.push(rest.slice(0, column).trimEnd())
  return lines
}

function setPhrases(text: string, { phrases }: HeadHabit): string[] {
  if (phrases === 'lines' && text.length > SHORT) return text.split(/[ \u3000]+/u)
  return [text.replace(/[ \u3000]+/gu, phrases === 'wide' ? '\u3000' : ' ')]
}

function wrap(text: string, toBreak: Breaker): string[] {
  const at = toBreak(text)
  return at === null ? [text] : [text.slice(0, at), text.slice(at).trimStart()]
}

function toGap({ blanks }: HeadHabit, i: number, part: Part, above: Part | undefined): number {
  if (i === 0 || blanks === 'none') return 0
  return blanks === 'lines' || part !== above ? 1 : 0
}

/** Characters without blanks. */
export function toLength(texts: readonly string[]): number {
  return texts.join('').replace(/[\s\u3000]/gu, '').length
}
