/** FNV-1a over UTF-16 units: 32 bits that tell texts apart. */
export function toHash(text: string): number {
  let sum = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193)
  return sum >>> 0
}

/**
 * Five characters that tell texts apart which are written alike: their hash in base 36.
 *
 * @example toCheckSum('青禾机械').length === 5
 */
export function toCheckSum(text: string): string {
  return (toHash(text) % 36 ** 5).toString(36).padStart(5, '0')
}
