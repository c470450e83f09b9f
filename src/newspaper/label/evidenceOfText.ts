/**
 * Evidence for and against running text: sentences, or a line that fills its column like its neighbours.
 */
import type { Features } from '../observe/features.ts'
import { isLeftOpen } from '../text/punctuation.ts'
import { toSpeaker } from '../observe/pageHabits.ts'
import {
  type Piece,
  apart,
  isData,
  isProse,
  isCall,
  isCutInWord,
  isFarShort,
  isLostIndent,
  isSigned,
} from '../observe/traits.ts'

/** Short, below a line that looks like a title: rather the next line of it than a paragraph that a column has cut. */
const isBelowTitle = ({ fill, line, block }: Features): boolean =>
  fill === 'free' && line.width < 24 && block?.first === false

export const TEXT: readonly Piece[] = [
  {
    id: 'prior',
    sees: () => true,
    says: { byline: -8, caption: -1.6, furniture: -4, label: -9, row: -7, heading: -1 },
  },
  {
    id: 'holds-sentence-ends',
    sees: (at) => at.stops > 0,
    says: { body: 3, headline: -3, heading: -4, caption: -1.5, label: -4 },
  },
  {
    id: 'ends-a-sentence',
    sees: (at) => at.ends === 'stop' && !isCall(at),
    says: { body: 2, headline: -2.5, heading: -3, caption: -1 },
  },
  { id: 'holds-commas', sees: (at) => at.commas > 0, says: { body: 1, heading: -0.5, label: -2 } },
  { id: 'holds-many-commas', sees: (at) => at.commas > 2, says: { body: 1.5, headline: -1.5, heading: -2 } },
  {
    id: 'pauses-at-the-end',
    sees: (at) => at.ends === 'pause',
    says: { body: 3, headline: -2, heading: -3, caption: -3 },
  },
  {
    id: 'very-long',
    sees: (at) => at.line.width > 45,
    says: { body: 4, heading: -4, label: -4, caption: -1.5, headline: -1 },
  },
  {
    id: 'very-long-without-a-stop',
    sees: (at) => at.line.width > 45 && !isProse(at) && at.segments > 1,
    says: { body: -5, headline: 2 },
  },
  { id: 'fills-its-column', sees: (at) => at.fill === 'full', says: { body: 3, ...apart(-0.5), caption: 0 } },
  {
    // Running text has a mark every ten to twelve hanzi.
    id: 'unpunctuated-in-its-column',
    sees: (at) =>
      at.fill === 'full' && at.line.width >= 14 && at.commas + at.stops === 0 && at.ends === 'none',
    says: { body: -1.2 },
  },
  {
    id: 'wider-than-its-column',
    sees: (at) => at.fill === 'long' && !isProse(at) && at.ends !== 'pause',
    says: { body: -5.4, headline: 1, caption: 0.5 },
  },
  {
    id: 'short-and-unpunctuated',
    sees: (at) => !isProse(at) && at.fill === 'free' && at.line.width < 40 && at.ends !== 'pause',
    says: { body: -4 },
  },
  {
    id: 'cut-in-a-sentence',
    sees: (at) =>
      at.commas > 0 && at.ends === 'none' && at.fill !== 'full' && !isFarShort(at) && !isBelowTitle(at),
    says: { body: 3, headline: -1.5, heading: -2, caption: -1 },
  },
  {
    id: 'ends-what-the-line-above-began',
    sees: (at, before) =>
      at.fill === 'short' &&
      at.ends === 'stop' &&
      before?.fill === 'full' &&
      before.ends !== 'stop' &&
      !at.pictured,
    says: { body: 2, caption: -2.5 },
  },
  {
    id: 'cut-in-a-word-of-its-column',
    sees: (at) => at.fill === 'full' && isCutInWord(at),
    says: { body: 1.5, ...apart(-1) },
  },
  {
    id: 'cut-in-a-word',
    sees: (at) => at.fill !== 'full' && isCutInWord(at),
    says: { body: 3, ...apart(-1) },
  },
  {
    id: 'unmarked-on-a-marked-page',
    sees: (at) => at.page.marked && at.line.level === 0,
    says: { headline: -3, heading: -3 },
  },
  {
    id: 'cut-in-a-quotation',
    sees: (at) => at.line.level === 0 && isLeftOpen(at.line.folded),
    says: { body: 3, ...apart(-2) },
  },
  {
    id: 'opens-a-paragraph-of-its-column',
    sees: (at) => at.first,
    says: { body: 3 },
  },
  {
    id: 'short-in-its-column',
    sees: (at) => at.fill === 'short' && !isLostIndent(at) && at.ends !== 'stop' && at.ends !== 'pause',
    says: { body: -3.5 },
  },
  {
    id: 'quote-opens-prose',
    sees: (at) => at.ends === 'quote' && at.fill === 'free' && at.line.width > 35,
    says: { body: 1.5 },
  },
  { id: 'within-a-bracket', sees: (at) => at.bracketed, says: { body: 8, ...apart(-4) } },
  { id: 'starts-with-a-dateline', sees: (at) => at.dateline !== null, says: { body: 6 } },
  {
    id: 'starts-with-punctuation',
    sees: (at) => /^[。,、;:!?)”’》%]/u.test(at.line.folded),
    says: { body: 4 },
  },
  {
    id: 'announces',
    sees: (at) => at.ends === 'colon' && at.line.width > 3,
    says: { body: 4.1, caption: -3 },
  },

  {
    id: 'speaks-in-a-dialogue',
    sees: (at) => at.page.speakers.has(toSpeaker(at.line.folded) ?? ''),
    says: { body: 5, headline: -2, heading: -3 },
  },
  {
    id: 'dated-below-a-sign-off',
    sees: (at, before) => isSigned(at, 'page-date') && before !== undefined && isSigned(before, 'sign-off'),
    says: { body: 9 },
  },
  {
    id: 'parted-by-a-blank',
    sees: (at) => at.parted && at.byline === null && at.stops === 0 && at.commas === 0 && at.line.width < 45,
    says: { body: -2.5, headline: 1 },
  },
  {
    id: 'in-verse',
    sees: (at) => at.verse >= 5 && at.byline === null,
    says: { body: 8, headline: -2, caption: -3 },
  },
  {
    id: 'item-of-data',
    sees: (at, before, after) => isData(at) && (isData(before) || isData(after)),
    says: { body: 7, headline: -2, heading: -3, caption: -2 },
  },
]
