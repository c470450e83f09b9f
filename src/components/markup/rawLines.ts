import type { RawLine } from '../../archive/regions.ts'
import { words } from '../../strings/words.ts'
import '../rawLines.css'
import { inPrint } from './inPrint.ts'
import { attribute, markup, type Html } from './markup.ts'

/**
 * The raw text line by line: `L12` is line 12's anchor, the bar and the number beside it say which article took it.
 *
 * @param full without it the lines are numbers and regions, and links to them still arrive
 */
export const rawLines = (lines: readonly RawLine[], full: boolean): Html =>
  markup`<ol class="lines"${inPrint}>${lines.map((line) => rawLine(line, full))}</ol>`

function rawLine({ number, text, article, ink, kind, first }: RawLine, full: boolean): Html {
  const isBlank = text.trim() === ''
  const classes = [ink !== null && `ink${ink}`, kind !== null && 'none', isBlank && 'blank'].filter(Boolean)
  const open = markup`<li id="L${number}"${attribute('class', classes.length === 0 ? null : classes.join(' '))}>`
  if (isBlank && !(first && kind !== null)) return markup`${open}</li>`
  return markup`${open}
    <a href="#L${number}" aria-label="${words.page.line(number)}">${number}</a>
    ${first && article !== null && markup`<b>${article}</b>`}
    <span>${first && kind !== null && markup`<small>${words.page.kinds[kind]}</small>`}${full && text}</span>
  </li>`
}
