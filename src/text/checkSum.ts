/**
 * Five characters that tell texts apart which are written alike: FNV-1a over UTF-16 units, in base 36.
 *
 * @example toCheckSum('青禾机械').length === 5
 */
export function toCheckSum(text: string): string {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193) >>> 0
  return (sum % 36 ** 5).toString(36).padStart(5, '0')
}
