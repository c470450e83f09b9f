import type { PageRecord } from '../../archive/listing.ts'
import { messageText } from '../../archive/ruleText.ts'
import { words } from '../../strings/words.ts'
import '../pageNotes.css'
import { markup, type Html, type Part } from './markup.ts'

/**
 * What no article took, and what the parser had to say.
 *
 * @param full whether the text of the page may be quoted
 */
export function pageNotes({ notArticles, messages, page }: PageRecord, full: boolean): Html {
  const dated = page.dateEvidence.map(({ line, text }) => markup`${lineLink(line)}${full && text}`)
  const said = messages.map(
    ({ line, rule, text }) => markup`${line !== null && lineLink(line)}${messageText({ rule, text })}`,
  )
  return markup`
    <h2 class="head">${words.page.notTaken}</h2>
    ${notArticles.length === 0 ? markup`<p class="folio">${words.page.allTaken}</p>` : list(notArticles.map(notTaken))}
    ${dated.length > 0 && markup`<h2 class="head">${words.dates.approxNote}</h2>${list(dated)}`}
    ${said.length > 0 && markup`<h2 class="head">${words.about.messages}</h2>${list(said)}`}
  `
}

const list = (items: readonly Part[]): Html =>
  markup`<ul class="notes">${items.map((item) => markup`<li>${item}</li>`)}</ul>`

const notTaken = ({ kind, lines }: PageRecord['notArticles'][number]): Html =>
  markup`<span class="kind">${words.page.kinds[kind]}</span>${lines.map(
    ([first, last]) => markup`<a class="folio" href="#L${first}">${words.page.lines(first, last)}</a>`,
  )}`

const lineLink = (line: number): Html =>
  markup`<a class="folio" href="#L${line}">${words.page.line(line)}</a>`
