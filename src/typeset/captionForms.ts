/**
 * Captions as pages print them: with the credit behind, in brackets, on a line of its own; pointed, numbered, short.
 */
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'
import { fill, words } from './words.ts'

const MOST = 3
const SHORTEST = 5
const LONGEST = 89
const SHORT = 14
const CREDIT =
  /^(?<text>.*?\S) (?<credit>(?:\S{0,8}(?:记者|通讯员) )?(?:\S (?=\S摄))?\S{1,24}(?:摄|供图)(?:（[^）]+）)?)$/u
const POINTERS = ['▲', '↑', '▼', '↓', '←', '△', '◀', '▶']
const CIRCLED = ['①', '②', '③']

type Caption = { readonly text: string; readonly credit: string }

/** `['新厂区一角\n陈桥 摄']`, each with `\n` between its lines. */
export function formCaptions(printed: readonly string[], habit: Habit, random: Random): string[] {
  const fits = printed.filter(({ length }) => length >= SHORTEST && length <= LONGEST).slice(0, MOST)
  if (fits.length === 0)
    return habit.addCaptions && random.chance(0.5) ? [form(invent(random), 0, habit, random)] : []
  if (habit.captionForm === 'as printed') return fits
  return fits.map((caption, i) => form(toCaption(caption), i, habit, random))
}

function toCaption(printed: string): Caption {
  const parts = CREDIT.exec(printed)?.groups
  return { text: parts?.['text'] ?? printed, credit: parts?.['credit'] ?? '' }
}

export function invent(random: Random): Caption {
  const template = random.pick([random.pick(words.captions), random.pick(words.captionSentences)])
  return {
    text: fill(template, random),
    credit: random.chance(0.7) ? fill(random.pick(words.credits), random) : '',
  }
}

export function form(
  { text, credit }: Caption,
  index: number,
  { captionForm }: Habit,
  random: Random,
): string {
  const behind = credit === '' ? text : `${text} ${credit}`
  switch (captionForm) {
    case 'brackets':
      return credit === '' ? text : `${text}（${credit}）`
    case 'credit below':
      return credit === '' ? text : `${text}\n${credit}`
    case 'credit above':
      return credit === '' ? text : `${credit}\n${text}`
    case 'pointed':
      return random.pick(POINTERS) + random.pick(['', ' ']) + behind
    case 'tuwei':
      return behind.startsWith('图为') ? behind : `图为${behind}`
    case 'numbered':
      return (
        random.pick([`图${CIRCLED[index] ?? ''}：`, CIRCLED[index] ?? '', `图${String(index + 1)} `]) + behind
      )
    case 'short': {
      const clause = (text.split(/[，。：；]/u)[0] ?? text).slice(0, SHORT)
      return credit === '' || random.chance(0.3) ? clause : `${clause} ${credit}`
    }
    case 'agency':
      return (
        (random.chance(0.3) && !text.startsWith('图为') ? '图为' : '') +
        text +
        random.pick(['', ' ', '\u3000', '\n']) +
        fill(random.pick(words.agencyCredits), random)
      )
    case 'long': {
      const more = random.shuffle(words.captionFacts).slice(0, random.between(1, 4))
      const scene = random.chance(0.5) ? '' : fill(`图为${random.pick(words.captionScenes)}`, random)
      const own = /[。！？”]$/u.test(text) ? text : `${text}。`
      const whole = own + more.map((fact) => fill(fact, random)).join('') + scene
      return credit === '' ? whole : whole + random.pick(['\n', '\n', ' ', '\u3000']) + credit
    }
    case 'credit alone':
      return credit === '' ? text : credit
    case 'sentence':
      return /[。！？”]$/u.test(text) ? text : `${text}。`
    case 'as printed':
      return behind
  }
}
