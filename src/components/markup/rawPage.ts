import { archive, articlesAt } from '../../archive/archive.ts'
import { dateText, folioText, pageText, paperText } from '../../archive/labels.ts'
import type { PageListing, PageRecord } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { readPageRecord } from '../../archive/record.ts'
import { toRawLines } from '../../archive/regions.ts'
import { rightOf } from '../../archive/rights.ts'
import { words } from '../../strings/words.ts'
import '../rawPage.css'
import { href } from '../href.ts'
import { attribute, markup, type Html } from './markup.ts'
import { pageNotes } from './pageNotes.ts'
import { leadOn, toPageParts, type ToParts } from './pageParts.ts'
import { pageTitle } from './pageTitle.ts'
import { rawLines } from './rawLines.ts'
import { regionList } from './regionList.ts'

/** The page of a raw page: its articles beside its lines. An old id's page is the page's, and leads on to its address now. */
export const rawPage: ToParts = ({ id = '' }) => {
  const { byPage, manifest } = archive()
  const listing = byPage.get(id) ?? byPage.get(manifest.formerPages[id] ?? '')
  if (listing === undefined) throw new Error(`Unexpected page ${id}, expected one of the archive`)
  const { newspaper, issue } = listing
  const moved = listing.id !== id
  const name = [paperText(newspaper), dateText(listing), folioText(listing)].filter(Boolean).join(' ')
  const facts = {
    title: name,
    description: `${name} ${words.page.regions}`,
    path: paths.page(listing.id),
    crumbs: [
      { label: words.issue.index, path: paths.issues },
      { label: `${paperText(newspaper)} ${dateText(listing)}`, path: paths.issue(issue) },
      { label: pageText(listing) },
    ],
    noindex: moved,
  }
  return toPageParts(facts, main(listing, name), moved && leadOn(paths.page(listing.id)))
}

function main(listing: PageListing, name: string): Html {
  const record = readPageRecord(listing)
  const articles = articlesAt(listing.articles)
  const full = rightOf(listing.newspaper) === 'full'
  return markup`${pageTitle(name, [fileLine(record), otherPages(listing)])}
    <div class="raw-page">
      <section class="articles">
        <h2 class="head">${words.count.articles(articles.length)}</h2>
        ${regionList(articles, record.articles)}
        ${pageNotes(record, full)}
      </section>
      <section class="raw">
        <h2 class="head">${words.page.rawText}</h2>
        <p class="folio legend">${words.page.legend}</p>
        ${!full && markup`<p class="folio">${words.article.excerptOnly}</p>`}
        ${rawLines(toRawLines(record), full)}
      </section>
    </div>`
}

function fileLine({ page, raw }: PageRecord): Html {
  const issue = page.issueNumber === null ? '' : ` · ${words.page.issueNumber(page.issueNumber)}`
  return markup`<p class="folio">${words.page.rawFile} ${page.file} · ${page.encoding} · ${words.count.lines(raw.length)}${issue}</p>`
}

function otherPages({ id, issue }: PageListing): Html | null {
  const pages = archive().byIssue.get(issue) ?? []
  if (pages.length < 2) return null
  return markup`<nav aria-label="${words.page.inIssue}">
    <ul class="row pages">${pages.map(
      (page) =>
        markup`<li><a href="${href(paths.page(page.id))}"${attribute('aria-current', page.id === id ? 'page' : null)}>${folioText(page) || page.file}</a></li>`,
    )}</ul>
  </nav>`
}
