import { headlineText } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import '../headline.css'
import { markup, type Html } from './markup.ts'
import { unbroken } from './unbroken.ts'

/**
 * A headline of a list. Where the print broke it (`甲　乙`) it breaks before it breaks anywhere else: each phrase stays whole
 * while there is room for it, and a number stays with its unit.
 */
export function headline(article: ArticleListing): Html {
  const phrases = headlineText(article).split('　').filter(Boolean)
  if (phrases.length < 2) return unbroken(phrases[0] ?? '')
  return markup`<span class="phrases">${phrases.map((phrase, i) => [
    i > 0 && ' ',
    markup`<span class="phrase">${unbroken(phrase)}</span>`,
  ])}</span>`
}
