import type { ArticleListing, PageRecord } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { words } from '../../strings/words.ts'
import '../regionList.css'
import { href } from '../href.ts'
import { headline } from './headline.ts'
import { inPrint } from './inPrint.ts'
import { markup, type Html } from './markup.ts'

/** The articles of a page beside its raw lines: number and ink say which lines each one took. */
export function regionList(articles: readonly ArticleListing[], taken: PageRecord['articles']): Html {
  const firstLines = new Map(taken.map(({ id, lines }) => [id, Math.min(...lines.map(([first]) => first))]))
  return markup`<ol class="regions">${articles.map((article, i) =>
    region(article, i + 1, firstLines.get(article.id) ?? 1),
  )}</ol>`
}

const region = (
  article: ArticleListing,
  number: number,
  line: number,
): Html => markup`<li class="ink${((number - 1) % 8) + 1}">
  <span class="number nums">${number}</span>
  <div>
    ${article.kicker !== null && markup`<p class="kicker"${inPrint}>${article.kicker}</p>`}
    <h3${inPrint}><a href="${href(paths.article(article.id))}">${headline(article)}</a></h3>
    <p class="folio"><a href="#L${line}">${words.page.line(line)}</a></p>
  </div>
</li>`
