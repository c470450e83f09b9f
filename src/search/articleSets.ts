/** Sets of articles: as they lie in a slice, and while they are joined a bit an article. */
import { ByteReader, ByteWriter } from './bytes.ts'

/** Ascending articles: gaps while they are few, else a bit an article. */
export function encodeSet(docs: Uint32Array, documents: number): Uint8Array {
  const sorted = Uint32Array.from(new Set(docs)).sort()
  const writer = new ByteWriter()
  const dense = sorted.length * 8 > documents
  writer.byte(dense ? 1 : 0)
  if (dense) {
    const bits = new Uint8Array(Math.ceil(documents / 8))
    for (const doc of sorted) markDoc(bits, doc)
    writer.raw(bits)
    return writer.take()
  }
  writer.integer(sorted.length)
  let before = -1
  for (const doc of sorted) {
    writer.integer(doc - before - 1)
    before = doc
  }
  return writer.take()
}

/** Sets the bits of a set's articles, lowest first in each byte. */
export function markSet(bytes: Uint8Array, bits: Uint8Array): void {
  const reader = new ByteReader(bytes)
  if (reader.byte() === 1) {
    for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (bytes[at + 1] ?? 0)
    return
  }
  let doc = -1
  for (let left = reader.integer(); left > 0; left--) markDoc(bits, (doc += reader.integer() + 1))
}

export function markDoc(bits: Uint8Array, doc: number): void {
  bits[doc >> 3] = (bits[doc >> 3] ?? 0) | (1 << (doc & 7))
}

/** The articles whose bits are set, ascending. */
export function docsOfBits(bits: Uint8Array): Uint32Array {
  const docs: number[] = []
  for (const [at, byte] of bits.entries())
    for (let rest = byte; rest !== 0; rest &= rest - 1) docs.push(at * 8 + 31 - Math.clz32(rest & -rest))
  return Uint32Array.from(docs)
}
