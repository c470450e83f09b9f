/**
 * An article → its lines, headline, signature, text and captions in the order of the habit.
 */
import type { Habit } from './habit.ts'
import { toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { squeeze, type ArticleRecord } from './record.ts'
import { setBody } from './setBody.ts'
import { setHead } from './setHead.ts'
import { sign } from './signature.ts'

const MOST_CAPTIONS = 3

/** `[{ role: 'headline', text: '…' }, { role: 'lead', text: '…' }, …]`. */
export function setArticle(record: ArticleRecord, habit: Habit, random: Random): SetLine[] {
  const head = setHead(record, habit)
  const { above, closing } = sign(record, habit, random)
  const captions = setCaptions(record)
  const { lines, tookCaptions } = setBody(record, habit, random, closing, captions)
  const first = !tookCaptions && habit.captions === 'before' && habit.order === 'before'
  const front = first ? captions : []
  const back = tookCaptions || first ? [] : captions
  return habit.order === 'before'
    ? [...head, ...above, ...front, ...lines, ...back]
    : [...lines, ...head, ...above, ...back]
}

function setCaptions({ captions }: ArticleRecord): SetLine[] {
  const printed = captions.map(squeeze).filter(({ length }) => length > 4 && length < 90)
  return toLines('caption', printed.slice(0, MOST_CAPTIONS))
}
