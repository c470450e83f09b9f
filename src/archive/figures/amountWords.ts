const amount = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 })
const large = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 6,
})

/** @example toAmountWords(106727000000, 'yuan') === '106.727 billion yuan' */
export function toAmountWords(normalized: number, unit: string): string {
  return `${(Math.abs(normalized) >= 1e6 ? large : amount).format(normalized)} ${unit}`
}
