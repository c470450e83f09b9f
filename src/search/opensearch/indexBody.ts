/**
 * The index that an archive's bulk files are for: `PUT /<index>` with this body, by OpenSearch's documented analysis and mapping.
 *
 * Text is cut by the standard tokenizer, folded in width and case, and its Han written as characters and pairs of neighbours
 * (`cjk_bigram` with `output_unigrams`); what is asked is cut into pairs alone, so that a phrase is one character or pairs in a row.
 */
const TEXT = { type: 'text', analyzer: 'cjk_stored', search_analyzer: 'cjk_asked' } as const
const KEYWORD = { type: 'keyword' } as const
/** `id⇥name`, so that counts come with names. */
const LABELS = {
  properties: { district: KEYWORD, topic: KEYWORD, entity: KEYWORD, newspaper: KEYWORD },
} as const
const FILTERS = ['cjk_width', 'lowercase'] as const

/** What articles and figures are both narrowed by. */
const FILED = {
  kind: KEYWORD,
  id: KEYWORD,
  day: { type: 'integer' },
  month: { type: 'integer' },
  ids: { properties: { district: KEYWORD, topic: KEYWORD, entity: KEYWORD, newspaper: KEYWORD } },
  labels: LABELS,
  hasFigures: { type: 'boolean' },
} as const

const FIGURE = {
  normalized: { type: 'double' },
  baseUnit: KEYWORD,
  /** `亿元⇥元⇥100000000`: from which a query learns the archive's units. */
  unitLabel: KEYWORD,
  said: TEXT,
  /** A change rather than a figure itself: found by numbers, not listed by words. */
  change: { type: 'boolean' },
  metric: TEXT,
  indicator: TEXT,
  shown: { type: 'object', enabled: false },
} as const

export const INDEX_BODY = {
  settings: {
    analysis: {
      filter: {
        characters_and_pairs: { type: 'cjk_bigram', output_unigrams: true },
        pairs: { type: 'cjk_bigram', output_unigrams: false },
      },
      analyzer: {
        cjk_stored: { type: 'custom', tokenizer: 'standard', filter: [...FILTERS, 'characters_and_pairs'] },
        cjk_asked: { type: 'custom', tokenizer: 'standard', filter: [...FILTERS, 'pairs'] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      ...FILED,
      headline: TEXT,
      /** Folded, whole. */
      exactHeadline: { type: 'keyword', ignore_above: 8000 },
      kicker: TEXT,
      subhead: TEXT,
      dateline: TEXT,
      reporters: { ...TEXT, fields: { whole: KEYWORD } },
      keywords: KEYWORD,
      body: TEXT,
      captions: TEXT,
      figures: { type: 'nested', properties: FIGURE },
      figure: { properties: FIGURE },
      record: { type: 'object', enabled: false },
    },
  },
} as const
