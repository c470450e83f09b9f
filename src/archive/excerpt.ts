/** What lists show of a text: an excerpt, and a gist where there is no headline. */
import type { Article } from '../schema/entry.ts'

/** Characters of the excerpt: two lines of a list at its widest. */
const EXCERPT = 84
/** Characters of a gist. */
const GIST = 22

/** What a cut leaves of a number, and the sign before it: half a number is a wrong number. */
const UNFINISHED = /[，、；：（]?[0-9][0-9.,%]*$|[，、；：（]$/u
/** Digits, Latin letters and their signs in full width, which some pages mix with the others. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％．＋－]/gu
/** The day a report opens with says little of what it is about. */
const OPENING =
  /^(?:(?:\d{1,2}月)?\d{1,2}日|昨[日天]|今[日天]|近日|日前|最近)(?:清晨|早上|上午|中午|下午|傍晚|晚上|晚)?[，,]?/u

/** One form of digits and letters: `１８ 日` → `18日`. Only for reading: texts stay as printed. */
export function toReadable(text: string): string {
  return text
    .replaceAll(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/(?<=\d)[ 　]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ 　]+(?=\d)/gu, '')
}

/** The first paragraph, cut to what a list has room for. */
export function toExcerpt({ body }: Pick<Article, 'body'>): string {
  const text = toReadable(body.find(({ kind }) => kind === 'paragraph')?.text ?? '')
  const characters = Array.from(text)
  if (characters.length <= EXCERPT) return text
  const cut = characters.slice(0, EXCERPT).join('')
  return `${cut.replace(UNFINISHED, '')}…`
}

/**
 * The first clauses of an excerpt, for an article without a headline.
 *
 * @example toGist('18日上午，云溪大桥合龙，预计明年通车。') // '云溪大桥合龙，预计明年通车'
 */
export function toGist(excerpt: string): string {
  const [sentence = ''] = excerpt.replace(OPENING, '').split(/[。！？…]/u)
  const clauses = sentence.split(/(?<=[，；：])/u)
  let gist = ''
  for (const clause of clauses) if (gist === '' || gist.length + clause.length <= GIST) gist += clause
  const short = gist.replace(/[，；：]$/u, '')
  return short.length <= GIST
    ? short
    : `${Array.from(short).slice(0, GIST).join('').replace(UNFINISHED, '')}…`
}
