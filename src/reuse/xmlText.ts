/** Text as XML 1.0 allows it: control characters and lone surrogates, which no escape can carry, become U+FFFD. */
export function toXmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
}
