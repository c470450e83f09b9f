/**
 * Words that only point (他, 我们, 该区, 当地) before a figure, and whether it stands in a quotation.
 */
import { isInQuotation } from '../text/quotations.ts'
import type { Spot } from './subjectSpot.ts'

/** The last words that point before a figure, and whether it is quoted. */
export type Pointing = {
  readonly inClause: string
  readonly inSentence: string
  readonly voice: 'quoted' | 'told'
}

/** @example “我们去年建了|2幢厂房。” → { inClause: '我们', inSentence: '我们', voice: 'quoted' } */
export function toPointing({ part: { folded }, clause, sentence, position }: Spot): Pointing {
  const { text } = folded
  return {
    inClause: lastPointing(text.slice(clause.start, position)),
    inSentence: lastPointing(text.slice(sentence.start, position)),
    voice: isInQuotation(text, position) ? 'quoted' : 'told',
  }
}

const POINTING = /我[国省市县区]|[他她我咱]们?|该|其(?![中他它实余])|当地|这里|这[个家座条项]/gu

/** The last word that points, or 'none'. */
function lastPointing(text: string): string {
  return text.match(POINTING)?.at(-1) ?? 'none'
}
