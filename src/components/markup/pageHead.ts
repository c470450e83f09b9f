/** What the head of a page says of it; the rest of the head is the same on every page (`Base.astro`). */
import type { ArticleListing } from '../../archive/listing.ts'
import { site } from '../../archive/site.ts'
import { CARD_HEIGHT, CARD_WIDTH } from '../../reuse/card.ts'
import { toBreadcrumbList, toScriptText } from '../../reuse/structuredData.ts'
import { inLanguage, words } from '../../strings/words.ts'
import { alternates } from '../alternates.ts'
import { cardPath } from '../reuse/siteCards.ts'
import { absolute } from '../reuse/siteReference.ts'
import type { Crumb } from './breadcrumb.ts'
import { markup, raw, type Html } from './markup.ts'

export type PageFacts = {
  /** Without the site's name. */
  readonly title: string | null
  readonly description: string
  /** Path below the base, as in `src/archive/paths.ts`. */
  readonly path: string
  readonly crumbs?: readonly Crumb[]
  /** What search engines need not list: pages of a list after the first, filters. */
  readonly noindex?: boolean
  /** The article whose page it is. */
  readonly article?: ArticleListing | null
}

const siteTitle = inLanguage(site.title)

export function pageHead({
  title,
  description,
  path,
  crumbs = [],
  noindex = false,
  article = null,
}: PageFacts): Html {
  return markup`
    <title>${title === null ? siteTitle : `${title} - ${siteTitle}`}</title>
    <meta name="description" content="${description}">
    ${noindex && markup`<meta name="robots" content="noindex, follow">`}
    <link rel="canonical" href="${absolute(path)}">
    ${alternates(path).map(
      (other) =>
        markup`<link rel="alternate" hreflang="${other.language}" href="${new URL(other.path, import.meta.env.SITE).href}">`,
    )}
    <meta property="og:title" content="${title ?? siteTitle}">
    ${crumbs.length > 0 && markup`<script type="application/ld+json">${raw(toScriptText(breadcrumbData(path, crumbs)))}</script>`}
    ${kind(article)}
  `
}

const breadcrumbData = (path: string, crumbs: readonly Crumb[]): ReturnType<typeof toBreadcrumbList> =>
  toBreadcrumbList(
    [{ label: words.home, path: '' }, ...crumbs].map((crumb, i) => ({
      name: crumb.label,
      url: absolute(crumb.path ?? (i === crumbs.length ? path : '')),
    })),
  )

/** What a page is on OpenGraph, with the picture a shared link shows: an article with its card, which its title says in words, or a page with the site's. */
const kind = (article: ArticleListing | null): Html => markup`
  <meta property="og:type" content="${article === null ? 'website' : 'article'}">
  <meta property="og:image" content="${absolute(cardPath(article?.id ?? null))}">
  <meta property="og:image:width" content="${CARD_WIDTH}">
  <meta property="og:image:height" content="${CARD_HEIGHT}">
  ${article === null && markup`<meta property="og:image:alt" content="${inLanguage(site.promise)}">`}
  <meta name="twitter:card" content="summary_large_image">
`
