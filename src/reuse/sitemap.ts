/** Sitemaps (https://www.sitemaps.org/protocol.html): parts of at most 50,000 addresses, and the index that names them. */
import { x } from 'xastscript'
import { toXmlDocument } from './xmlText.ts'

/** `lastmod` is a day, from the papers' dates; null where none is known. */
export type SitemapPlace = { readonly url: string; readonly lastmod: string | null }

/** The most addresses a part may hold. */
export const SITEMAP_SIZE = 50_000

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** How many parts so many addresses take: at least one. */
export const sitemapParts = (places: number, size = SITEMAP_SIZE): number =>
  Math.max(1, Math.ceil(places / size))

/** The addresses of a part, counted from 1. */
export function sitemapPart<T>(places: readonly T[], part: number, size = SITEMAP_SIZE): T[] {
  return places.slice((part - 1) * size, part * size)
}

export const toSitemap = (places: readonly SitemapPlace[]): string => toFile('urlset', 'url', places)
export const toSitemapIndex = (parts: readonly SitemapPlace[]): string =>
  toFile('sitemapindex', 'sitemap', parts)

/** The latest day of those that have one. */
export function latest(days: Iterable<string | null>): string | null {
  let found: string | null = null
  for (const day of days) if (day !== null && (found === null || day > found)) found = day
  return found
}

function toFile(root: string, item: string, places: readonly SitemapPlace[]): string {
  const items = places.map(({ url, lastmod }) =>
    x(item, [x('loc', url), ...(lastmod === null ? [] : [x('lastmod', lastmod)])]),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXmlDocument(x(root, { xmlns: NAMESPACE }, items), { closeEmptyElements: true })}\n`
}
