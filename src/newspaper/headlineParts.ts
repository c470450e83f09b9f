/**
 * Which lines of a headline block are kicker (引题), main headline (主题) and subhead (副题): each clue speaks for or against
 * one reading of the block, and the reading with most for it wins.
 */
import { toPairs, toShare } from './pairs.ts'
import { toSegments } from './segments.ts'
import { isLeftOpen } from './traits.ts'

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

export type Part = 'kicker' | 'main' | 'subhead'

/** What a clue sees in a line that is read as a part of the block, beside the main headline's lines. */
type Clue = {
  readonly id: string
  readonly of: Part
  readonly sees: (line: HeadLine, main: readonly HeadLine[]) => boolean
  readonly says: number
}

/** No wider than the name of a column: 小镇故事. */
const RUBRIC = 6

const bears = ({ signs }: HeadLine, id: string): boolean => signs.includes(id)
const bearsAny = (lines: readonly HeadLine[], id: string): boolean => lines.some((line) => bears(line, id))
const toWidth = (lines: readonly HeadLine[]): number => lines.reduce((sum, { width }) => sum + width, 0)
const isPlain = (line: HeadLine, main: readonly HeadLine[]): boolean =>
  bearsAny(main, 'rhetorical') && !bears(line, 'rhetorical')
/** Bare figures (总投资310亿元) beside a longer headline without any. */
const isBareFigures = (line: HeadLine, main: readonly HeadLine[]): boolean =>
  bears(line, 'plain-figures') && line.width <= toWidth(main) && !bearsAny(main, 'plain-figures')
const isDeeper = (line: HeadLine, [main]: readonly HeadLine[]): boolean =>
  main !== undefined && main.level > 0 && line.level > main.level
const isShallower = (line: HeadLine, [main]: readonly HeadLine[]): boolean =>
  main !== undefined && line.level > 0 && line.level < main.level

export const CLUES: readonly Clue[] = [
  { id: 'prior', of: 'kicker', sees: () => true, says: 0.3 },
  {
    id: 'short',
    of: 'kicker',
    sees: (line, [main]) => line.width <= 10 && line.width + 2 <= (main?.width ?? 0),
    says: 2.5,
  },
  {
    id: 'rubric',
    of: 'kicker',
    sees: (line, [main]) => line.width <= RUBRIC && 1.5 * line.width <= (main?.width ?? 0),
    says: 1.5,
  },
  { id: 'saying', of: 'kicker', sees: (line) => bears(line, 'kicker-end'), says: 5 },
  { id: 'event', of: 'kicker', sees: (line) => bears(line, 'kicker-event'), says: 3 },
  { id: 'aim', of: 'kicker', sees: (line) => bears(line, 'kicker-aim'), says: 1 },
  { id: 'whose', of: 'kicker', sees: (line) => bears(line, 'kicker-body'), says: 2 },
  { id: 'background', of: 'kicker', sees: (line) => bears(line, 'kicker-background'), says: 1.5 },
  {
    id: 'two-clauses',
    of: 'kicker',
    sees: (line, main) => /,/u.test(line.folded) && !main.some((one) => /,/u.test(one.folded)),
    says: 1.5,
  },
  {
    id: 'dash',
    of: 'kicker',
    sees: (line) => bears(line, 'subhead-dash') || bears(line, 'attendance'),
    says: -4,
  },
  {
    id: 'genre',
    of: 'kicker',
    sees: (line) => bears(line, 'subhead-genre') && line.width > RUBRIC,
    says: -0.5,
  },
  { id: 'runs-on', of: 'kicker', sees: (line) => bears(line, 'head-runs-on'), says: -3 },
  { id: 'plain-beside-art', of: 'kicker', sees: isPlain, says: 2.5 },
  {
    id: 'much-longer',
    of: 'kicker',
    sees: (line, [main]) => line.width >= (main?.width ?? Infinity) + 4,
    says: 1.2,
  },
  { id: 'bare-figures', of: 'kicker', sees: isBareFigures, says: 1 },
  { id: 'deeper', of: 'kicker', sees: isDeeper, says: 3 },
  { id: 'shallower', of: 'kicker', sees: isShallower, says: -3 },

  { id: 'prior', of: 'subhead', sees: () => true, says: 0.2 },
  { id: 'dash', of: 'subhead', sees: (line) => bears(line, 'subhead-dash'), says: 6 },
  { id: 'attendance', of: 'subhead', sees: (line) => bears(line, 'attendance'), says: 5 },
  {
    id: 'genre',
    of: 'subhead',
    sees: (line) => bears(line, 'subhead-genre') && line.width > RUBRIC,
    says: 4.5,
  },
  { id: 'adds', of: 'subhead', sees: (line) => bears(line, 'subhead-start'), says: 4 },
  { id: 'saying', of: 'subhead', sees: (line) => bears(line, 'kicker-end'), says: -4 },
  {
    id: 'wider',
    of: 'subhead',
    sees: (line, main) => line.width > 1.3 * (main.at(-1)?.width ?? Infinity),
    says: 1,
  },
  { id: 'plain-beside-art', of: 'subhead', sees: isPlain, says: 1 },
  {
    id: 'much-longer',
    of: 'subhead',
    sees: (line, main) => line.width >= (main.at(-1)?.width ?? Infinity) + 4,
    says: -0.8,
  },
  { id: 'bare-figures', of: 'subhead', sees: isBareFigures, says: 1.5 },
  { id: 'deeper', of: 'subhead', sees: isDeeper, says: 3 },
  { id: 'shallower', of: 'subhead', sees: isShallower, says: -3 },

  {
    id: 'saying',
    of: 'main',
    sees: (line) => ['kicker-end', 'subhead-dash', 'attendance'].some((id) => bears(line, id)),
    says: -4,
  },
  {
    id: 'in-parts',
    of: 'main',
    sees: (line) => toSegments(line.text).length > 1 && !bears(line, 'plain-figures'),
    says: 0.8,
  },
  { id: 'highest', of: 'main', sees: ({ level }) => level === 1, says: 1 },
]

/** What two lines that follow each other say for being one headline. */
type Tie = {
  readonly id: string
  readonly sees: (line: HeadLine, next: HeadLine) => boolean
  readonly says: number
}

const isAlike = ({ width }: HeadLine, next: HeadLine): boolean => {
  const apart = Math.abs(width - next.width)
  return (apart <= 1 && width <= 15) || (apart <= 3 && Math.max(width, next.width) <= 9)
}

export const TIES: readonly Tie[] = [
  { id: 'unlike', sees: (line, next) => !isAlike(line, next), says: -2 },
  { id: 'alike', sees: isAlike, says: 1.2 },
  { id: 'as-wide', sees: (line, next) => line.width === next.width && line.width <= 12, says: 2.5 },
  { id: 'another-depth', sees: (line, next) => line.level !== next.level, says: -3 },
  { id: 'pauses', sees: (line) => /[,、:]$/u.test(line.folded), says: 7 },
  { id: 'left-open', sees: (line) => isLeftOpen(line.folded), says: 5 },
  {
    id: 'runs-on',
    sees: (line, next) => bears(line, 'head-runs-on') || bears(next, 'head-goes-on'),
    says: 6,
  },
]

/**
 * Worth of a block's shape: a line on its own between two others, each kicker and each subhead beyond the first; and of a
 * headline all of whose words the text's beginning takes up, less where it is figures.
 */
export const SHAPE = { between: 2, moreKickers: -1.5, moreSubheads: -1.5, told: 3, toldFigures: 1.2 }

export type Main = { readonly from: number; readonly to: number; readonly unsure: boolean }

/** The run of lines that is the main headline: the one whose neighbours look most like a kicker and a subhead. */
export function toMain(lines: readonly HeadLine[], told: ReadonlySet<string>): Main {
  const runs: (Main & { worth: number })[] = []
  for (let from = 0; from < lines.length; from += 1)
    for (let to = from; to < Math.min(lines.length, from + 3); to += 1)
      runs.push({ from, to, unsure: false, worth: toWorth(lines, from, to, told) })
  const [best, second] = runs.toSorted((a, b) => b.worth - a.worth)
  if (best === undefined) return { from: 0, to: 0, unsure: true }
  return { ...best, unsure: second !== undefined && best.worth - second.worth < 1 }
}

function toWorth(lines: readonly HeadLine[], from: number, to: number, told: ReadonlySet<string>): number {
  const main = lines.slice(from, to + 1)
  let worth = toShapeWorth(lines, from, to)
  for (const [i, line] of lines.entries())
    worth += toPartWorth(line, i < from ? 'kicker' : i > to ? 'subhead' : 'main', main)
  for (const line of main) worth += toToldWorth(line, told) / main.length
  for (const [i, line] of main.entries()) worth += toTieWorth(line, main[i + 1])
  return worth
}

function toPartWorth(line: HeadLine, part: Part, main: readonly HeadLine[]): number {
  const clues = CLUES.filter(({ of, sees }) => of === part && sees(line, main))
  return clues.reduce((sum, { says }) => sum + says, 0)
}

function toTieWorth(line: HeadLine, next: HeadLine | undefined): number {
  if (next === undefined) return 0
  return TIES.filter(({ sees }) => sees(line, next)).reduce((sum, { says }) => sum + says, 0)
}

function toShapeWorth(lines: readonly HeadLine[], from: number, to: number): number {
  const kickers = Math.max(0, from - 1)
  const subheads = Math.max(0, lines.length - 2 - to)
  const between = lines.length === 3 && from === 1 && to === 1 && lines[1]?.width !== lines[2]?.width
  return (between ? SHAPE.between : 0) + kickers * SHAPE.moreKickers + subheads * SHAPE.moreSubheads
}

/** The text's beginning takes up the main headline; figures it repeats wherever they stand. */
function toToldWorth(line: HeadLine, told: ReadonlySet<string>): number {
  return toShare(toPairs(line.folded), told) * (bears(line, 'plain-figures') ? SHAPE.toldFigures : SHAPE.told)
}
