/**
 * Evidence for captions and credits, for what is the page's own, for tables.
 */
import {
  type Piece,
  hasCredit,
  isAtEdge,
  isCreditBeside,
  isFigureRow,
  isImprint,
  isListed,
  isMarked,
  isProse,
  isSigned,
  isUnfinished,
} from '../observe/traits.ts'

import { isSureFolio } from '../recognise/folio.ts'

export const SURROUNDINGS: readonly Piece[] = [
  { id: 'after-a-wide-gap', sees: (at) => at.gap > 1.9, says: { caption: 1.2 } },
  {
    id: 'short-sentence-after-a-wide-gap',
    sees: (at) => at.gap > 1.9 && at.ends === 'stop' && at.line.width < 45,
    says: { caption: 2.5 },
  },
  {
    // Where blank lines are kept, a picture leaves more of them than a paragraph.
    id: 'no-gap-for-a-picture',
    sees: (at) =>
      ((at.page.gaps && at.gap <= 1.9) || (at.page.parted && at.line.gap === 0)) &&
      !at.signs.some(({ role }) => role === 'caption'),
    says: { caption: -1.5 },
  },
  {
    id: 'in-mid-sentence',
    sees: (at, before) =>
      isUnfinished(before) && at.ends !== 'stop' && !isProse(at) && at.fill !== 'full' && at.commas === 0,
    says: { caption: 2.5, heading: -2, headline: -2 },
  },
  {
    id: 'dated-sentence-in-mid-sentence',
    sees: (at, before) =>
      isUnfinished(before) &&
      at.fill === 'free' &&
      at.ends === 'stop' &&
      at.line.width < 60 &&
      isSigned(at, 'dated-sentence'),
    says: { caption: 5, body: -1 },
  },
  { id: 'credited', sees: (at) => hasCredit(at), says: { headline: -4, heading: -4, body: -2 } },
  {
    id: 'sentence-beside-a-credit',
    sees: (at, before, after) => at.ends === 'stop' && at.line.width < 50 && isCreditBeside(before, after),
    says: { caption: 6.5 },
  },
  {
    id: 'sentence-then-credit',
    sees: (at) => at.credited,
    says: { caption: 9, body: -4, byline: -10, headline: -6 },
  },
  {
    id: 'credit-alone',
    sees: (at) => at.creditOnly,
    says: { caption: 4, byline: -10, headline: -3, heading: -3 },
  },
  {
    id: 'label-above-a-credit',
    sees: (at, _before, after) =>
      after?.creditOnly === true && !isProse(at) && at.line.width <= 24 && at.fill !== 'full',
    says: { caption: 3, headline: -2 },
  },
  {
    id: 'over-a-credit',
    sees: (at) => at.pictured,
    says: { caption: 10, body: -4, headline: -4, heading: -4 },
  },
  {
    id: 'runs-on-into-a-credit',
    sees: (at, before, after) =>
      after?.credited === true &&
      !isSigned(after, 'credit-at') &&
      at.fill === 'full' &&
      at.ends === 'none' &&
      !isProse(at) &&
      before?.ends === 'stop',
    says: { caption: 6 },
  },
  {
    // Nothing stands above the first line that it could credit.
    id: 'label-below-a-leading-credit',
    sees: (at, before) => before?.creditOnly === true && before.line.ordinal === 0 && !isProse(at),
    says: { caption: 4, headline: -2 },
  },
  {
    id: 'beside-a-credit',
    sees: (at, before, after) => (at.line.width <= 24 || isProse(at)) && isCreditBeside(before, after),
    says: { caption: 2 },
  },

  // What is the page's own.
  { id: 'entry-of-contents', sees: (at) => at.listed, says: { furniture: 9, headline: -3 } },
  {
    id: 'rubric-above-briefs',
    sees: (at, _before, after) =>
      isSigned(at, 'briefs-rubric') && (after?.opened === true || isMarked(after)),
    says: { furniture: 8, headline: -4, heading: -2 },
  },
  {
    id: 'rubric-by-itself',
    sees: (at) => isSigned(at, 'briefs-rubric') && at.line.width <= 6 && at.ends === 'none',
    says: { furniture: 4, headline: -2 },
  },
  { id: 'title-of-a-paper', sees: (at) => at.paper, says: { furniture: 5, caption: -1, headline: -1 } },
  {
    id: 'running-head',
    sees: (at) => at.folio !== null && isSureFolio(at.folio) && isAtEdge(at),
    says: { furniture: 14 },
  },
  {
    id: 'above-its-latin-title',
    sees: (at, _before, after) =>
      at.line.width <= 8 && isAtEdge(at) && after !== undefined && isSigned(after, 'latin-title'),
    says: { furniture: 5 },
  },
  {
    id: 'beside-the-imprint',
    sees: (at, before, after) =>
      at.line.width < 24 && at.ends === 'none' && (isImprint(before) || isImprint(after)),
    says: { furniture: 1.5 },
  },
  {
    id: 'nothing-to-read',
    sees: (at) => !/[\p{L}\p{N}]/u.test(at.line.folded.slice(0, 400)),
    says: { furniture: 18 },
  },

  {
    id: 'label-above-text',
    sees: (at, _before, after) => isSigned(at, 'sidebar') && after !== undefined && isProse(after),
    says: { label: 4, furniture: -4 },
  },

  // Lists and tables.
  {
    id: 'row-of-figures',
    sees: (at, before, after) => isFigureRow(at) && (isFigureRow(before) || isFigureRow(after)),
    says: { row: 12, headline: -4, heading: -4 },
  },
  {
    id: 'item-of-a-list',
    sees: (at, before, after) => isListed(at) && (isListed(before) || isListed(after)) && !isProse(at),
    says: { row: 15, heading: -4, headline: -4, caption: -3 },
  },
  { id: 'in-cells', sees: (at) => at.cells >= 3, says: { row: 6 } },
  {
    id: 'in-cells-with-neighbours',
    sees: (at, before, after) => at.cells >= 3 && Math.max(before?.cells ?? 0, after?.cells ?? 0) >= 3,
    says: { row: 5, headline: -4, heading: -4 },
  },
]
