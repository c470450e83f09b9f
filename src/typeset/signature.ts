/**
 * Where and how an article is signed: lines above its text, words within it, words after it.
 */
import { toBylineParts, writeByline } from './bylineWords.ts'
import type { Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { spell } from './spell.ts'

/** The text goes on elsewhere, and is signed above. */
const JUMPS = /转\S{1,6}版[^。]{0,3}$/u
const MARKS = ['□', '■', '◎']
const MORE_MARKS = [...MARKS, '●', '◇', '◆', '○', '▲']
const OPENED = /^(?:据)?(?:本报|新华社|人民网|中新社)[^，。]{0,20}(?:讯|电)/u

export type Signature = {
  readonly above: readonly SetLine[]
  /** Before the first paragraph's words. */
  readonly opening: string
  /** After the last paragraph, on its line or the next. */
  readonly closing: string | null
  readonly below: readonly SetLine[]
  /** After the first paragraph. */
  readonly within: readonly SetLine[]
}
const UNSIGNED: Signature = { above: [], opening: '', closing: null, below: [], within: [] }

/** `{ above: [{ role: 'byline', text: '记者 陈晓' }], closing: null, … }`. */
export function sign({ byline, blocks }: Copy, habit: Habit, random: Random): Signature {
  if (byline === '' || habit.byline === 'none') return UNSIGNED
  const parts = toBylineParts(byline)
  if (parts === null) return { ...UNSIGNED, above: toLines('byline', [byline]) }
  const text = writeByline(parts, byline, habit, random)
  const opened = OPENED.test(blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '')
  const last = blocks.at(-1)
  const jumps = last?.kind === 'jump' || JUMPS.test(last?.text ?? '')
  switch (jumps ? 'above' : habit.byline) {
    case 'end':
      return { ...UNSIGNED, closing: spell(`（${text}）`, habit, random) }
    case 'below':
      return {
        ...UNSIGNED,
        below: toLines(
          'byline',
          overLines(random.pick(['', '', '\u3000\u3000\u3000\u3000']) + text, habit, random),
        ),
      }
    case 'lead': {
      const signed = `（${text.replace(/^本报/u, '')}）`
      const opening = random.pick([`本报讯${signed}`, `本报讯 ${signed} `, `本报讯${signed}　`, signed])
      return opened
        ? { ...UNSIGNED, above: toLines('byline', [text]) }
        : { ...UNSIGNED, opening: spell(opening, habit, random) }
    }
    case 'within':
      return { ...UNSIGNED, within: toLines('byline', [text]) }
    case 'mark': {
      const mark = random.pick(habit.role === 'as printed' ? MARKS : MORE_MARKS)
      return { ...UNSIGNED, above: toLines('byline', [mark + random.pick(['', ' ']) + text]) }
    }
    default:
      return { ...UNSIGNED, above: toLines('byline', overLines(text, habit, random)) }
  }
}

/** After the role or the first name, or within a name. */
function overLines(text: string, { names }: Habit, random: Random): string[] {
  const places = [...text.matchAll(/ +|(?<=[ 、]\p{Script=Han})(?=\p{Script=Han})/gu)].slice(0, 4)
  if (names !== 'over lines' || places.length === 0) return [text]
  const { index } = random.pick(places)
  return [text.slice(0, index), text.slice(index).trim()]
}
