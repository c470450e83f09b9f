import { archive } from '../../archive/archive.ts'
import { erratumAnchor, type Erratum } from '../../archive/errata.ts'
import { fieldText, valueText } from '../../archive/erratumText.ts'
import { headlineText, sourceText } from '../../archive/labels.ts'
import { paths } from '../../archive/paths.ts'
import { words } from '../../strings/words.ts'
import '../errata.css'
import { href } from '../href.ts'
import { attribute, markup, type Html } from './markup.ts'

/**
 * Corrections: what stood there, what stands there now, and why.
 *
 * @param where whether to name the article or page each one is on
 */
export function errataList(errata: readonly Erratum[], where = false): Html {
  /** Of two corrections of one field the first carries its anchor. */
  const anchors = new Set<string>()
  const anchorOf = (erratum: Erratum): string | null => {
    const anchor = erratumAnchor(erratum)
    if (!where || erratum.line !== null || anchors.has(anchor)) return null
    anchors.add(anchor)
    return anchor
  }
  return markup`<ul class="errata">${errata.map(
    (erratum) => markup`<li${attribute('id', anchorOf(erratum))}>
      ${where && placeLink(erratum)}
      <p><span class="field">${fieldText(erratum)}</span> <del>${valueText(erratum, erratum.was)}</del> <ins>${valueText(erratum, erratum.becomes)}</ins></p>
      ${reason(erratum)}
    </li>`,
  )}</ul>`
}

function placeLink({ article, page }: Erratum): Html {
  const { byId, byPage } = archive()
  const listing = article === null ? undefined : byId.get(article)
  const printedOn = byPage.get(page)
  const link = (path: string, label: string): Html =>
    markup`<a class="where" href="${href(path)}">${label}</a>`
  if (listing !== undefined) return link(paths.article(listing.id), headlineText(listing))
  return link(paths.page(page), printedOn === undefined ? page : sourceText(printedOn))
}

const reason = ({ on, line, page, because, by }: Erratum): Html => markup`<p class="folio">
  ${words.date.day(on)}
  ${line !== null && markup`<a href="${href(paths.line(page, line))}">${words.page.line(line)}</a>`}
  <span>${words.article.because}${words.colon}${because}</span>
  <span>${words.corrections.by}${words.colon}${by}</span>
</p>`
