/**
 * A picture that belongs to no article.
 */
import { form, invent } from './captionForms.ts'
import type { Habit } from './habit.ts'
import { blanks, toLines, type SetLine } from './line.ts'
import { fill, words } from './words.ts'
import { wrap } from './wrap.ts'
import type { Random } from './random.ts'
import { spell } from './spell.ts'

const RUBRICS = ['图片新闻', '影像', '镜头', '读图', '图说', '光影']

const STORIES = 0.6

/** `[{ role: 'rubric', text: '图片新闻' }, { role: 'caption', text: '…' }]`. */
export function setPicture(habit: Habit, random: Random): SetLine[] {
  if (random.chance(STORIES)) return setStory(habit, random)
  const rubric = toLines('rubric', random.chance(0.5) ? [random.pick(RUBRICS)] : [])
  const caption = spell(form(invent(random), 0, habit, random), habit, random)
  return [...rubric, ...blanks(habit.pictureGap), ...toLines('caption', caption.split('\n'))]
}

/** A picture with some sentences of its own in the page's column, under a title or none; its gap is the page's. */
function setStory(habit: Habit, random: Random): SetLine[] {
  const { text } = invent(random)
  const credit = fill(random.pick(words.storyCredits), random)
  const [story = '', signed = ''] = form(
    { text, credit },
    0,
    { ...habit, captionForm: 'long' },
    random,
  ).split('\n')
  const title = random.chance(0.5) ? [fill(random.pick(words.storyTitles), random)] : []
  const lines = [
    ...title,
    ...wrap(spell(story, habit, random), habit),
    ...(signed === '' ? [] : signed.split('／')),
  ]
  const around = blanks(habit.gap === 0 ? 0 : random.pick([0, habit.pictureGap, habit.pictureGap]))
  return [...around, ...toLines('caption', lines), ...around]
}
