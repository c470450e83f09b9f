import { isTitled } from '../../archive/figures/titled.ts'
import { dateText, folioText, paperText } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { changeGloss, indicatorText } from '../../strings/glosses.ts'
import { words } from '../../strings/words.ts'
import '../articleItem.css'
import { href } from '../href.ts'
import { chips } from './chips.ts'
import { headline } from './headline.ts'
import { inPrint } from './inPrint.ts'
import { markup, type Html } from './markup.ts'
import { statusMark } from './statusMark.ts'
import { unbroken } from './unbroken.ts'

type Standing = {
  /** Where a list stands under one district or topic, its chip says nothing. */
  readonly without?: string | null
  /** Under its issue's or page's own name, where it was printed says nothing. */
  readonly placed?: boolean
}

/** One article in a list: folio on the left, headline and excerpt, the key figure on the right; stacked on a phone. */
export function articleItem(
  article: ArticleListing,
  { without = null, placed = false }: Standing = {},
): Html {
  const { kicker, excerpt, keyFigure, sameEvent } = article
  const address = href(paths.article(article.id))
  return markup`<li class="item${placed && ' placed'}">
    ${!placed && where(article)}
    <article class="text"${inPrint}>
      ${kicker !== null && markup`<p class="kicker">${kicker}</p>`}
      <h3 class="headline"><a href="${address}">${headline(article)}</a></h3>
      ${excerpt !== '' && markup`<p class="excerpt">${unbroken(excerpt)}</p>`}
      ${chips(article, { without })}
      ${
        sameEvent.length > 0 &&
        markup`<p class="folio"><a class="event" href="${address}#same-event">${words.list.sameEvent(sameEvent.length)}</a></p>`
      }
    </article>
    ${keyFigure !== null && figure(keyFigure, isTitled(article))}
  </li>`
}

const where = (article: ArticleListing): Html => markup`<p class="where folio">
  <span class="day">${dateText(article)}</span>
  <span>${paperText(article.newspaper)}</span>
  <span>${folioText(article)}</span>
</p>`

/** @param titled whether the headline says it */
function figure(shown: NonNullable<ArticleListing['keyFigure']>, titled: boolean): Html {
  const { value, status, subject, indicator, label, change } = shown
  return markup`<p class="figure">
    <span class="value${titled && ' titled'}">${value}</span>
    ${statusMark(status)}
    <span class="label">
      ${subject !== null && markup`<span class="subject">${subject}</span>`}
      ${indicatorText(indicator, label)}
    </span>
    ${change !== null && markup`<span class="label">${changeGloss(change)}</span>`}
  </p>`
}
