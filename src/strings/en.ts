import { aboutEn } from './about.en.ts'
import { figuresEn } from './figures.en.ts'
import { readingEn } from './reading.en.ts'
import type { Strings } from './zh-Hans.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const monthName = (month: number): string => MONTHS[month - 1] ?? ''
const month = (text: string): string => `${monthName(Number(text.slice(5, 7)))} ${text.slice(0, 4)}`
const day = (date: string): string => `${Number(date.slice(8, 10))} ${month(date)}`
const count = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`

/** The interface in English; what newspapers printed stays Chinese. */
export const en: Strings = {
  lang: 'en',
  skip: 'Skip to the text',
  nav: {
    label: 'Main',
    districts: 'Districts',
    topics: 'Topics',
    dates: 'Dates',
    figures: 'Figures',
    search: 'Search',
  },
  breadcrumb: 'You are here',
  home: 'Home',
  search: {
    results: 'Results',
    label: 'Search the archive',
    placeholder: 'A word, a place or a figure',
    submit: 'Search',
    examples: 'Try',
  },
  noScript: 'Search needs scripts. Without them, browse by district, topic or date.',
  count: {
    articles: count('article', 'articles'),
    pages: count('page', 'pages'),
    districts: count('district', 'districts'),
    lines: count('line', 'lines'),
  },
  date: {
    day,
    month,
    year: (year) => year,
    span: (from, to) => (from === to ? from : `${from} – ${to}`),
    about: (text) => `about ${text}`,
    none: 'Undated',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  },
  list: {
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages',
    page: (n, last) => `Page ${n} of ${last}`,
    empty: 'No article here yet.',
    nearest: 'Nearest month with articles: ',
    all: 'All',
    byMonth: 'By month',
    topicsHere: 'Topics',
    districtsHere: 'Districts',
    figuresHere: 'Figures quoted here',
    articlesIn: (place) => `Articles: ${place}`,
    sameEvent: (n) => `${n} more on the same event`,
  },
  landing: {
    map: 'Districts',
    latest: 'Latest issue',
    latestUndated: 'Latest articles',
    topics: 'Topics',
    quoted: 'Figures in the news',
    coverage: 'Months covered',
    lines: (span) => `Lines: articles over ${span}, each to its own highest; below, the date of the latest.`,
  },
  district: {
    index: 'Districts',
    intro:
      'An article is filed under the place it is about; where it tells of several, under the one a reader would look in.',
    none: 'No district',
    outside: 'Elsewhere',
    changed: (date) => `Borders changed on ${date}`,
  },
  topic: {
    index: 'Topics',
    none: 'No topic',
    matrix: 'District by year',
    how: 'Topics are assigned by public rules: each carries examples that a test proves; an article gets the topic when its headline and text match often enough.',
    total: 'All',
    undated: 'Undated',
    cell: (place, year, n) => `${place}, ${year}: ${n}`,
  },
  dates: {
    index: 'Dates',
    calendar: (year) => `Calendar of ${year}`,
    held: (date, n) => `${date}: ${n}`,
    nothing: 'Nothing held',
    monthOnly: (n) => `${n} known by month only`,
    years: 'Years',
    undated: 'Undated articles',
    approxNote: 'The page prints no date; it was inferred from the text.',
  },
  issue: {
    index: 'Issues',
    intro: 'The pages of an issue in print order.',
    latest: 'Latest issues',
    before: 'Previous issue',
    after: 'Next issue',
    beside: 'Before and after',
  },
  reporter: {
    index: 'Reporters',
    intro: 'As signed in print. The same name need not be the same person; roles are as printed.',
  },
  entity: {
    index: 'In the news',
    intro:
      'Zones and parks, firms and institutions, towns, facilities and projects that two articles or more name: their articles and figures in one place.',
    count: (n) => `${n} in all`,
    kinds: {
      area: 'Towns and streets',
      zone: 'Zones and parks',
      organisation: 'Firms and institutions',
      facility: 'Facilities',
      project: 'Projects',
      scheme: 'Schemes',
      product: 'Products',
      group: 'Groups',
      goods: 'Goods',
    },
    first: 'First named',
    latest: 'Latest',
    alsoCalled: 'Also called',
    beside: 'Appears with',
    inArticle: 'Named here',
  },
  ...readingEn,
  ...aboutEn,
  data: figuresEn,
  colon: ': ',
  separator: ', ',
}
