/** Every address of the site, in one place: what `docs/url-promise.md` promises. All are relative to the base path. */

/** ASCII id of a reporter's name, made of its code points so that no two names meet: `reporterId('沈样') === 'u6c88-u6837'`. */
export function reporterId(name: string): string {
  return Array.from(name, (c) => (/^[a-z0-9]$/u.test(c) ? c : `-u${(c.codePointAt(0) ?? 0).toString(16)}-`))
    .join('')
    .split('-')
    .filter(Boolean)
    .join('-')
}

export const paths = {
  home: '',
  article: (id: string): string => `articles/${id}/`,
  districts: 'districts/',
  district: (id: string): string => `districts/${id}/`,
  topics: 'topics/',
  topic: (id: string): string => `topics/${id}/`,
  /** One year of a district or a topic, by its own path. */
  inYear: (path: string, year: string): string => `${path}years/${year}/`,
  dates: 'dates/',
  /** A year, a month or a day. */
  date: (date: string): string => `dates/${date}/`,
  issues: 'issues/',
  issue: (id: string): string => `issues/${id}/`,
  page: (id: string): string => `pages/${id}/`,
  line: (id: string, line: number): string => `pages/${id}/#L${line}`,
  reporters: 'reporters/',
  reporter: (name: string): string => `reporters/${reporterId(name)}/`,
  entities: 'entities/',
  entity: (id: string): string => `entities/${id}/`,
  figures: 'figures/',
  indicator: (id: string): string => `figures/${id}/`,
  /** One view of an indicator: `results`, `aims` (src/archive/figures/views.ts). */
  indicatorView: (id: string, view: string): string => `figures/${id}/${view}/`,
  /** One place of an indicator. */
  indicatorPlace: (id: string, place: string): string => `figures/${id}/places/${place}/`,
  data: 'data/',
  dataFile: (name: string): string => `data/${name}`,
  /** The articles of an issue, with their references. */
  issueData: (issue: string): string => `data/issues/${issue}.json`,
  /** What was added last; it has feeds and no page. */
  added: 'added/',
  search: 'search/',
  /** Of the site (`''`), a district, a topic or the errata: the path of its page. */
  atom: (path: string): string => `${path}feed.xml`,
  jsonFeed: (path: string): string => `${path}feed.json`,
  sitemap: 'sitemap.xml',
  sitemapPart: (part: number): string => `sitemap-${part}.xml`,
  openSearch: 'opensearch.xml',
  card: (id: string): string => `cards/${id}.jpg`,
  about: 'about/',
  ledger: 'about/ledger/',
  errata: 'about/errata/',
  /** What changed from release to release. */
  changes: 'about/changes/',
  /** How a reader sends a correction. */
  correcting: 'about/correcting/',
  /** What feeds there are. */
  feeds: 'feeds/',
  /** What is held in numbers, and how often they are wrong. */
  numbers: 'about/numbers/',
  /** The reader's own list. */
  reading: 'reading/',
  /** Month by month what the papers led with, of a district or topic by its own path. */
  timeline: (path: string): string => `${path}timeline/`,
}
