import type { APIRoute } from 'astro'
import { paths } from '../archive/paths.ts'
import { fileResponse } from '../components/reuse/response.ts'
import { absolute } from '../components/reuse/siteReference.ts'
import { toOpenSearch } from '../reuse/openSearch.ts'
import { site } from '../archive/site.ts'
import { inLanguage, language } from '../strings/words.ts'

export const GET: APIRoute = () =>
  fileResponse(
    toOpenSearch({
      name: inLanguage(site.title),
      description: inLanguage(site.promise),
      language,
      search: absolute(paths.search),
      icon: absolute('mark.svg'),
      self: absolute(paths.openSearch),
    }),
    'application/opensearchdescription+xml',
  )
