import type { APIRoute } from 'astro'
import { fileResponse, XML } from '../components/reuse/response.ts'
import { sitePlaces } from '../components/reuse/sitePlaces.ts'
import { sitemapPart, sitemapParts, toSitemap } from '../reuse/sitemap.ts'

export function getStaticPaths() {
  const parts = sitemapParts(sitePlaces().length)
  return Array.from({ length: parts }, (_, i) => ({ params: { part: String(i + 1) } }))
}

export const GET: APIRoute = ({ params: { part = '1' } }) =>
  fileResponse(toSitemap(sitemapPart(sitePlaces(), Number(part))), XML)
