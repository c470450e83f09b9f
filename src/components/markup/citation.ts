import type { ArticleListing } from '../../archive/listing.ts'
import { toGbt7714Parts } from '../../reuse/gbt7714.ts'
import { inferredText } from '../../reuse/reference.ts'
import { words } from '../../strings/words.ts'
import { referenceOf } from '../reuse/siteReference.ts'
import '../reuse/citation.css'
import { attribute, markup, type Html } from './markup.ts'

/**
 * 引用: the reference as the current standard has it, and the forms others want. One is text, and ends what is printed; the rest are made by
 * the script that copies and saves them (`citations.ts`) of what the page says to reference managers, so that it carries nothing for their sake
 * but an inferred date, which has no place there.
 */
export function citation(listing: ArticleListing): Html {
  const reference = referenceOf(listing)
  const text = words.reuse
  return markup`<section class="cite" id="cite"${attribute('data-inferred', inferredText(reference))}>
    <h2 class="head">${words.article.cite}</h2>
    <pre>${toGbt7714Parts(reference, '2025').join('')}</pre>
    <p class="tools no-print" hidden>
      <select aria-label="${text.form}"></select>
      <button type="button" data-do="copy" data-done="${text.copied}">${text.copy}</button>
      <button type="button" data-do="save" hidden>${text.save}</button>
    </p>
    <p class="away" role="status" data-copied></p>
  </section>`
}
