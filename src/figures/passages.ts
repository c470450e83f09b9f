/**
 * The passages of an article that report: the parts of its headline, the blocks of its body, its captions.
 */
import type { BodyBlock } from '../schema/entry.ts'
import type { FigureBlock } from '../schema/figure.ts'
import type { FigureTexts } from '../schema/figurePlace.ts'

export type Passage = {
  readonly block: FigureBlock
  readonly kind: BodyBlock['kind'] | 'title' | 'caption'
  readonly text: string
}

/** Headings of the body repeat what the text says; every other passage may report. */
const SILENT: ReadonlySet<Passage['kind']> = new Set(['heading'])

/**
 * The passages of an article in reading order; empty parts are left out.
 *
 * @example { kicker: null, headline: '增加值超90亿元', … } → [{ block: 'headline', kind: 'title', … }, { block: 0, … }]
 */
export function toPassages(article: FigureTexts): Passage[] {
  const titles = (['kicker', 'headline', 'subhead'] as const).map((block): Passage => ({
    block,
    kind: 'title',
    text: article[block] ?? '',
  }))
  const body = article.body.map(({ kind, text }, block): Passage => ({ block, kind, text }))
  const captions = article.photos.map(({ caption }, number): Passage => ({
    block: `photo:${number}`,
    kind: 'caption',
    text: caption,
  }))
  return [...titles, ...body, ...captions].filter(({ kind, text }) => !SILENT.has(kind) && text !== '')
}
