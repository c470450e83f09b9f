import { archive } from '../../archive/archive.ts'
import { readContinuation } from '../../archive/continuation.ts'
import { placeName, topicName } from '../../archive/labels.ts'
import type { ArticleListing, ArticleRecord } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { rightOf } from '../../archive/rights.ts'
import { toHighwire, toPrinted } from '../../reuse/metaTags.ts'
import { toNewsArticle, type NewsSource } from '../../reuse/newsArticle.ts'
import { toScriptText } from '../../reuse/structuredData.ts'
import type { Article } from '../../schema/entry.ts'
import { absolute, referenceOf } from '../reuse/siteReference.ts'
import { markup, raw, type Html } from './markup.ts'

/** Metadata of an article for reference managers, search engines and shared links. */
export function articleMeta(listing: ArticleListing, { article, errata }: ArticleRecord): Html {
  const { district, otherDistricts, topics } = listing
  const reference = referenceOf(listing)
  const { other, rest } = readContinuation(listing, article)
  const news = toNewsArticle({
    reference,
    article,
    free: rightOf(listing.newspaper) === 'full',
    issueNumber: archive().byPage.get(listing.page)?.issueNumber ?? null,
    topics: topics.map(topicName),
    places: [district, ...otherDistricts].filter((id) => id !== null).map(placeName),
    sources: [
      sourceOf(listing, article),
      ...(other === null || rest === null ? [] : [sourceOf(other, rest)]),
    ],
    errata,
  })
  return markup`
    ${[...toHighwire(reference), ...toPrinted(reference)].map(
      ({ name, content }) => markup`<meta name="${name}" content="${content}">`,
    )}
    <script type="application/ld+json" id="news">${raw(toScriptText(news))}</script>
  `
}

function sourceOf({ page }: ArticleListing, { lines }: Pick<Article, 'lines'>): NewsSource {
  const file = archive().byPage.get(page)?.file ?? page
  return { file, lines, lineUrl: (line) => absolute(paths.line(page, line)) }
}
