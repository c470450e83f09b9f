/**
 * Reading and writing the index's bytes: unsigned LEB128 integers, UTF-8 strings, raw runs.
 *
 * All numbers of the format are non-negative integers below 2^53; what may be negative or fractional is written as text.
 */

const utf8 = new TextEncoder()
const fromUtf8 = new TextDecoder()
/** Units to a text up to which setting bytes one by one is the quicker way. */
const SHORT = 64

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
    if (value.length <= SHORT && isPlain(value)) return this.#short(value)
    this.#reserve(value.length * 3 + 8)
    const start = this.length + sizeOfInteger(value.length * 3)
    const { written } = utf8.encodeInto(value, this.#bytes.subarray(start))
    this.integer(written)
    // Its length may take fewer bytes than it might have.
    if (this.length < start) this.#bytes.copyWithin(this.length, start, start + written)
    this.length += written
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#reserve(1)
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

  /** A copy of the first bytes; what was written behind them is now the first. */
  shift(length: number): Uint8Array {
    const first = this.#bytes.slice(0, length)
    this.#bytes.copyWithin(0, length, this.length)
    this.length -= length
    return first
  }

  #short(value: string): void {
    let size = value.length
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i)
      if (unit > 0x7f) size += unit > 0x7ff ? 2 : 1
    }
    this.integer(size)
    this.#reserve(size)
    const bytes = this.#bytes
    let at = this.length
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i)
      if (unit < 0x80) bytes[at++] = unit
      else {
        if (unit < 0x800) bytes[at++] = 0xc0 | (unit >> 6)
        else {
          bytes[at++] = 0xe0 | (unit >> 12)
          bytes[at++] = 0x80 | ((unit >> 6) & 0x3f)
        }
        bytes[at++] = 0x80 | (unit & 0x3f)
      }
    }
    this.length = at
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more))
    grown.set(this.#bytes.subarray(0, this.length))
    this.#bytes = grown
  }
}

/** Without surrogates, whose halves make one character or none. */
function isPlain(value: string): boolean {
  for (let i = 0; i < value.length; i++) if ((value.charCodeAt(i) & 0xf800) === 0xd800) return false
  return true
}

function sizeOfInteger(value: number): number {
  let size = 1
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) size++
  return size
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
