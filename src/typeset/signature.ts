/**
 * Where an article is signed: lines above its text, or words after it.
 */
import type { Habit } from './habit.ts'
import { toLines, type SetLine } from './line.ts'
import type { Random } from './random.ts'
import { squeeze, type ArticleRecord } from './record.ts'

const OUTLETS =
  /^(?:本报|新华社|新华每日电讯|人民日报)?(?:驻\p{Script=Han}+)?(?<role>记者|评论员|通讯员|特约记者|实习生)?[ \u3000]*(?<names>.*)$/u
const NAME = /^[\p{Script=Han}·]{2,4}$/u
const MARKS = ['□', '■', '◎']

export type Signature = { readonly above: readonly SetLine[]; readonly closing: string | null }

/** `{ above: [{ role: 'byline', text: '记者 陈晓' }], closing: null }`. */
export function sign(record: ArticleRecord, habit: Habit, random: Random): Signature {
  const byline = squeeze(record.byline)
  if (byline === '') return { above: [], closing: null }
  if (habit.byline === 'end' && isNames(byline)) return { above: [], closing: `（${byline}）` }
  const mark = habit.byline === 'mark' && isNames(byline) ? random.pick(MARKS) + random.pick(['', ' ']) : ''
  return { above: toLines('byline', [mark + byline]), closing: null }
}

/** Plain names, with or without one role word before them: `'本报记者 陈晓'`, `'江 南'`. */
function isNames(byline: string): boolean {
  const parts = OUTLETS.exec(byline)?.groups
  const names = parts?.['names'] ?? ''
  if (names === '' || (parts?.['role'] === undefined && !/^[\p{Script=Han} ]{2,12}$/u.test(names)))
    return false
  return names
    .replace(/(?<=^| )(\S) (\S)(?= |$)/gu, '$1$2')
    .split(' ')
    .every((name) => NAME.test(name))
}
