import { correctionsEn } from './corrections.en.ts'
import type { EditingStrings } from './editing.zh-Hans.ts'
import { ARTICLE_FIELDS_EN, FIGURE_FIELDS_EN, PAGE_FIELDS_EN } from './fieldNames.en.ts'
import { statusesEn } from './statuses.ts'

const { values } = correctionsEn.corrections

/** What the line model takes a line for. */
const STATES: Readonly<Record<string, string>> = {
  'title-first': 'the first line of a headline',
  'title-more': 'a further line of a headline',
  byline: 'a byline',
  jump: 'a jump line',
  'body-lead': 'the first line of a text',
  'body-new': 'the first line of an article without a headline',
  'body-start': 'the first line of a paragraph',
  'body-flow': 'a line that runs on',
  heading: 'a crosshead',
  label: 'the label of a sidebar',
  row: 'a row of a table',
  caption: 'a caption',
  folio: 'the page’s own',
  rubric: 'a column’s title',
}

/** The editing view of `npm run dev` in English. */
export const editingEn: EditingStrings = {
  lang: 'en',
  shell: {
    title: 'Edit pages',
    product: 'Jianbao',
    file: 'Raw file',
    nextDoubt: 'Next doubt',
    undo: 'Undo',
    because: 'Because',
    asPrinted: 'not as printed',
    by: 'By',
    editor: 'editor',
    keys: 'Keys',
    views: 'View',
    lines: 'Raw lines',
    articles: 'Articles',
    chosenAre: 'The chosen lines are',
  },
  // As short as they stand beside every line.
  roles: { ...values, lead: 'lead', label: 'side label', title: 'kicker, headline' },
  statuses: statusesEn,
  articleFields: ARTICLE_FIELDS_EN,
  pageFields: PAGE_FIELDS_EN,
  figureFields: FIGURE_FIELDS_EN,
  actions: {
    begins: 'an article begins at this line (again: it does not)',
    merge: 'this article goes on from the one above',
    ends: 'an article ends at this line',
    drop: 'this is no article but a notice',
    text: 'the text of this line (Shift+Enter parts it in two)',
    earlier: 'read the chosen lines one line earlier',
    later: 'read the chosen lines one line later',
    articles: 'to the fields of this line’s article',
    figures: 'to the figures of this line',
    facts: 'to the page’s newspaper and date',
    undo: 'undo',
    doubt: 'to the next doubt',
    next: 'next file',
    previous: 'previous file',
    help: 'all keys',
  },
  short: { begins: 'begins', merge: 'merge up', ends: 'ends', drop: 'no article', text: 'text' },
  reading: 'Reading…',
  doubts: (count) => `Next doubt (${count})`,
  thisPage: 'This page',
  article: (mark) => `Article ${mark}`,
  notice: (mark) => `Notice ${mark}`,
  figures: (count) => `Figures ${count}`,
  lineText: (line) => `Line ${line}`,
  drag: 'Drag to the line where this article really begins',
  quoted: (figure, sentence) => `${figure}: ${sentence}`,
  periodPart: { text: 'period as printed', start: 'first day of the period', end: 'last day of the period' },
  notFigure: 'no figure',
  change: 'Change',
  chooseFirst: 'Choose a line first',
  inNoArticle: 'This line belongs to no article',
  cannotMove: 'It moves no further',
  noDoubts: 'No doubts',
  noMore: 'No more files',
  unchanged: 'Nothing changed',
  nothingToUndo: 'Nothing to undo',
  written: (count) => `${count} ${count === 1 ? 'correction' : 'corrections'} written`,
  unknownName: (name) => `Nothing is called “${name}”`,
  noFile: 'No such file',
  notFromHere: 'Not sent by this page',
  // The model's features are named in English.
  feature: (name) => name,
  state: (name) => STATES[name] ?? name,
  reasons: (list) =>
    list.map(([feature, worth]) => `${feature} (${worth.toFixed(1)})`).join('; ') || 'nothing',
  why: (next, percent, pro, contra) => `Next: ${next} (${percent}%). For: ${pro}. Against: ${contra}.`,
  listed: '; ',
}
