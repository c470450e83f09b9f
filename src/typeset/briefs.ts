/**
 * Articles set as briefs: their first paragraph alone, under a short headline, in its lines where headlines are, behind a mark, or with the title in brackets.
 */
import type { LineRole } from '../newspaper/label/labelled.ts'
import type { Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { wrap } from './wrap.ts'

const LONGEST = 240

/** `[{ role: 'headline', text: '▲云溪大桥开工' }, { role: 'lead', text: '…' }]`. */
export function setBrief(copy: Copy, habit: Habit, mark: string, random: Random): SetLine[] {
  const title = copy.headline.join(' ')
  const text = shorten(copy.blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '')
  const paragraph = (whole: string): SetLine[] =>
    wrap(whole, habit).map((line, i): SetLine => ({ role: firstOr(i, 'lead'), text: line }))
  if (title === '') return paragraph(text)
  switch (habit.briefs) {
    case 'marked':
      return [...toLines('headline', [mark + title]), ...paragraph(text)]
    case 'glued':
      return paragraph(mark + title + random.pick([' ', '\u3000']) + text)
    case 'lenticular':
      return paragraph(`【${title}】${text}`)
    case 'untitled':
      return paragraph(mark + text)
    default:
      return [...toLines('headline', habit.headlineSplit ? copy.headline : [title]), ...paragraph(text)]
  }
}

const firstOr = (index: number, role: LineRole): LineRole => (index === 0 ? role : 'flow')

/** At the end of a sentence. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf('。', LONGEST)
  return end < 0 ? text : text.slice(0, end + 1)
}
