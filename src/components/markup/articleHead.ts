import { toReadable } from '../../archive/excerpt.ts'
import { dateText, folioText, headlineText, paperText, sourceText } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import type { Article } from '../../schema/entry.ts'
import { roleGloss } from '../../strings/glosses.ts'
import { language, words } from '../../strings/words.ts'
import { href } from '../href.ts'
import { chips } from './chips.ts'
import { inPrint } from './inPrint.ts'
import { markup, type Html } from './markup.ts'
import { briefNote } from './paperNotes.ts'
import { unbroken } from './unbroken.ts'

/** Kicker, headline, subhead, byline with roles, folio, chips: in the order a newspaper prints them. */
export function articleHead(listing: ArticleListing, article: Article): Html {
  const { kicker, subhead, byline, truncated, continuation } = article
  const segments = headlineText(listing).split('　')
  return markup`<header>
    ${kicker !== null && markup`<p class="kicker"${inPrint}>${kicker}</p>`}
    <h1${inPrint}>${segments.map((segment) => markup`<span class="segment">${unbroken(segment)}</span>`)}</h1>
    ${subhead !== null && markup`<p class="subhead"${inPrint}>${subhead}</p>`}
    <div class="meta">
      ${byline.length > 0 && markup`<ul class="byline"${inPrint}>${byline.map(credit)}</ul>`}
      ${folio(listing, article.source)}
      ${chips(listing, { all: true })}
      ${tools(listing)}
      ${briefNote(listing.newspaper)}
      ${
        // What the page cuts off stands below, where the other page has it.
        truncated !== null &&
        continuation === null &&
        markup`<p class="truncated">${words.article.truncated[truncated]}</p>`
      }
    </div>
  </header>`
}

function credit({ role, names, org }: Article['byline'][number]): Html {
  const gloss = roleGloss(role)
  return markup`<li>
    ${org !== null && `${org} `}
    <span class="role">${role}${gloss !== null && markup`<span lang="${language}"> (${gloss})</span>`}</span> ${names.map(
      (name) => markup`<a href="${href(paths.reporter(name))}">${name}</a>`,
    )}
  </li>`
}

const folio = (listing: ArticleListing, source: string | null): Html => markup`<p class="folio printed">
  <a href="${href(paths.issue(listing.issue))}">${paperText(listing.newspaper)} ${dateText(listing)}</a>
  <a href="${href(paths.page(listing.page))}">${folioText(listing) || words.page.rawText}</a>
  ${listing.date === null && listing.dateApprox !== null && markup`<span>${words.dates.approxNote}</span>`}
  ${source !== null && markup`<span>${toReadable(source)}</span>`}
</p>`

/** What a reader may do with an article; shown by the script that does it. */
function tools(listing: ArticleListing): Html {
  const text = words.article
  return markup`<p class="tools folio no-print" id="tools" data-here="${text.here}" hidden>
    <button type="button" data-do="keep" data-kept="${text.kept}" data-source="${sourceText(listing)}" aria-pressed="false">${text.keep}</button>
    <a href="${href(paths.reading)}">${words.reading.title}</a>
    <button type="button" data-do="text">${text.download}</button>
  </p>`
}
