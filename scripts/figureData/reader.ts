import { closeSync, openSync, readSync } from 'node:fs'
import type { Span } from '../../src/archive/listing.ts'

export type Reader = { read(span: Span): unknown; text(span: Span): string; close(): void }

/** Opens a JSON Lines file to read single lines by their place. */
export function openReader(file: string): Reader {
  const fd = openSync(file, 'r')
  const decoder = new TextDecoder()
  let buffer = new Uint8Array(1 << 16)
  const text = ([offset, length]: Span): string => {
    if (buffer.length < length) buffer = new Uint8Array(length * 2)
    const size = readSync(fd, buffer, 0, length, offset)
    if (size !== length)
      throw new Error(
        `Unexpected end of ${file} at ${offset + size}, expected ${length} bytes from ${offset}`,
      )
    return decoder.decode(buffer.subarray(0, length))
  }
  return {
    text,
    read: (span) => JSON.parse(text(span)),
    close() {
      closeSync(fd)
    },
  }
}
