import { archive } from '../../archive/archive.ts'
import { dateText, headlineText, pageText, paperText, sourceText } from '../../archive/labels.ts'
import type { ArticleListing, ArticleRecord } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { readArticleRecord } from '../../archive/record.ts'
import '../article.css'
import { href } from '../href.ts'
import { articleEnd } from './articleEnd.ts'
import { articleHead } from './articleHead.ts'
import { articleMeta } from './articleMeta.ts'
import { articleRail } from './articleRail.ts'
import { articleText } from './articleText.ts'
import { markup, type Html } from './markup.ts'
import type { PageFacts } from './pageHead.ts'
import { leadOn, toPageParts, type ToParts } from './pageParts.ts'

/** An article's page. An old id's page is that of the article it is now, and leads on to it; of an article that is none any more its page is left. */
export const articlePage: ToParts = ({ id = '' }) => {
  const { byId, manifest } = archive()
  const to = manifest.aliases[id] ?? id
  const listing = byId.get(id) ?? byId.get(to)
  if (listing === undefined) return { to: href(`${to}/`) }
  const record = readArticleRecord(listing)
  const moved = listing.id !== id
  const head = [articleMeta(listing, record), moved && leadOn(paths.article(listing.id))]
  return toPageParts(factsOf(listing, moved), articleMain(listing, record), head)
}

function factsOf(article: ArticleListing, moved: boolean): PageFacts {
  const { newspaper, issue, page, excerpt, continues } = article
  const title = headlineText(article)
  return {
    title,
    description: `${sourceText(article)} ${excerpt}`.trim(),
    // Of a jumped article search engines list the first half's page, which shows both.
    path: paths.article(continues ?? article.id),
    crumbs: [
      { label: `${paperText(newspaper)} ${dateText(article)}`, path: paths.issue(issue) },
      { label: pageText(article), path: paths.page(page) },
      { label: title },
    ],
    noindex: moved || continues !== null,
    article,
  }
}

const articleMain = (listing: ArticleListing, record: ArticleRecord): Html => markup`<div class="columns">
  <article class="article">
    ${articleHead(listing, record.article)}
    ${articleText(listing, record.article)}
    ${articleEnd(listing)}
  </article>
  ${articleRail(listing, record)}
</div>`
