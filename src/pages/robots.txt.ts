import type { APIRoute } from 'astro'
import { paths } from '../archive/paths.ts'
import { fileResponse } from '../components/reuse/response.ts'
import { absolute } from '../components/reuse/siteReference.ts'

/** Everything may be read; a robot looks for this file at the root of a host alone, so under a base path it only informs. */
export const GET: APIRoute = () =>
  fileResponse(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(paths.sitemap)}\n`, 'text/plain')
