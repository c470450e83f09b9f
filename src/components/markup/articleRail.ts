import { readContinuation } from '../../archive/continuation.ts'
import { entitiesIn } from '../../archive/entities/entityPages.ts'
import { headlineText } from '../../archive/labels.ts'
import type { ArticleListing, ArticleRecord } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { toReportLink } from '../../archive/report.ts'
import { site } from '../../archive/site.ts'
import type { Article } from '../../schema/entry.ts'
import { words } from '../../strings/words.ts'
import { href } from '../href.ts'
import { absolute } from '../reuse/siteReference.ts'
import { articleFigures } from './articleFigures.ts'
import { citation } from './citation.ts'
import { errataList } from './errata.ts'
import { inPrint } from './inPrint.ts'
import { markup, type Html } from './markup.ts'

/** Beside the text, below it on a phone: figures, entities, citation, raw lines, corrections. */
export function articleRail(listing: ArticleListing, { article, errata }: ArticleRecord): Html {
  const { rest } = readContinuation(listing, article)
  return markup`<aside class="rail">
    ${articleFigures(listing, article, rest)}
    ${named(listing, article)}
    ${citation(listing)}
    ${rawLines(listing, article)}
    ${corrections(listing, article, errata)}
  </aside>`
}

function named(listing: ArticleListing, article: Article): Html | null {
  const entities = entitiesIn(article, listing)
  if (entities.length === 0) return null
  return markup`<section>
    <h2 class="head">${words.entity.inArticle}</h2>
    <ul class="named"${inPrint}>${entities.map(
      ({ id, name }) => markup`<li><a href="${href(paths.entity(id))}">${name}</a></li>`,
    )}</ul>
  </section>`
}

const rawLines = (
  { page, issue }: ArticleListing,
  { lines }: Article,
): Html => markup`<section class="no-print">
  <h2 class="head">${words.article.raw}</h2>
  <ul class="folio at">${lines.map(
    ([first, last]) =>
      markup`<li><a href="${href(paths.line(page, first))}">${words.page.lines(first, last)}</a></li>`,
  )}</ul>
  <p class="small"><a href="${href(paths.issueData(issue))}" download>${words.article.issueData}</a></p>
</section>`

function corrections(listing: ArticleListing, article: Article, errata: ArticleRecord['errata']): Html {
  const report = toReportLink(
    site.corrections,
    {
      title: headlineText(listing),
      address: absolute(paths.article(listing.id)),
      lines: article.lines.map(([first, last]) => words.page.lines(first, last)).join(words.separator),
    },
    words.corrections.report,
  )
  return markup`<section class="no-print">
    <h2 class="head">${words.article.errata}</h2>
    ${errata.length === 0 ? markup`<p class="small">${words.article.errataNone}</p>` : errataList(errata)}
    ${report !== null && markup`<p class="small"><a href="${report}">${words.corrections.report.link}</a></p>`}
    <p class="small"><a href="${href(paths.correcting)}">${words.article.errataLink}</a></p>
  </section>`
}
