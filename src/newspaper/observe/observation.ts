/**
 * What can be seen of a line before anybody decides what it is.
 */
import type { Folio } from '../recognise/folio.ts'
import type { ReadByline } from '../recognise/byline.ts'
import type { Ending } from '../text/sentences.ts'
import type { Line } from '../text/lines.ts'
import type { Cue } from '../words/cueRules.ts'
import type { Column, Fill } from './columns.ts'
import type { Overlap } from './overlaps.ts'

/** A line by itself and between its neighbours. */
export type Seen = {
  readonly line: Line
  readonly column: Column | null
  readonly fill: Fill
  readonly ends: Ending
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
  /** How much of it, in hanzi, stands behind the dateline or byline it opens with; null where it opens with none. */
  readonly opening: number | null
  /** Opens with a dateline, with a byline or a title in brackets, as an item of briefs, or below （上接第1版）. */
  readonly opened: boolean
  readonly cues: readonly Cue[]
  /** Is the title of a newspaper. */
  readonly paper: boolean
  /** What it says as a running head or folio line, all of it fields of one. */
  readonly folio: Folio | null
  /** Is titled like a notice: 拍卖公告, 遗失声明. */
  readonly notice: boolean
  /** Tells that an article ends here: signed, jumped, (完). */
  readonly finished: boolean
  /** Goes on in a bracket that running text above has opened: `…快。（记者` / `李铮）`; or with who tells: `…快。据云溪` / `晚报`. */
  readonly bracketed: boolean
  /** Names a photo's author and nothing else. */
  readonly creditOnly: boolean
  /** Is a sentence or label with its photo's author at the end. */
  readonly credited: boolean
  /** Is an entry of a box of contents, repeated below. */
  readonly listed: boolean
  /** Blank lines before it, in units of the page's usual gap. */
  readonly gap: number
  /** Its page has a blank line above most of its lines. */
  readonly spaced: boolean
  /** Cells between tabs or wide blanks. */
  readonly cells: number
  /** How often the two characters that would join it to the line after stand together on this page. */
  readonly joins: number
  /** What of it comes back in the text above and below. */
  readonly overlap: Overlap
}

/** The run of title-like lines a line stands in: whether it is the first of them, and how wide they are together. */
export type TitleBlock = { readonly first: boolean; readonly width: number }

/** A line among the page's runs of lines. */
export type Observation = Seen & {
  /** Looks like the first line of a paragraph of its column, which has lost its indent. */
  readonly first: boolean
  /** Is the caption, or a part of it, of a picture credited below. */
  readonly pictured: boolean
  /** Is the credit of the caption above it, and of none below. */
  readonly taken: boolean
  /** The run of title-like lines it stands in. */
  readonly block: TitleBlock | null
}
