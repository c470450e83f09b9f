import type { ArticleListing, ArticleRecord } from '../../archive/listing.ts'
import '../article.css'
import { articleEnd } from './articleEnd.ts'
import { articleHead } from './articleHead.ts'
import { articleRail } from './articleRail.ts'
import { articleText } from './articleText.ts'
import { markup, type Html } from './markup.ts'

/** What stands in `<main>` on an article's page. */
export const articlePage = (
  listing: ArticleListing,
  record: ArticleRecord,
): Html => markup`<div class="columns">
  <article class="article">
    ${articleHead(listing, record.article)}
    ${articleText(listing, record.article)}
    ${articleEnd(listing)}
  </article>
  ${articleRail(listing, record)}
</div>`
