/** A file of texts that grows at its end: each is found by where it lies. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { z } from 'zod'

/** Offset in bytes, and the length of each text. */
export const placeSchema = z.tuple([z.int().nonnegative()], z.int().nonnegative())
export type Place = z.infer<typeof placeSchema>

/** New texts wait until there are this many bytes of them. */
export const CHUNK = 1 << 22

export const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0)

export type Texts = {
  /** The texts at a place, as UTF-8: what goes into a file as it is need not be decoded. */
  read(place: Place): Buffer[]
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
  return {
    read([offset, ...lengths]) {
      if (offset + total(lengths) > flushed) flush()
      const bytes = Buffer.allocUnsafe(total(lengths))
      if (readSync(fd, bytes, 0, bytes.length, offset) < bytes.length)
        throw new RangeError(`Unexpected end of kept texts at ${offset}, expected ${bytes.length} bytes`)
      let at = 0
      return lengths.map((length) => bytes.subarray(at, (at += length)))
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
