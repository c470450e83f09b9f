import type { Nodes } from 'xast'
import { toXml, type Options } from 'xast-util-to-xml'

/** Text as XML 1.0 allows it: control characters and lone surrogates, which no escape can carry, become U+FFFD. */
export function toXmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
}

/**
 * A tree without CDATA, written as XML: `]]>`, which ends a section and may not stand in text, is escaped as well.
 *
 * @example toXmlDocument(x('title', 'a]]>b')) // '<title>a]]&gt;b</title>'
 */
export function toXmlDocument(tree: Nodes, options: Options = {}): string {
  return toXml(tree, options).replaceAll(']]>', ']]&gt;')
}
