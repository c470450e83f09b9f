/**
 * Where and how an article is signed: lines above its text, words within it, words after it.
 */
import type { Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import { toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { drawName, fill, words } from './words.ts'

const SIGNED =
  /^(?<outlet>本报|新华社|新华每日电讯|人民日报)?(?<home>驻\p{Script=Han}+)?(?<role>记者|评论员|通讯员|特约记者|实习生)?[ \u3000]*(?<names>.*)$/u
const NAME = /^[\p{Script=Han}·]{2,4}$/u
const MARKS = ['□', '■', '◎']
const MORE_MARKS = [...MARKS, '●', '◇', '◆', '○', '▲']
const OPENED = /^(?:据)?(?:本报|新华社|人民网|中新社)[^，。]{0,20}(?:讯|电)/u

type Parts = { readonly signs: string; readonly role: string; readonly names: readonly string[] }

export type Signature = {
  readonly above: readonly SetLine[]
  /** Before the first paragraph's words. */
  readonly opening: string
  /** After the last paragraph, on its line or the next. */
  readonly closing: string | null
  readonly below: readonly SetLine[]
}
const UNSIGNED: Signature = { above: [], opening: '', closing: null, below: [] }

/** `{ above: [{ role: 'byline', text: '记者 陈晓' }], closing: null, … }`. */
export function sign({ byline, blocks }: Copy, habit: Habit, random: Random): Signature {
  if (byline === '' || habit.byline === 'none') return UNSIGNED
  const parts = toParts(byline)
  if (parts === null) return { ...UNSIGNED, above: toLines('byline', [byline]) }
  const text = write(parts, byline, habit, random)
  const opened = OPENED.test(blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '')
  switch (habit.byline) {
    case 'end':
      return { ...UNSIGNED, closing: `（${text}）` }
    case 'below':
      return {
        ...UNSIGNED,
        below: toLines('byline', [random.pick(['', '', '\u3000\u3000\u3000\u3000']) + text]),
      }
    case 'lead': {
      const signed = `（${text.replace(/^本报/u, '')}）`
      const opening = random.pick([`本报讯${signed}`, `本报讯 ${signed} `, `本报讯${signed}　`, signed])
      return opened ? { ...UNSIGNED, above: toLines('byline', [text]) } : { ...UNSIGNED, opening }
    }
    case 'mark': {
      const mark = random.pick(habit.role === 'as printed' ? MARKS : MORE_MARKS)
      return { ...UNSIGNED, above: toLines('byline', [mark + random.pick(['', ' ']) + text]) }
    }
    default:
      return { ...UNSIGNED, above: toLines('byline', overLines(text, habit, random)) }
  }
}

/** Plain names, with or without one role word before them: `'本报记者 陈晓'`, `'江 南'`; null for anything else. */
function toParts(byline: string): Parts | null {
  const parts = SIGNED.exec(byline)?.groups
  const { outlet = '', home = '', role = '', names = '' } = parts ?? {}
  if (names === '' || (role === '' && !/^[\p{Script=Han} ]{2,12}$/u.test(names))) return null
  const whole = names.replace(/(?<=^| )(\S) (\S)(?= |$)/gu, '$1$2').split(' ')
  return whole.every((name) => NAME.test(name)) ? { signs: outlet + home + role, role, names: whole } : null
}

/** The words of the byline, `byline` itself where the habit changes none. */
function write({ signs, role, names }: Parts, byline: string, habit: Habit, random: Random): string {
  const contributor =
    habit.role === 'with contributor' ? ` ${fill(random.pick(words.contributors), random)}` : ''
  if (habit.role === 'as printed' && habit.names === 'as printed') return byline
  if (habit.role === 'wen')
    return random.pick([
      `文/${names.join(' ')}`,
      `文/${names.join(' ')} 图/${drawName(random)}`,
      `${names.join('、')}/文`,
    ])
  const lead = habit.role === 'plain' ? role : habit.role === 'none' ? '' : signs
  if (habit.names === 'glued') return lead + names.join('、') + contributor
  const wide = habit.names === 'spaced wide'
  const spelled = names.map((name) =>
    wide && name.length === 2 ? [...name].join(random.pick(['\u3000', '  '])) : name,
  )
  return [lead, ...spelled].filter((part) => part !== '').join(wide ? '  ' : ' ') + contributor
}

/** After the role, or after the first name. */
function overLines(text: string, { names }: Habit, random: Random): string[] {
  const blanks = [...text.matchAll(/ +/gu)].slice(0, 2)
  if (names !== 'over lines' || blanks.length === 0) return [text]
  const { index } = random.pick(blanks)
  return [text.slice(0, index), text.slice(index).trim()]
}
