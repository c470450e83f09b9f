/**
 * Reading and writing the index's bytes: unsigned LEB128 integers, UTF-8 strings, raw runs.
 *
 * All numbers of the format are non-negative integers below 2^53; what may be negative or fractional is written as text.
 */

const utf8 = new TextEncoder()
const fromUtf8 = new TextDecoder()

/** A growing buffer; `take` gives what was written and starts anew. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12)
  length = 0

  /** `300` → `ac 02`: seven bits a byte, lowest first, high bit while more follow. */
  integer(value: number): void {
    if (value < 0x80) return this.byte(value)
    this.#reserve(8)
    let rest = value
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest % 0x80) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.#bytes[this.length++] = rest
  }

  /** UTF-8 behind its length in bytes. */
  string(value: string): void {
    const bytes = utf8.encode(value)
    this.integer(bytes.length)
    this.raw(bytes)
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.length++] = value
  }

  /** A copy of what was written. */
  take(): Uint8Array {
    return this.lend().slice()
  }

  /** What was written, valid until the next write: spares the copy where it is copied at once. */
  lend(): Uint8Array {
    const written = this.#bytes.subarray(0, this.length)
    this.length = 0
    return written
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more))
    grown.set(this.#bytes.subarray(0, this.length))
    this.#bytes = grown
  }
}

/** Reads what {@link ByteWriter} wrote; past the end it throws a RangeError (a damaged or foreign file). */
export class ByteReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  integer(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 0x80
    }
  }

  string(): string {
    return fromUtf8.decode(this.raw(this.integer()))
  }

  raw(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('The index file ends too early')
    const run = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return run
  }

  byte(): number {
    const value = this.bytes[this.at++]
    if (value === undefined) throw new RangeError('The index file ends too early')
    return value
  }
}

/** Writes a list behind its length. */
export function writeList<T>(writer: ByteWriter, items: readonly T[], write: (item: T) => void): void {
  writer.integer(items.length)
  for (const item of items) write(item)
}

/** Reads a list written by {@link writeList}. */
export function readList<T>(reader: ByteReader, read: () => T): T[] {
  const items: T[] = []
  for (let left = reader.integer(); left > 0; left--) items.push(read())
  return items
}
