/** What `src/corrections/fieldNames.ts` names, in English: in the errata and in the editing view. */
import type { ARTICLE_FIELD_NAMES, FIGURE_FIELD_NAMES, PAGE_FIELD_NAMES } from '../corrections/fieldNames.ts'

export const ARTICLE_FIELDS_EN: typeof ARTICLE_FIELD_NAMES = {
  headline: 'headline',
  kicker: 'kicker',
  subhead: 'subhead',
  byline: 'byline',
  dateline: 'dateline',
  source: 'source',
  jump: 'jump',
  photos: 'pictures',
  district: 'place',
  otherDistricts: 'other places',
  topics: 'topics',
  keywords: 'keywords',
}

export const PAGE_FIELDS_EN: typeof PAGE_FIELD_NAMES = {
  newspaper: 'newspaper',
  date: 'date',
  dateApprox: 'inferred date',
  issueNumber: 'issue number',
  pageCount: 'pages in all',
  pageNumber: 'page number',
  section: 'section',
}

export const FIGURE_FIELDS_EN: typeof FIGURE_FIELD_NAMES = {
  kind: 'kind',
  metric: 'metric',
  indicator: 'indicator',
  value: 'value',
  unit: 'unit',
  per: 'per',
  qualifier: 'qualifier',
  from: 'from',
  change: 'change',
  period: 'period',
  subject: 'subject',
  subjectPlace: 'place of the subject',
  status: 'status',
  none: 'no figure',
}
