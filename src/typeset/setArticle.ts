/**
 * An article → its lines: headline, signature, text and captions in the order of the habit.
 */
import type { LineRole } from '../newspaper/label/labelled.ts'
import type { Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { blanks, toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { setBody } from './setBody.ts'
import { setHead, spread } from './setHead.ts'
import { sign } from './signature.ts'
import { spell } from './spell.ts'
import { fill, words } from './words.ts'
import { INDENTS, wrap } from './wrap.ts'

/** Of the articles of a page with more than one rubric. */
const RUBRIC_SHARE = 0.6
const NOTE_SHARE = 0.4

/** `[{ role: 'headline', text: '…' }, { role: 'lead', text: '…' }, …]`. */
export function setArticle(copy: Copy, habit: Habit, random: Random): SetLine[] {
  const signature = sign(copy, habit, random)
  const captions = setCaptions(copy, habit)
  const { lines, tookCaptions } = setBody(copy, habit, random, signature, captions)
  const place = tookCaptions ? 'taken' : toPlace(habit)
  const around = blanks(habit.pictureGap > 1 ? habit.pictureGap : 0)
  const back = place === 'after' && captions.length > 0 ? indent([...around, ...captions], habit) : []
  const below = indent([...lines, ...signature.below], habit)
  const text = [...(place === 'before' ? [...around, ...captions, ...around] : []), ...below]
  const bare = headOf(copy, habit, random)
  const head = place === 'head' ? [...bare, ...captions] : bare
  const note = habit.note && random.chance(NOTE_SHARE) ? setNote(habit, random) : []
  const above = spread(signature.above, habit.headGap)
  const set =
    habit.order === 'before' ? [...head, ...note, ...above, ...text] : setAfter(text, head, above, habit)
  return [...(place === 'first' ? [...captions, ...around] : []), ...set, ...back]
}

/** Where captions stand that no paragraph has taken. */
function toPlace({ captions, order }: Habit): 'first' | 'head' | 'before' | 'after' {
  if (captions === 'first' || captions === 'head') return captions
  return captions === 'before' && order === 'before' ? 'before' : 'after'
}

function setAfter(text: SetLine[], head: SetLine[], above: SetLine[], habit: Habit): SetLine[] {
  switch (habit.bylineAfterOrder) {
    case 'above text':
      return [...above, ...text, ...blanks(habit.headGap), ...head]
    case 'above head':
      return [...text, ...blanks(habit.headGap), ...above, ...head]
    case 'below head':
      return [...text, ...blanks(habit.headGap), ...head, ...above]
  }
}

function headOf(copy: Copy, habit: Habit, random: Random): SetLine[] {
  const head = setHead(copy, habit, random)
  const below = habit.rubric === 'below' || habit.rubric === 'own below'
  const rubric = toLines('rubric', head.length === 0 ? [] : rubricOf(copy, habit, random))
  return spread(below ? [...head, ...rubric] : [...rubric, ...head], habit.headGap)
}

function rubricOf(copy: Copy, habit: Habit, random: Random): string[] {
  if (copy.rubric !== null) return [copy.rubric]
  const ours =
    habit.rubric !== 'none' &&
    !habit.rubric.startsWith('own') &&
    random.chance(habit.rubricOnce ? 1 : RUBRIC_SHARE)
  return ours ? [formRubric(random.pick(words.rubrics), habit, random)] : []
}

function formRubric(rubric: string, habit: Habit, random: Random): string {
  switch (habit.rubric) {
    case 'brackets':
    case 'below':
      return spell(`（${rubric}）`, habit, random)
    case 'lenticular':
      return `【${rubric}】`
    case 'marked':
      return random.pick(['■', '●', '□', '◆', '▍', '/', '·', '☆']) + rubric
    case 'spaced':
      return [...rubric].join(random.pick([' ', '\u3000']))
    default:
      return rubric
  }
}

/** An editor's note above the text. */
function setNote(habit: Habit, random: Random): SetLine[] {
  const note = fill(random.pick(words.notes), random, { a: '', b: random.pick(words.noteTopics) })
  const lines = wrap(spell(note, habit, random), habit)
  return [
    ...lines.map((text, i): SetLine => ({ role: i === 0 ? 'label' : 'flow', text })),
    ...blanks(habit.headGap),
  ]
}

function setCaptions({ captions }: Copy, habit: Habit): SetLine[] {
  const { captionColumn, indentWith, punctuation } = habit
  const measure = { column: captionColumn, indent: 'flush', indentWith, punctuation } as const
  return toLines(
    'caption',
    captions.flatMap((caption) =>
      caption.split('\n').flatMap((line) => wrap(line, measure).map((part) => part.trim())),
    ),
  )
}

const INDENTED: ReadonlySet<LineRole | null> = new Set(['heading', 'caption', 'label', 'jump', 'byline'])

/** What stands among the paragraphs is indented as they are. */
function indent(lines: readonly SetLine[], { indentAll, indent: first, indentWith }: Habit): SetLine[] {
  if (!indentAll || first !== 'kept') return [...lines]
  return lines.map((line) =>
    INDENTED.has(line.role) ? { ...line, text: INDENTS[indentWith] + line.text } : line,
  )
}
