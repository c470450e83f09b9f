/**
 * Notices between the articles: 公告, 启事, 声明, in words of our own.
 */
import type { Habit } from './habit.ts'
import { blanks, toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { spell } from './spell.ts'
import { fill, words } from './words.ts'
import { wrap } from './wrap.ts'

/** `[{ role: 'headline', text: '遗失声明' }, { role: 'lead', text: '…' }]`. */
export function setNotice(habit: Habit, random: Random): SetLine[] {
  const { head, body, foot } = random.pick(words.notices)
  const filled = (text: string): string => spell(fill(text, random), habit, random)
  const paragraphs = body.map((text, i) =>
    wrap(filled(text), habit).map((line, j): SetLine => ({
      role: j > 0 ? 'flow' : i === 0 ? 'lead' : 'start',
      text: line,
    })),
  )
  return [
    ...toLines('headline', head.map(filled)),
    ...blanks(habit.paragraphGap),
    ...paragraphs.flatMap((lines) => [...lines, ...blanks(habit.paragraphGap)]),
    ...toLines('byline', foot.map(filled)),
  ]
}
