/** Where in its article a figure stands: the text its span counts in, its place in reading order, its name in an address. */
import type { Article } from './entry.ts'
import type { Figure, FigureBlock } from './figure.ts'

export type FigureTexts = Pick<Article, 'headline' | 'kicker' | 'subhead' | 'body' | 'photos'>

/**
 * The text of one block a figure may stand in; empty where the article has no such part.
 *
 * @example toTextAt({ headline: '增加值超90亿元', … }, 'headline') === '增加值超90亿元'
 */
export function toTextAt(article: FigureTexts, block: FigureBlock): string {
  if (typeof block === 'number') return article.body[block]?.text ?? ''
  switch (block) {
    case 'kicker':
    case 'headline':
    case 'subhead':
      return article[block] ?? ''
    default:
      return article.photos[Number(block.slice('photo:'.length))]?.caption ?? ''
  }
}

/**
 * What stands in front of a figure, from behind the last of some marks on: by default its sentence so far.
 *
 * @example toTextBefore(texts, at, '，。；、') of `新增企业2家，累计已达|22家` → '累计已达'
 */
export function toTextBefore(
  article: FigureTexts,
  { block, start }: Pick<Figure['at'], 'block' | 'start'>,
  marks = '。！？',
): string {
  const before = toTextAt(article, block).slice(0, start)
  return before.slice(Math.max(...Array.from(marks, (mark) => before.lastIndexOf(mark))) + 1)
}

const PARTS: readonly FigureBlock[] = ['kicker', 'headline', 'subhead']

/** Where a block stands in reading order: the parts of the headline, the body, the captions. */
export function toReadingOrder(block: FigureBlock): number {
  if (typeof block === 'number') return block
  const part = PARTS.indexOf(block)
  return part >= 0 ? part - PARTS.length : 1e6 + Number(block.slice('photo:'.length))
}

/** A block's name in the fragment of an address: `photo:1` is `photo-1`. */
export function toBlockName(block: FigureBlock): string {
  return String(block).replace(':', '-')
}
