import { archive, articlesAt, wholeAt } from '../../archive/archive.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { articleSteps } from '../../archive/readingOrder.ts'
import { words } from '../../strings/words.ts'
import { href } from '../href.ts'
import { headline } from './headline.ts'
import { headlineList } from './headlineList.ts'
import { inPrint } from './inPrint.ts'
import { markup, type Html } from './markup.ts'

/** Below the text: the articles printed before and after it, other reports of the event, the rest of its page, related ones. */
export function articleEnd(listing: ArticleListing): Html {
  const page = archive().byPage.get(listing.page)
  const samePage = wholeAt(page?.articles ?? []).filter(({ id }) => id !== listing.id)
  const related = articlesAt(listing.related).filter(({ page }) => page !== listing.page)
  const { before, after } = articleSteps(listing)
  return markup`
    ${
      (before !== null || after !== null) &&
      markup`<nav class="steps no-print" aria-label="${words.article.steps}">
        ${before !== null && step(before, 'prev', words.article.before)}
        ${after !== null && step(after, 'next', words.article.after)}
      </nav>`
    }
    <div class="beside">
      ${headlineList(articlesAt(listing.sameEvent), { id: 'same-event', title: words.article.sameEvent })}
      ${headlineList(samePage, { title: words.article.samePage, sources: false })}
      ${headlineList(related, { title: words.article.related })}
    </div>
  `
}

const step = (article: ArticleListing, rel: 'prev' | 'next', label: string): Html =>
  markup`<a class="${rel}" href="${href(paths.article(article.id))}" rel="${rel}">
    <span class="folio">${label}</span>
    <span${inPrint}>${headline(article)}</span>
  </a>`
