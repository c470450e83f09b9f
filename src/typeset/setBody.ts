/**
 * Paragraphs, headings and what breaks in upon them → lines.
 */
import type { LineRole } from '../newspaper/label/labelled.ts'
import { breakUp, type Break } from './breaks.ts'
import type { Block, BlockKind, Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { blanks, toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import type { Signature } from './signature.ts'
import { toDoubt } from './unmarked.ts'
import { wrap } from './wrap.ts'

const ROLES: Readonly<Record<Exclude<BlockKind, 'paragraph' | 'unmarked'>, LineRole>> = {
  heading: 'heading',
  note: 'byline',
  byline: 'byline',
  dateline: 'dateline',
  jump: 'jump',
  row: 'row',
  label: 'label',
}
/** Set line by line, each on its own. */
const UNWRAPPED: ReadonlySet<BlockKind> = new Set(['heading', 'row', 'label', 'byline', 'dateline', 'jump'])

export type Body = { readonly lines: readonly SetLine[]; readonly tookCaptions: boolean }

/** The text's lines, signed as `signature` says, and captions among them where the habit puts them there. */
export function setBody(
  { blocks }: Copy,
  habit: Habit,
  random: Random,
  { opening, closing, within }: Signature,
  captions: readonly SetLine[],
): Body {
  const breaks = breakUp(blocks, habit, random, captions)
  const alone = closing !== null && random.chance(0.5)
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const last = blocks.length - 1
  const lines = blocks.flatMap(({ kind, text }, i) => {
    const opened = i === first ? opening + text : text
    const closed = i === last && closing !== null && !alone ? opened + closing : opened
    const role = i === first ? 'lead' : isOfText(kind) ? 'start' : ROLES[kind]
    const whole = UNWRAPPED.has(kind)
      ? setUnwrapped({ kind, text: closed }, role, habit)
      : setParagraph(closed, role, openingAt(blocks, i, habit), breaks.get(i))
    const set = kind === 'unmarked' ? whole.map((line) => ({ ...line, doubtful: toDoubt(blocks, i) })) : whole
    const together = kind === 'row' && blocks[i + 1]?.kind === 'row'
    const gap = i === last || together ? 0 : habit.paragraphGap
    const above = kind === 'heading' ? blanks(habit.paragraphGap) : []
    const signed = i === first && within.length > 0 ? [...blanks(habit.paragraphGap), ...within] : []
    return [...above, ...set, ...signed, ...blanks(gap)]
  })
  const tail = alone ? toLines('byline', [closing]) : []
  return { lines: [...lines, ...tail], tookCaptions: [...breaks.values()].some(({ by }) => by === captions) }
}

/** A dateline that stands alone may have broken off from its paragraph, which goes on without an indent. */
function openingAt(blocks: readonly Block[], i: number, habit: Habit): Habit {
  const broken = blocks[i - 1]?.kind === 'dateline' && habit.tight
  return broken ? { ...habit, indent: 'flush' } : habit
}

const isOfText = (kind: BlockKind): kind is 'paragraph' | 'unmarked' =>
  kind === 'paragraph' || kind === 'unmarked'

function setUnwrapped({ kind, text }: Block, role: LineRole, { headingMarks, headLevels }: Habit): SetLine[] {
  const marked = kind === 'heading' && headingMarks
  const mark = headLevels === 'by rank' ? '##' : '###'
  return toLines(
    role,
    text.split('\n').map((line) => (marked ? `${mark} ${line}` : line)),
  )
}

function setParagraph(text: string, role: LineRole, habit: Habit, broken: Break | undefined): SetLine[] {
  const rest = role === 'byline' ? 'byline' : 'flow'
  const set = wrap(text, habit).map((line, i): SetLine => ({ role: i === 0 ? role : rest, text: line }))
  if (broken === undefined) return set
  const between = [...blanks(broken.gap), ...broken.by, ...(broken.by.length > 0 ? blanks(broken.gap) : [])]
  if (broken.at === null) return [...set, ...between]
  if (habit.column !== null) {
    const at = Math.max(1, Math.floor(broken.at * set.length))
    return [...set.slice(0, at), ...between, ...set.slice(at)]
  }
  const at = Math.max(1, Math.floor(broken.at * text.length))
  const [opening] = wrap(text.slice(0, at), habit)
  return [{ role, text: opening ?? '' }, ...between, { role: rest, text: text.slice(at).trimStart() }]
}
