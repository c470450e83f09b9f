import type { APIRoute } from 'astro'
import { paths } from '../archive/paths.ts'
import { fileResponse, XML } from '../components/reuse/response.ts'
import { sitePlaces } from '../components/reuse/sitePlaces.ts'
import { absolute } from '../components/reuse/siteReference.ts'
import { latest, sitemapPart, sitemapParts, toSitemapIndex } from '../reuse/sitemap.ts'

export const GET: APIRoute = () => {
  const places = sitePlaces()
  const parts = Array.from({ length: sitemapParts(places.length) }, (_, i) => ({
    url: absolute(paths.sitemapPart(i + 1)),
    lastmod: latest(sitemapPart(places, i + 1).map(({ lastmod }) => lastmod)),
  }))
  return fileResponse(toSitemapIndex(parts), XML)
}
