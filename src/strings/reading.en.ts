import type { ReadingStrings } from './reading.zh-Hans.ts'

/** An article, its raw page, and what is taken from them. */
export const readingEn: ReadingStrings = {
  page: {
    number: (n) => `page ${n}`,
    issueNumber: (n) => `no. ${n}`,
    untitled: 'Untitled',
    paper: (name) => name,
    noPaper: 'Newspaper unknown',
    unnumbered: 'page unknown',
    rawFile: 'Raw file',
    regions: 'Articles and raw lines',
    legend:
      'The raw text line by line; the coloured bar says which article took a line. Lines no article took are shown all the same.',
    rawText: 'Raw text',
    line: (n) => `line ${n}`,
    lines: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
    kinds: {
      masthead: 'Masthead',
      notice: 'Notice',
      furniture: 'Page furniture',
      noise: 'Noise',
      unknown: 'Not in any article',
      photo: 'Caption',
    },
    notTaken: 'Lines that belong to no article',
    allTaken: 'Every line belongs to an article.',
    inIssue: 'Pages of this issue',
    rules: {},
  },
  article: {
    truncated: {
      start: 'The beginning is missing',
      end: 'The end is missing',
      both: 'Beginning and end are missing',
    },
    continuesTo: (n) => `continued on page ${n}`,
    continuedFrom: (n) => (n === null ? 'continued' : `continued from page ${n}`),
    firstPart: 'First part of this article',
    photos: 'Captions',
    figures: 'Figures',
    cite: 'Cite',
    reference: 'Reference',
    raw: 'Raw lines',
    rawOpen: (n) => `Show the raw text, ${n} lines`,
    onPage: 'Beside the whole page',
    errata: 'Corrections',
    errataNone: 'No correction has been made.',
    errataHow:
      'A misread character, a wrong break, a wrong district? Corrections go by line number, are public with their reason, and survive every new parse.',
    errataLink: 'How to correct',
    samePage: 'On the same page',
    sameEvent: 'Same event',
    related: 'Similar',
    excerptOnly:
      'By this newspaper’s licence only an excerpt is shown. See the printed page for the full text.',
    metadataOnly:
      'By this newspaper’s licence only the reference is shown. See the printed page for the text.',
    nothing: '(nothing)',
    because: 'because',
  },
  reuse: { copy: 'Copy', copied: 'Copied', copyOf: (form) => `Copy ${form}`, feed: 'Subscribe' },
}
