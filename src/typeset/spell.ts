/**
 * The characters a page is typed in: widths of punctuation and figures, kinds of quotation marks, blanks around figures.
 */
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
}
const QUOTES = {
  corner: ['「', '」', '『', '』'],
  'double corner': ['『', '』', '「', '」'],
  straight: ['"', '"', "'", "'"],
} as const
const STRAY_BLANK = 0.3

/** `spell('3月，开工', { halfWidth: true, figures: 'wide', … }, random)` → `'３月,开工'`. */
export function spell(text: string, { halfWidth, figures, quotes }: Habit, random: Random): string {
  const punctuated = halfWidth ? text.replace(/[，：；！？（）]/gu, (mark) => HALF[mark] ?? mark) : text
  const quoted = quotes === 'curly' ? punctuated : quote(punctuated, QUOTES[quotes])
  if (figures === 'wide') return quoted.replace(/[0-9]+(?:\.[0-9]+)?%?/gu, widen)
  return figures === 'spaced' ? space(quoted, random) : quoted
}

function quote(text: string, [open, close, innerOpen, innerClose]: readonly string[]): string {
  const marks: Readonly<Record<string, string | undefined>> = {
    '“': open,
    '”': close,
    '‘': innerOpen,
    '’': innerClose,
  }
  return text.replace(/[“”‘’]/gu, (mark) => marks[mark] ?? mark)
}

function widen(figure: string): string {
  return figure.replace(/[0-9.%]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
}

function space(text: string, random: Random): string {
  return text.replace(/(?<=\p{Script=Han})(?=[0-9])|(?<=[0-9])(?=\p{Script=Han})/gu, () =>
    random.chance(STRAY_BLANK) ? ' ' : '',
  )
}
