/** A file of texts that grows at its end: each is found by where it lies. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { z } from 'zod'
import type { Span } from '../src/archive/listing.ts'

/** Offset in bytes, and the length of each text. */
export const placeSchema = z.tuple([z.int().nonnegative()], z.int().nonnegative())
export type Place = z.infer<typeof placeSchema>

/** New texts wait until there are this many bytes of them. */
export const CHUNK = 1 << 22

export const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0)

export type Texts = {
  /** The texts at a place, as UTF-8: what goes into a file as it is need not be decoded. */
  read(place: Place): Buffer[]
  /** Of the texts at a place one, or a span of it. */
  readOne(place: Place, number: number, span?: Span): Buffer
  add(texts: readonly Buffer[]): Place
  size(): number
  /** Writes what waits; it is not read any more. */
  close(): void
}

/**
 * Opens a file of texts, which is written on from `size` bytes.
 *
 * @example openTexts(file, 0).add([Buffer.from('甲'), Buffer.from('乙乙')]) → [0, 3, 6]
 * @throws RangeError where the file ends before a place
 */
export function openTexts(file: string, size: number): Texts {
  const fd = openSync(file, size === 0 ? 'w+' : 'r+')
  let [waiting, flushed, end]: [Buffer[], number, number] = [[], size, size]
  const flush = (): void => {
    const bytes = Buffer.concat(waiting)
    for (let done = 0; done < bytes.length;)
      done += writeSync(fd, bytes, done, bytes.length - done, flushed + done)
    flushed += bytes.length
    waiting = []
  }
  const bytesAt = (offset: number, length: number): Buffer => {
    if (offset + length > flushed) flush()
    const bytes = Buffer.allocUnsafe(length)
    if (readSync(fd, bytes, 0, length, offset) < length)
      throw new RangeError(`Unexpected end of kept texts at ${offset}, expected ${length} bytes`)
    return bytes
  }
  return {
    read([offset, ...lengths]) {
      const bytes = bytesAt(offset, total(lengths))
      let at = 0
      return lengths.map((length) => bytes.subarray(at, (at += length)))
    },
    readOne([offset, ...lengths], number, [from, length] = [0, lengths[number] ?? 0]) {
      return bytesAt(offset + total(lengths.slice(0, number)) + from, length)
    },
    add(pieces) {
      const place: Place = [end, ...pieces.map(({ length }) => length)]
      waiting.push(...pieces)
      end += total(place.slice(1))
      if (end - flushed > CHUNK) flush()
      return place
    },
    size: () => end,
    close() {
      flush()
      closeSync(fd)
    },
  }
}
