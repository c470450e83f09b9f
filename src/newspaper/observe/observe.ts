/**
 * Lines → what can be seen of each, by itself, beside its neighbours and on its page.
 */
import { readByline, type ReadByline } from '../recognise/byline.ts'
import { readClosing } from '../recognise/closing.ts'
import { readCreditOf, type CreditPlace } from '../recognise/credit.ts'
import { readFolio } from '../recognise/folio.ts'
import { isLeadAlone, readLead, type Lead } from '../recognise/lead.ts'
import { isBracketed, isToldOn, toTail } from '../text/brackets.ts'
import { LONGEST_LOOKED_AT, toWidth, type Line } from '../text/lines.ts'
import { count, toUnspaced, toEnding, toStops, type Ending } from '../text/sentences.ts'
import type { Cue } from '../words/cueRules.ts'
import type { WordRules } from '../words/wordRules.ts'
import { toFill, toLineColumns } from './columns.ts'
import { toListed } from './contents.ts'
import { isSpaced, toUsualGap } from './gaps.ts'
import { withoutIdleIndents } from './indents.ts'
import { toJoins } from './joins.ts'
import type { Observation, Seen } from './observation.ts'
import { toOpenings } from './openings.ts'
import { toOverlaps } from './overlaps.ts'
import { isTaken, toPictured } from './pictures.ts'
import { isLostIndent } from './predicates.ts'
import { toTitleBlocks } from './titleBlocks.ts'
import { toVerses } from './verses.ts'

/** A line wider than this is no line that signs, heads a page or credits a picture. */
const WIDEST_BYLINE = 60
const WIDEST_FOLIO = 60
const WIDEST_CREDIT = 40
const WIDEST_NOTICE = 30
const WIDEST_PAPER = 12
const WIDEST_CUED = 400
const WIDEST_ROW = 120
/** How much of a line's beginning and end is read by itself. */
const HEAD = 120
const TAIL = 80

/** A sentence or bracket ends before the credit, or the credit says where the photo was taken. */
const CREDITED = /[。!?”)] ?[[(□■◎●]?[^。!?]{2,24}$|^[^。,]{2,16}摄[于自]/u
const PARTED = /\p{Script=Han}[”’!?)]? {1,4}[“‘(]?\p{Script=Han}{2}/u
/** Two hanzi, whatever stands between. */
const HANZI = /\p{Script=Han}.*\p{Script=Han}/u
const CELLS = /\t+| {2,}|\u3000{2,}|[│┃]/u
/** Figures are written 1,200. */
const COMMAS = /[,、](?!\d{3})/gu

/** What the recognisers read in a line by itself, each once. */
type Read = {
  readonly lead: Lead
  readonly signed: ReadByline | null
  readonly credit: CreditPlace
}

/** One {@link Observation} a line, in order. */
export function toObservations(printed: readonly Line[], rules: WordRules): Observation[] {
  const lines = withoutIdleIndents(printed, (line) => readCreditOf(line, rules.photos) === 'only')
  const read = lines.map((line): Read => ({
    lead: readLead(line.folded.slice(0, HEAD), rules),
    signed: line.width <= WIDEST_BYLINE ? readByline(line.folded, rules.bylines) : null,
    credit: readCreditOf(line, rules.photos),
  }))
  const seen = toSeen(lines, read, rules)
  const pictured = toPictured(seen)
  const blocks = toTitleBlocks(seen)
  return seen.map((at, i) => ({
    ...at,
    first: isFirst(at, seen[i + 1]),
    pictured: pictured[i] === true,
    taken: isTaken(seen, i, pictured),
    block: blocks[i] ?? null,
  }))
}

function toSeen(lines: readonly Line[], read: readonly Read[], rules: WordRules): Seen[] {
  const { columns, widths } = toLineColumns(lines)
  const usual = toUsualGap(lines)
  const spaced = isSpaced(lines)
  const joins = toJoins(lines)
  const verses = toVerses(lines)
  const openings = toOpenings(
    lines,
    read.map(({ lead }) => lead),
    rules,
  )
  const listed = toListed(lines, rules.contents)
  const overlaps = toOverlaps(lines)
  return lines.map((line, i): Seen => {
    const column = columns[i] ?? null
    const head = line.folded.slice(0, LONGEST_LOOKED_AT)
    const closed = toUnspaced(line.folded)
    return {
      line,
      column,
      fill: toFill(widths[i] ?? line.width, column),
      stops: toStops(head, line.width),
      commas: count(head, COMMAS),
      segments: head.split(/ +/u).filter((part) => HANZI.test(part)).length,
      parted: PARTED.test(head.slice(0, HEAD)),
      verse: verses[i] ?? 0,
      opened: openings[i] === true,
      opening: toOpening(read[i]?.lead, line),
      cues: toCues(closed, line.width, rules),
      paper: line.width <= WIDEST_PAPER && rules.title.test(closed),
      folio: line.width <= WIDEST_FOLIO ? readFolio(line.folded, line.text, rules) : null,
      notice: line.width <= WIDEST_NOTICE && rules.notices.headline.some((pattern) => pattern.test(closed)),
      ...toSigned(lines, i, read, rules),
      gap: Math.min(6, line.gap / usual),
      spaced,
      joins: joins[i] ?? 0,
      listed: listed[i] === true,
      overlap: overlaps[i] ?? { above: 0, below: 0, cohesion: null },
      cells: line.width <= WIDEST_ROW ? line.raw.trim().split(CELLS).length : 1,
    }
  })
}

/** `本报讯（通讯员 秦禾）县罐头厂…` is a text that opens, `本报讯（通讯员 秦禾）` alone a signature. */
function toOpening(lead: Lead | undefined, { folded, width }: Line): number | null {
  if (lead === undefined || (lead.dateline === null && lead.byline.length === 0)) return null
  return width - toWidth(folded.slice(0, Math.min(lead.length, HEAD)))
}

type Signed = Pick<
  Seen,
  'ends' | 'byline' | 'dateline' | 'bracketed' | 'finished' | 'creditOnly' | 'credited'
>

/** Who signs or took a picture, and whether an article ends with it. */
function toSigned(lines: readonly Line[], i: number, read: readonly Read[], rules: WordRules): Signed {
  const line = lines[i] as Line
  const { lead, signed, credit } = read[i] as Read
  const tail = line.folded.slice(-TAIL)
  const credited = credit === 'tail' && CREDITED.test(tail)
  const told = isToldOn(lines, i) ? toTail(lines, i).slice(-TAIL) : null
  const bracketed = isBracketed(lines, i) || (told !== null && isFinished(told, rules))
  const alone = isLeadAlone(lead, line.folded)
  // A photographer named below the writers signs with them; elsewhere the name is a photo's.
  const coSigned = signed !== null && read[i - 1]?.signed != null
  const creditOnly = credit === 'only' && !coSigned
  const end = bracketed ? toTail(lines, i) : tail
  const finished = !alone && isFinished(end, rules)
  return {
    ends: finished ? toEndingBefore(end, rules) : toEnding(tail),
    byline: alone || bracketed || credited || creditOnly ? null : signed,
    dateline: lead.dateline,
    bracketed,
    finished,
    creditOnly: creditOnly && line.width <= WIDEST_CREDIT,
    credited,
  }
}

/** Signed, jumped, credited to a source or marked as complete at its end. */
function isFinished(tail: string, rules: WordRules): boolean {
  const { jump, source, byline } = readClosing(tail, rules)
  return jump !== null || source !== null || byline.length > 0
}

/** `…恢复通车。据云溪日报`: the sentence has ended before what closes the text; a line that only closes ends as it is printed. */
function toEndingBefore(tail: string, rules: WordRules): Ending {
  const printed = toEnding(tail)
  return printed === 'none' && readClosing(tail, rules).length > 0 ? 'stop' : printed
}

function toCues(closed: string, width: number, { cues }: WordRules): Cue[] {
  return width > WIDEST_CUED
    ? []
    : cues.filter(({ short, pattern }) => width <= short && pattern.test(closed))
}

function isFirst(at: Seen, next: Seen | undefined): boolean {
  return isLostIndent(at) && (next?.fill === 'full' || next?.ends === 'stop')
}
