/**
 * A picture that belongs to no article.
 */
import { form, invent } from './captionForms.ts'
import type { Habit } from './habit.ts'
import { blanks, toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { spell } from './spell.ts'

const RUBRICS = ['图片新闻', '影像', '镜头', '读图', '图说', '光影']

/** `[{ role: 'rubric', text: '图片新闻' }, { role: 'caption', text: '…' }]`. */
export function setPicture(habit: Habit, random: Random): SetLine[] {
  const rubric = toLines('rubric', random.chance(0.5) ? [random.pick(RUBRICS)] : [])
  const caption = spell(form(invent(random), 0, habit, random), habit, random)
  return [...rubric, ...blanks(habit.pictureGap), ...toLines('caption', caption.split('\n'))]
}
