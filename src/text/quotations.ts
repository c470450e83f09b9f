/** What one person says in a newspaper is seldom longer. */
const LONGEST_SPEECH = 200

/**
 * Whether a place of a text stands between quotation marks that were opened no more than `within` characters before it.
 *
 * @example isInQuotation('他说：“去年5家”，今年7家', 6) === true
 */
export function isInQuotation(text: string, at: number, within = LONGEST_SPEECH): boolean {
  const before = text.slice(Math.max(0, at - within), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
