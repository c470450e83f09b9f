/**
 * What can be seen of a line before anybody decides what it is.
 */
import { isBracketed, toTail } from '../text/brackets.ts'
import { readFolio, type Folio } from '../recognise/folio.ts'
import { readLead } from '../recognise/lead.ts'
import { isLeadAlone, toOpenings } from './openings.ts'
import { readByline, type ReadByline } from '../recognise/byline.ts'
import { toLineColumns, type Column } from './columns.ts'
import { toListed } from './contents.ts'
import { toEchoes, type Echo } from './echoes.ts'
import { isFinished, toCredit, toFill, toSigns, toUsualGap } from './lineLooks.ts'
import { LONGEST_LOOKED_AT, type Line } from '../text/lines.ts'
import { toPageHabits, toPairs, toVerses, type PageHabits } from './pageHabits.ts'
import { isTaken, toPictured } from './pictures.ts'
import { count, toClosed, toEnds, toStops } from '../text/punctuation.ts'
import type { NewspaperRules, Sign } from '../rules.ts'
import { toTitleBlocks, type TitleBlock } from './titleBlocks.ts'
import { isLostIndent } from './traits.ts'

export type Features = {
  readonly line: Line
  readonly column: Column | null
  /** How it fills its column: `free` where there is none. */
  readonly fill: 'free' | 'full' | 'short' | 'long'
  /** Ends a sentence, pauses in one (，、；), announces (：), or just stops. */
  readonly ends: 'stop' | 'quote' | 'pause' | 'colon' | 'none'
  /** Sentence ends before the last character. */
  readonly stops: number
  readonly commas: number
  /** Parts between blanks that hold two hanzi or more. */
  readonly segments: number
  /** A blank parts hanzi from hanzi, as in headlines. */
  readonly parted: boolean
  /** How many short lines without a mark stand together here, as in verse. */
  readonly verse: number
  readonly byline: ReadByline | null
  /** The dateline it opens with, as long as the folded text it matched. */
  readonly dateline: string | null
  /** Opens with a dateline, with a byline or a title in brackets, as an item of briefs, or below （上接第1版）. */
  readonly opened: boolean
  readonly signs: readonly Sign[]
  /** Is the title of a newspaper. */
  readonly paper: boolean
  /** What it says as a running head or folio line, all of it fields of one. */
  readonly folio: Folio | null
  /** Is titled like a notice: 拍卖公告, 遗失声明. */
  readonly notice: boolean
  /** Signs that an article ends here: signed, jumped, (完). */
  readonly finished: boolean
  /** Goes on in a bracket that running text above has opened: `…快。（记者` / `李铮）`. */
  readonly bracketed: boolean
  /** Names a photo's author and nothing else. */
  readonly creditOnly: boolean
  /** Is a sentence or label with its photo's author at the end. */
  readonly credited: boolean
  /** Looks like the first line of a paragraph of its column, which has lost its indent. */
  readonly first: boolean
  /** Is an entry of a box of contents, repeated below. */
  readonly listed: boolean
  /** Is the caption, or a part of it, of a picture credited below. */
  readonly pictured: boolean
  /** The run of title-like lines it stands in. */
  readonly block: TitleBlock | null
  /** Is the credit of the caption above it, and of none below. */
  readonly taken: boolean
  /** Blank lines before it, in units of the page's usual gap. */
  readonly gap: number
  /** Cells between tabs or wide blanks. */
  readonly cells: number
  /** How often the two characters that would join it to the line after stand together on this page. */
  readonly joins: number
  /** What of it comes back in the text above and below. */
  readonly echo: Echo
  readonly page: PageHabits
}

/** A sentence or bracket ends before the credit, or the credit says where the photo was taken. */
const CREDITED = /[。!?”)] ?[[(□■◎●]?[^。!?]{2,24}$|^[^。,]{2,16}摄[于自]/u

const PARTED = /\p{Script=Han}[”’!?)]? {1,4}[“‘(]?\p{Script=Han}{2}/u

/** One {@link Features} a line, in order. */
export function toFeatures(lines: readonly Line[], rules: NewspaperRules): Features[] {
  const { columns, widths } = toLineColumns(lines)
  const usual = toUsualGap(lines)
  const page = toPageHabits(lines, columns)
  const pairs = toPairs(lines)
  const verses = toVerses(lines)
  const openings = toOpenings(lines, rules)
  const listed = toListed(lines)
  const echoes = toEchoes(lines)
  const seen = lines.map((line, i) => {
    const column = columns[i] ?? null
    const head = line.folded.slice(0, LONGEST_LOOKED_AT)
    const tail = line.folded.slice(-80)
    const credit = toCredit(line, rules)
    const credited = credit === 'tail' && CREDITED.test(tail)
    const signed = line.width <= 60 ? readByline(line.folded, rules.bylines) : null
    const above = lines[i - 1]
    const bracketed = isBracketed(lines, i)
    const alone = isLeadAlone(line.folded, rules)
    const coSigned =
      signed !== null &&
      above !== undefined &&
      above.width <= 60 &&
      readByline(above.folded, rules.bylines) !== null
    return {
      line,
      column,
      fill: toFill(widths[i] ?? line.width, column),
      ends: toEnds(tail),
      stops: toStops(head, line.width),
      commas: count(head, /[,、](?!\d{3})/gu),
      segments: head.split(/ +/u).filter((part) => count(part, /\p{Script=Han}/gu) >= 2).length,
      parted: PARTED.test(head.slice(0, 120)),
      verse: verses[i] ?? 0,
      // A photographer named below the writers signs with them; elsewhere the name is a photo's.
      byline: alone || bracketed || credited || (credit === 'only' && !coSigned) ? null : signed,
      dateline: readLead(head.slice(0, 120), rules).dateline,
      opened: openings[i] === true,
      signs: toSigns(line, rules),
      paper: line.width <= 12 && rules.title.test(toClosed(line.folded)),
      folio: line.width <= 60 ? readFolio(line.folded, line.text, rules) : null,
      notice:
        line.width <= 30 &&
        rules.notices.some(
          ({ in: where, pattern }) => where === 'headline' && pattern.test(toClosed(line.folded)),
        ),
      bracketed,
      finished: !alone && isFinished(bracketed ? toTail(lines, i) : tail, rules),
      creditOnly: line.width <= 40 && credit === 'only' && !coSigned,
      credited,
      gap: Math.min(6, line.gap / usual),
      joins: pairs.get(line.text.slice(-1) + (lines[i + 1]?.text.slice(0, 1) ?? '')) ?? 0,
      listed: listed[i] === true,
      echo: echoes[i] ?? { above: 0, below: 0, cohesion: null },
      page,
      cells: line.width <= 120 ? line.raw.trim().split(/\t+| {2,}|\u3000{2,}|[│┃]/u).length : 1,
    }
  })
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

type Seen = Omit<Features, 'first' | 'pictured' | 'taken' | 'block'>

function isFirst(at: Seen, next: Seen | undefined): boolean {
  return isLostIndent(at) && (next?.fill === 'full' || next?.ends === 'stop')
}
