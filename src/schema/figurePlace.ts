/** Where in its article a figure stands: the text its span counts in, its place in reading order, its name in an address. */
import type { Article } from './entry.ts'
import type { FigureBlock } from './figure.ts'

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
