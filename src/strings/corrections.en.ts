import type { CorrectionsStrings } from './corrections.zh-Hans.ts'

/** What was corrected, and how; fields and values go by their own names. */
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
    fields: {},
    values: {},
  },
}
