const amount = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 })
const large = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 6,
})

/**
 * @param per what it is counted by, as printed; null for an amount as such
 * @param nameOf what a word it is counted by is called; where it has no name, the printed word stands in brackets
 * @example toAmountWords(106727000000, 'yuan', null) === '106.727 billion yuan'
 * @example toAmountWords(48, 'yuan', '每吨', () => 'a tonne') === '48 yuan a tonne'
 */
export function toAmountWords(
  normalized: number,
  unit: string,
  per: string | null,
  nameOf: (word: string) => string | undefined = () => undefined,
): string {
  const said = `${(Math.abs(normalized) >= 1e6 ? large : amount).format(normalized)} ${unit}`
  if (per === null) return said
  const word = per.replace(/^每/u, '')
  return `${said} ${nameOf(word) ?? `(每${word})`}`
}
