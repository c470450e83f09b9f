/** Every kind of page the site has; a test visits the first of each that a crawl finds. */
export const KINDS: Readonly<Record<string, RegExp>> = {
  landing: /^$/u,
  article: /^articles\/[^/]+\/$/u,
  districts: /^districts\/$/u,
  district: /^districts\/[a-z]+\/$/u,
  'year of a district': /^districts\/[a-z-]+\/years\/\d{4}\/$/u,
  topics: /^topics\/$/u,
  topic: /^topics\/[a-z]+\/$/u,
  'year of a topic': /^topics\/[a-z]+\/years\/\d{4}\/$/u,
  calendar: /^dates\/$/u,
  year: /^dates\/\d{4}\/$/u,
  month: /^dates\/\d{4}-\d\d\/$/u,
  issues: /^issues\/$/u,
  issue: /^issues\/[^/]+\/$/u,
  'raw page': /^pages\/[^/]+\/$/u,
  entities: /^entities\/$/u,
  entity: /^entities\/[^/]+\/$/u,
  reporters: /^reporters\/$/u,
  reporter: /^reporters\/[^/]+\/$/u,
  figures: /^figures\/$/u,
  indicator: /^figures\/[a-z0-9-]+\/$/u,
  'view of an indicator': /^figures\/[a-z0-9-]+\/(?:results|aims)[a-z-]*\/$/u,
  'place of an indicator': /^figures\/[a-z0-9-]+\/places\/[a-z-]+\/$/u,
  'data to take away': /^data\/$/u,
  search: /^search\/$/u,
  about: /^about\/$/u,
  ledger: /^about\/ledger\/$/u,
  errata: /^about\/errata\/$/u,
  correcting: /^about\/correcting\/$/u,
  feeds: /^feeds\/$/u,
  numbers: /^about\/numbers\/$/u,
  'reading list': /^reading\/$/u,
  'timeline of a district': /^districts\/[a-z-]+\/timeline\/$/u,
  'timeline of a topic': /^topics\/[a-z]+\/timeline\/$/u,
}

/** The first address of each kind below `base`, by code-unit order. */
export function firstOfEachKind(urls: Iterable<string>, base: string): Map<string, string> {
  const paths = Array.from(urls, (url) => url.slice(base.length)).sort()
  const found = new Map<string, string>()
  for (const [kind, pattern] of Object.entries(KINDS)) {
    const path = paths.find((candidate) => pattern.test(candidate))
    if (path !== undefined) found.set(kind, `${base}${path}`)
  }
  return found
}

/** For a crawl that needs a few pages of each kind and not the whole site. */
export function fewOfEachKind(base: string, few = 4): (url: string) => boolean {
  const seen = new Map<string, Set<string>>()
  return (url) => {
    const kind = Object.entries(KINDS).find(([, pattern]) => pattern.test(url.slice(base.length)))?.[0]
    if (kind === undefined) return false
    const urls = seen.get(kind) ?? new Set()
    seen.set(kind, urls)
    return urls.size < few ? urls.add(url).has(url) : urls.has(url)
  }
}
