/**
 * What can be seen in a headline block that is read as kicker (引题), main headline (主题) and subhead (副题).
 */
import { toPairs, toShare } from '../text/pairs.ts'
import { toSegments } from '../text/segments.ts'
import { isLeftOpen } from '../observe/traits.ts'

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

/** A block read with the lines `from` … `to` as its main headline; `told` holds the pairs of characters of the text's beginning. */
export type Reading = {
  readonly lines: readonly HeadLine[]
  readonly from: number
  readonly to: number
  readonly told: ReadonlySet<string>
}

/** How much of a trait there is, 0 for none; by id. */
export type Traits = Map<string, number>

const SIGNS = [
  'attendance',
  'head-goes-on',
  'head-noun',
  'head-runs-on',
  'head-verb',
  'kicker-aim',
  'kicker-background',
  'kicker-body',
  'kicker-end',
  'kicker-event',
  'plain-figures',
  'rhetorical',
  'rubric',
  'subhead-dash',
  'subhead-genre',
  'subhead-start',
] as const

/** Figures with what they count, in digits or hanzi: `三百七十九个`, `120亿元`, `两成`. */
const FIGURES =
  /[一二三四五六七八九十百千两]{2,}[万亿个家项名元人户亩次条所座公吨年成倍%]|百分之|[\d.]+[万亿%个家项名元人户亩吨]|[一两二三四五六七八九]成/u
/** Widths up to which lines are alike for the eye, in hanzi. */
const WIDTHS = [6, 9, 12, 18, 28] as const

const hasFigures = ({ folded }: HeadLine): boolean => FIGURES.test(folded)
const isArt = ({ signs }: HeadLine): boolean => signs.includes('rhetorical')
const toTold = ({ folded }: HeadLine, told: ReadonlySet<string>): number => toShare(toPairs(folded), told)

/** What is seen in one line, whatever stands beside it. */
function* toLineTraits(line: HeadLine): Generator<string> {
  const { folded, width } = line
  yield 'any'
  yield `width ${WIDTHS.find((widest) => width <= widest) ?? 'more'}`
  for (const sign of SIGNS) if (line.signs.includes(sign)) yield sign
  if (folded.includes(',')) yield 'comma'
  if (folded.includes('、')) yield 'listing'
  if (toSegments(line.text).length > 1) yield 'in parts'
  if (/[!?]$/u.test(folded)) yield 'call'
  if (folded.includes('“')) yield 'quote'
  if (/^[^:]{2,6}:/u.test(folded)) yield 'speaker'
  if (hasFigures(line)) yield 'figures'
}

/** What is seen in a kicker or subhead beside the main headline. */
function* toBesideTraits(line: HeadLine, main: readonly HeadLine[], near: HeadLine): Generator<string> {
  const ratio = line.width / Math.max(1, near.width)
  if (ratio < 0.5) yield 'half as wide'
  else if (ratio >= 0.95 && ratio < 1.05) yield 'as wide'
  else if (ratio > 1.7) yield 'much wider'
  if (main.some(isArt) && !isArt(line)) yield 'plain beside art'
  if (hasFigures(line) && !main.some(hasFigures)) yield 'has the figures'
  if (!hasFigures(line) && main.some(hasFigures)) yield 'lacks the figures'
  if (line.folded.includes(',') && !main.some(({ folded }) => folded.includes(','))) yield 'has the comma'
  if (near.level > 0 && line.level > near.level) yield 'deeper'
  if (near.level > 0 && line.level > 0 && line.level < near.level) yield 'shallower'
}

/** What two lines that follow each other in one part show. */
function* toTieTraits(line: HeadLine, next: HeadLine): Generator<string> {
  yield 'any'
  const widest = Math.max(line.width, next.width)
  if (widest <= 9) yield 'both short'
  if (widest >= 18) yield 'one long'
  const apart = Math.abs(line.width - next.width)
  if (apart < 0.6 && widest <= 12) yield 'as wide'
  if (apart > 3) yield 'unlike'
  if (/[,、:]$/u.test(line.folded)) yield 'pauses'
  if (isLeftOpen(line.folded)) yield 'left open'
  if (line.signs.includes('head-runs-on') || next.signs.includes('head-goes-on')) yield 'runs on'
  const [noun, verb] = [line.signs.includes('head-noun'), next.signs.includes('head-verb')]
  if (noun && verb) yield 'noun then verb'
  else if (verb) yield 'then verb'
  else if (noun) yield 'noun'
  if (line.level !== next.level) yield 'another depth'
  if (line.folded.at(0) === next.folded.at(0)) yield 'same beginning'
  const parts = toSegments(line.text).length
  if (parts > 1 && parts === toSegments(next.text).length) yield 'parallel'
}

const toPart = (i: number, { from, to }: Reading): Part => (i < from ? 'kicker' : i > to ? 'subhead' : 'main')

/** All traits of a reading; those of the main headline's lines are shared out among them. */
export function toTraits(reading: Reading): Traits {
  const { lines, from, to, told } = reading
  const traits: Traits = new Map()
  const add = (id: string, amount: number): void => void traits.set(id, (traits.get(id) ?? 0) + amount)
  const main = lines.slice(from, to + 1)
  const mainTold = main.reduce((sum, line) => sum + toTold(line, told), 0) / main.length
  for (const [i, line] of lines.entries()) {
    const part = toPart(i, reading)
    const share = part === 'main' ? 1 / main.length : 1
    for (const id of toLineTraits(line)) add(`${part}: ${id}`, share)
    add(`${part}: told`, share * toTold(line, told))
    const near = lines[part === 'kicker' ? from : to]
    if (part !== 'main' && near !== undefined) {
      for (const id of toBesideTraits(line, main, near)) add(`${part}: ${id}`, 1)
      add(`${part}: told more`, toTold(line, told) - mainTold)
    }
    const next = lines[i + 1]
    if (next === undefined || toPart(i + 1, reading) !== part) continue
    if (part !== 'main') add(`tie: in a ${part}`, 1)
    for (const id of toTieTraits(line, next)) add(`tie: ${id}`, 1)
  }
  add(toShape(reading), 1)
  return traits
}

/** `shape: kms` of three lines; of more, only how the main headline stands. */
function toShape(reading: Reading): string {
  const { lines, from, to } = reading
  if (lines.length > 3) return `shape: ${from > 0 ? 'k' : ''}m${to < lines.length - 1 ? 's' : ''} of more`
  return `shape: ${lines.map((_, i) => toPart(i, reading).slice(0, 1)).join('')}`
}
