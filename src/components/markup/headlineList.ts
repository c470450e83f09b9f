import { sourceText } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import '../headlines.css'
import { href } from '../href.ts'
import { headline } from './headline.ts'
import { inPrint } from './inPrint.ts'
import { attribute, markup, type Html } from './markup.ts'

type Shown = { readonly title: string; readonly sources?: boolean; readonly id?: string }

/** A short list of headlines under a heading; nothing where there are none. */
export function headlineList(
  articles: readonly ArticleListing[],
  { title, sources = true, id }: Shown,
): Html | null {
  if (articles.length === 0) return null
  return markup`<section class="no-print"${attribute('id', id)}>
    <h2 class="head">${title}</h2>
    <ul class="headlines">${articles.map(
      (article) => markup`<li>
        <a href="${href(paths.article(article.id))}"${inPrint}>${headline(article)}</a>
        ${sources && markup`<span class="folio source">${sourceText(article)}</span>`}
      </li>`,
    )}</ul>
  </section>`
}
