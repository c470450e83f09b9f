/**
 * HTML made by plain templates: of the parts that ten thousand pages are made of, a component of Astro's costs four times as much.
 * What is put in is escaped, unless it is HTML itself.
 *
 * @example markup`<li${attribute('id', 'a"1')}>${'甲<乙'}${[markup`<b>1</b>`, null]}</li>`.text // '<li id="a&quot;1">甲&lt;乙<b>1</b></li>'
 */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What a template takes; nothing stands for what is not there. */
export type Part = Html | string | number | null | false | undefined | readonly Part[]

/** Templates by their literal, with the line ends and indentation of the source taken out. */
const written = new WeakMap<TemplateStringsArray, readonly string[]>()

export function markup(literal: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = written.get(literal) ?? toPieces(literal)
  let text = pieces[0] ?? ''
  for (let i = 0; i < parts.length; i += 1) text += toText(parts[i]) + (pieces[i + 1] ?? '')
  return new Html(text)
}

function toPieces(literal: TemplateStringsArray): readonly string[] {
  const pieces = literal.map((piece) => piece.replaceAll(/\s*\n\s*/gu, ''))
  written.set(literal, pieces)
  return pieces
}

function toText(part: Part): string {
  if (typeof part === 'string') return escapeText(part)
  if (part instanceof Html) return part.text
  if (typeof part === 'number') return String(part)
  if (part === null || part === undefined || part === false) return ''
  let text = ''
  for (const one of part) text += toText(one)
  return text
}

/** HTML that something else has made. */
export const raw = (text: string): Html => new Html(text)

/** ` name="value"`, its blank before it; nothing where there is no value, the name alone for an empty one. */
export function attribute(name: string, value: string | number | null | undefined): Html {
  if (value === null || value === undefined) return new Html('')
  return new Html(value === '' ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`)
}

const SPECIAL = /[&<>"]/u
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeText = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign) : text
