import { archive } from '../../archive/archive.ts'
import { headlineText } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { words } from '../../strings/words.ts'
import { href } from '../href.ts'
import '../secondHalf.css'
import { inPrint } from './inPrint.ts'
import { markup, type Html } from './markup.ts'

/** Where the second half of a jumped article was printed: a line in its page's list, since the article itself is listed once. */
export function secondHalf(article: ArticleListing): Html {
  const first = archive().byId.get(article.continues ?? '')
  return markup`<li class="half folio">
    ${words.article.continuedFrom(first?.pageNumber ?? null)}
    ${words.colon}
    <a href="${href(paths.article(article.id))}"${inPrint}>${headlineText(first ?? article)}</a>
  </li>`
}
