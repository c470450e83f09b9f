/**
 * Paragraphs, headings and what breaks in upon them → lines.
 */
import type { LineRole } from '../newspaper/label/labelled.ts'
import type { Habit } from './habit.ts'
import { BLANK, blanks, toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { squeeze, type ArticleRecord } from './record.ts'
import { wrap } from './wrap.ts'

/** Shorter paragraphs are not cut. */
const LONG = 80

type Broken = {
  /** Index of the paragraph. */
  readonly block: number
  /** Cut in two, or followed. */
  readonly within: boolean
  readonly by: readonly SetLine[]
}
export type Body = { readonly lines: readonly SetLine[]; readonly tookCaptions: boolean }

/** The text's lines, `closing` after them, and captions among them where the habit puts them there. */
export function setBody(
  record: ArticleRecord,
  habit: Habit,
  random: Random,
  closing: string | null,
  captions: readonly SetLine[],
): Body {
  const blocks = record.blocks.map(([kind, text]) => ({ kind, text: squeeze(text) }))
  const inner = blocks.flatMap(({ kind }, i) => (kind === 'paragraph' ? [i] : [])).slice(1, -1)
  const broken = breakUp(blocks, inner, habit, random, captions)
  const alone = closing !== null && random.chance(0.5)
  const last = blocks.length - 1
  let led = false
  const lines = blocks.flatMap(({ kind, text }, i) => {
    if (kind === 'heading') return setHeading(text, habit)
    const role = kind === 'note' ? 'byline' : led ? 'start' : 'lead'
    led ||= kind === 'paragraph'
    const closed = i === last && closing !== null && !alone ? text + closing : text
    const set = setBlock(closed, role, habit, random, broken.get(i))
    return [...set, ...(i === last ? [] : blanks(habit.paragraphGap))]
  })
  const tail = alone ? toLines('byline', [closing]) : []
  const tookCaptions = captions.length > 0 && [...broken.values()].some(({ by }) => by === captions)
  return { lines: [...lines, ...tail], tookCaptions }
}

function breakUp(
  blocks: readonly { readonly text: string }[],
  inner: readonly number[],
  habit: Habit,
  random: Random,
  captions: readonly SetLine[],
): ReadonlyMap<number, Broken> {
  const broken = new Map<number, Broken>()
  if (inner.length === 0) return broken
  const isLong = (block: number): boolean => habit.column === null && (blocks[block]?.text.length ?? 0) > LONG
  const cut = random.pick(inner)
  if (habit.cut && isLong(cut)) broken.set(cut, { block: cut, within: true, by: [] })
  const spot = random.pick(inner)
  const within = habit.captions === 'cut'
  if (captions.length > 0 && (habit.captions === 'mid' || (within && isLong(spot))))
    broken.set(spot, { block: spot, within, by: captions })
  return broken
}

function setHeading(text: string, { headingMarks, paragraphGap }: Habit): SetLine[] {
  const heading = toLines('heading', [headingMarks ? `### ${text}` : text])
  return [...blanks(paragraphGap), ...heading, ...blanks(paragraphGap)]
}

function setBlock(
  text: string,
  role: LineRole,
  habit: Habit,
  random: Random,
  broken: Broken | undefined,
): SetLine[] {
  const rest = role === 'byline' ? 'byline' : 'flow'
  const set = wrap(text, habit).map((line, i): SetLine => ({ role: i === 0 ? role : rest, text: line }))
  if (broken === undefined) return set
  const between = broken.by.length === 0 ? [BLANK] : [BLANK, ...broken.by, BLANK]
  if (!broken.within) return [...set, ...between]
  const at = random.between(30, text.length - 20)
  const [opening] = wrap(text.slice(0, at), habit)
  return [{ role, text: opening ?? '' }, ...between, { role: rest, text: text.slice(at) }]
}
