import type { AboutStrings } from './about.zh-Hans.ts'

/** What is said of the archive itself. */
export const aboutEn: AboutStrings = {
  about: {
    title: 'About',
    what: 'What is covered',
    how: 'How pages are read',
    ledger: 'Parsing ledger',
    ledgerNote: 'For each page: articles read, lines no article took, messages left.',
    promise: 'Addresses stay',
    promiseText:
      'The address of an article or page comes from newspaper, date, page and order, never from its headline; an address once used stays valid.',
    corrections: 'Corrections',
    file: 'Raw file',
    pageColumn: 'Page',
    articles: 'Articles',
    lines: 'Lines',
    unassigned: 'Left over',
    messages: 'Messages',
    papers: 'Newspapers',
    span: 'Span',
    plain:
      'Apart from search no page needs scripts; fonts are your system’s; nothing is requested from other hosts.',
    steps: [
      'The raw text is kept as it is; every line keeps its number all the way to the page you read.',
      'The role of each line is decided first (headline, byline, body, masthead), then the page is parted into articles. What is not certain is left empty with a message, never guessed.',
      'What a person corrects is kept in a separate file with the reason, and is applied again at every parse.',
      'The rules for districts, topics, units and bylines are data; each carries examples that a test proves.',
    ],
  },
  footer: {
    about: 'About and ledger',
    figures: 'Figures',
    errata: 'Corrections',
    reporters: 'Reporters',
    issues: 'Issues',
    promise: 'An address once used stays valid.',
  },
  notFound: { title: 'No such page', text: 'The address may be mistyped. Good places to start:' },
}
