/**
 * Short lines among the paragraphs that their publisher left unmarked: headings, labels, who signs, items of a list.
 */
import type { Doubt } from '../newspaper/label/labelled.ts'
import type { Block } from './copy.ts'
import type { ArticleRecord } from './record.ts'

const LONGEST = 40
const ENDED = /[。！？…”’：；，）》.!?—〕】);:,"]$/u
/** Where an article opens: `新华社…电`, `本报讯`. */
const OPENED = /^(?:据)?(?:本报|新华社|人民网|中新社|综合)[^，。（(]{0,24}?(?:讯|电|报道)/u
/** Who writes, and from where: `本报记者 陈晓`, `云溪市青岚县 周小禾`. */
const SIGNED = /^[□■◎ ]*(?:本报|新华社)?记者|^\S{3,14} \p{Script=Han}(?: ?\p{Script=Han}){1,2}$/u
/** Says who made, wrote, sent or took something. */
const SIGNS = /^——|记者|通讯员|作者|统筹|策划|设计|制图|责编|编辑|来源|供图|摄(?:影|$)|报道$|邮箱|网友/u
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

/** What such a line may be, by its place in the text and what it says: `['头条看点', '…']`, 0 → `'opening'`. */
export function toDoubt(blocks: readonly Block[], index: number): Doubt {
  const text = blocks[index]?.text.trim() ?? ''
  if (index === 0) return 'opening'
  return index === blocks.length - 1 || SIGNS.test(text) || SIGNED.test(text) ? 'signature' : 'heading'
}
