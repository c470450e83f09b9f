/**
 * A text by a few of its parts: sixteen hashes of eight characters each, drawn the same way every time, so that it is known again after
 * edits, in pieces, and within another text.
 */

const LENGTH = 8
/** Hashes of a sketch; a text of fewer is sketched whole. */
export const SIZE = 16

/** Hashes of every run of eight characters, white space aside. */
export function toShingles(text: string): Set<number> {
  const squeezed = text.replace(/\s+/gu, '')
  const shingles = new Set<number>()
  for (let at = 0; at <= Math.max(0, squeezed.length - LENGTH); at += 1)
    if (squeezed !== '') shingles.add(toHash(squeezed.slice(at, at + LENGTH)))
  return shingles
}

/** FNV-1a over UTF-16 units, mixed once more so that the least hashes are a fair draw. */
function toHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 16
  return Math.imul(hash, 0x45d9f3b) >>> 0
}

/** The least hashes of a text, in base 36: `'1a2b3c 4d5e6f …'`. */
export function toSketch(shingles: ReadonlySet<number>): string {
  return [...shingles]
    .sort((a, b) => a - b)
    .slice(0, SIZE)
    .map((hash) => hash.toString(36))
    .join(' ')
}

export const sketchText = (text: string): string => toSketch(toShingles(text))

/** The share of a sketched text that is in another, 0..1; 0 where nothing was sketched. */
export function toShareIn(sketch: string, shingles: ReadonlySet<number>): number {
  const hashes = sketch.split(' ').filter((hash) => hash !== '')
  const held = hashes.filter((hash) => shingles.has(Number.parseInt(hash, 36))).length
  return hashes.length === 0 ? 0 : held / hashes.length
}
