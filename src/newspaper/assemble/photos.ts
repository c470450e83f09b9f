/**
 * Lines of captions and credits → photos.
 */
import type { Photo } from '../../schema/entry.ts'
import type { Observation } from '../observe/observation.ts'
import { toRuns, type Line } from '../text/lines.ts'
import { toCaptionMark } from '../text/marks.ts'
import { readCredit, type Credited } from '../recognise/credit.ts'
import type { PhotoRules } from '../words/photoRules.ts'

type Building = {
  /** As printed and folded, of all lines so far. */
  text: string
  folded: string
  caption: string
  credit: string | null
  lines: Line[]
  open: boolean
}

/** Whom the page names for all its pictures: `（本版图片由云溪镇提供）` → 云溪镇. */
export function toPageCredit(lines: readonly Observation[], rules: PhotoRules): string | null {
  for (const { line, cues } of lines) {
    if (!cues.some(({ role }) => role === 'caption')) continue
    const { credit, shared } = readCredit(line.text, line.folded, rules)
    if (shared === 'page') return credit
  }
  return null
}

/** Names whose all the page's pictures are, and shows none itself. */
export function isPageCredit({ line }: Observation, rules: PhotoRules): boolean {
  const { caption, shared } = readCredit(line.text, line.folded, rules)
  return shared === 'page' && caption === ''
}

const EMPTY = { text: '', folded: '', caption: '', open: false }

/**
 * A line that only credits goes with the caption before it, else with the next one; one that fills its column goes on
 * in the next; a shared credit goes with all that have none, or else the page's.
 */
export function toPhotos(
  captions: readonly Observation[],
  rules: PhotoRules,
  ofPage: string | null = null,
): Photo[] {
  const photos: Building[] = []
  let waiting: { credit: string | null; line: Line } | null = null
  let shared = ofPage
  for (const at of captions) {
    const { line } = at
    const mark = toCaptionMark(line.folded)
    const [text, folded] = [line.text.slice(mark), line.folded.slice(mark)]
    const read = readCredit(text, folded, rules)
    const last = photos.at(-1)
    if (read.shared !== null) shared = read.credit
    if (last?.open === true && mark === 0 && last.lines.at(-1)?.ordinal === line.ordinal - 1) {
      last.text += text
      last.folded += folded
      const whole = readCredit(last.text, last.folded, rules)
      // An outlet that the line end has cut in two: `…说。　云溪日报全媒` / `体记者　李铮　摄`.
      const cut = read.caption === '' && whole.caption.length > last.caption.length
      const joined = cut ? { ...read, caption: last.caption } : whole
      last.caption = joined.caption
      last.credit = joined.credit
      last.lines.push(line)
      last.open = isOpen(at, joined)
    } else if (read.caption === '' && last !== undefined && last.credit === null) {
      last.credit = read.credit
      last.lines.push(line)
    } else if (read.caption === '') {
      if (waiting !== null) photos.push({ ...EMPTY, credit: waiting.credit, lines: [waiting.line] })
      waiting = { credit: read.credit, line }
    } else {
      const lines: Line[] = waiting === null ? [line] : [waiting.line, line]
      const credit: string | null = read.credit ?? waiting?.credit ?? null
      photos.push({ text, folded, caption: read.caption, credit, lines, open: isOpen(at, read) })
      waiting = null
    }
  }
  if (waiting !== null) photos.push({ ...EMPTY, credit: waiting.credit, lines: [waiting.line] })
  return photos.map(({ caption, credit, lines }) => ({
    caption,
    credit: credit ?? shared,
    lines: toRuns(lines),
  }))
}

/** Fills its column, or stands over a credit, without an end, so that it goes on in the next line. */
function isOpen({ fill, ends, pictured }: Observation, { credit }: Credited): boolean {
  return credit === null && (fill === 'full' || pictured) && (ends === 'none' || ends === 'pause')
}
