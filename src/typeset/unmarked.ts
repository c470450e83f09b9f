/**
 * Short lines among the paragraphs that their publisher left unmarked: headings, labels, who signs, items of a list.
 */
import type { ArticleRecord } from './record.ts'

const LONGEST = 40
const ENDED = /[。！？…”’：；，）》.!?—〕】);:,"]$/u
/** Where an article opens: `新华社…电`, `本报讯`. */
const OPENED = /^(?:据)?(?:本报|新华社|人民网|中新社|综合)[^，。（(]{0,24}?(?:讯|电|报道)/u
/** Who writes, and from where: `本报记者 陈晓`, `云溪市青岚县 周小禾`. */
const SIGNED = /^[□■◎ ]*(?:本报|新华社)?记者|^\S{3,14} \p{Script=Han}(?: ?\p{Script=Han}){1,2}$/u
/** Where more of the blocks are short, they are verse or rows. */
const MOST_SHORT = 0.4

/** Whether a paragraph may be none: `'头条看点'`, `'——编 者'`; not `'大桥通车了。'`. */
export function isUnmarked(text: string): boolean {
  const bare = text.trim()
  return bare.length <= LONGEST && !ENDED.test(bare)
}

/** Whether a record is several articles, each with a headline and a dateline or a signature of its own, or no running text. */
export function holdsSeveral({ blocks }: ArticleRecord): boolean {
  const short = blocks.map(([kind, text]) => kind === 'paragraph' && isUnmarked(text))
  const texts = blocks.map(([, text]) => text.trim())
  const begins = (i: number): boolean =>
    i > 0 && short[i] === true && (OPENED.test(texts[i + 1] ?? '') || SIGNED.test(texts[i + 1] ?? ''))
  return short.some((_, i) => begins(i)) || short.filter(Boolean).length > MOST_SHORT * blocks.length
}
