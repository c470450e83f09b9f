import type { CorrectionsStrings } from './corrections.zh-Hans.ts'
import { ARTICLE_FIELDS_EN, FIGURE_FIELDS_EN, PAGE_FIELDS_EN } from './fieldNames.en.ts'

/** What was corrected, and how; fields and values that are not named here go by their own names. */
export const correctionsEn: CorrectionsStrings = {
  corrections: {
    report: {
      link: 'Something wrong here? Tell us',
      title: (name) => `Correction: ${name}`,
      body: ({ address, lines }) =>
        `Address: ${address}\nRaw text: ${lines}\nWhich part (headline, byline, text, figure …):\nIt says:\nIt should say:\nBecause:\n`,
    },
    by: 'by',
    changes: {
      title: 'Changes',
      lead: 'Between two releases: which articles are new, were corrected, are read otherwise, or are gone.',
      release: (from, to) => `${from} → ${to}`,
      kinds: { added: 'New', corrected: 'Corrected', changed: 'Read otherwise', gone: 'Gone' },
      leads: 'now at',
      left: (count) => `${count} more, in the data file`,
    },
    parts: {},
    fields: {
      role: 'role of a line',
      begins: 'an article begins here',
      ends: 'an article ends here',
      kind: 'what it is',
      after: 'read after line',
      ...ARTICLE_FIELDS_EN,
      ...PAGE_FIELDS_EN,
      ...Object.fromEntries(
        Object.entries(FIGURE_FIELDS_EN).map(([part, name]) => [
          `figure.${part}`,
          part === 'none' ? name : `${name} of a figure`,
        ]),
      ),
    },
    values: {
      true: 'yes',
      false: 'no',
      title: 'kicker and headline',
      lead: 'first paragraph',
      start: 'paragraph',
      flow: 'runs on',
      heading: 'crosshead',
      row: 'table row',
      label: 'sidebar label',
      rubric: 'column title',
      furniture: 'page furniture',
      unknown: 'in no article',
    },
  },
}
