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
      'Every page reads and every list browses without scripts; search, the filter of figures, copying and saving, and the reading list need them. Fonts are your system’s; nothing is requested from other hosts.',
    steps: [
      'The raw text is kept as it is; every line keeps its number all the way to the page you read.',
      'The role of each line is decided first (headline, byline, body, masthead), then the page is parted into articles. What is not certain is left empty with a message, never guessed.',
      'What a person corrects is kept in a separate file with the reason, and is applied again at every parse.',
      'The rules for districts, topics, units and bylines are data; each carries examples that a test proves.',
    ],
  },
  correcting: {
    title: 'Send a correction',
    lead: 'A misread character, a wrong break, a wrong district, a figure misunderstood: what is accepted is public, with its reason.',
    say: 'Please say',
    steps: [
      'Which article: the address of its page; where the raw text is wrong, the address of that line (as /pages/…/#L12).',
      'What it says now, and what it should say.',
      'How you know: the printed page, published facts, or the context.',
    ],
    where: 'Where to',
    form: 'Send it here',
    nobody: 'The keeper of this site has not yet published an address for corrections.',
    then: 'What happens then',
    kept: 'The raw text is never changed. A correction is kept in a file of its own, with what stood there, what it becomes, why and when; it is applied at every parse and listed among the corrections.',
  },
  feeds: {
    title: 'Feeds',
    lead: 'Add one of these addresses to a feed reader (NetNewsWire, Feedly, FreshRSS …) to be told of new articles. Each gives the newest 50, with reference and excerpt.',
    whole: 'The whole site',
    all: 'All articles',
    entities: 'Zones, firms, towns and the like have feeds too, each on its own page.',
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
