/**
 * Sorted shards: `term → payload` pairs in term order, cut into files of about equal size, found through a router that
 * lists each file's first term. Terms compare by UTF-16 unit, as JavaScript's `<` does.
 *
 * A shard's bytes: count, then the terms (front-coded), then the payloads' lengths, then the payloads.
 */
import { ByteReader, ByteWriter } from './bytes.ts'

/** The shard's terms with their order in it, and their payloads in that order. */
export type Shard = {
  readonly ordinals: ReadonlyMap<string, number>
  readonly payloads: readonly Uint8Array[]
}

/** Collects pairs in term order and hands out each full shard. */
export class ShardWriter {
  /** The shortest text that parts each shard from the one before it. */
  readonly firstTerms: string[] = []
  readonly #target: number
  readonly #emit: (number: number, bytes: Uint8Array) => void
  readonly #payloads = new ByteWriter()
  #terms: string[] = []
  #lengths: number[] = []
  #long = false
  #last = ''

  constructor(target: number, emit: (number: number, bytes: Uint8Array) => void) {
    this.#target = target
    this.#emit = emit
  }

  /** Takes a copy of the payload; gives the number of the shard that it went to. */
  add(term: string, payload: Uint8Array): number {
    // A long list stands alone, so that its rare neighbours stay cheap to fetch.
    const long = payload.length > this.#target / 2
    const size = this.#payloads.length + this.#terms.length * 4
    if (this.#terms.length > 0 && (long || this.#long || size >= this.#target)) this.flush()
    if (this.#terms.length === 0) this.firstTerms.push(toSeparator(this.#last, term))
    this.#long = long
    this.#last = term
    this.#terms.push(term)
    this.#lengths.push(payload.length)
    this.#payloads.raw(payload)
    return this.firstTerms.length - 1
  }

  flush(): void {
    if (this.#terms.length === 0) return
    const writer = new ByteWriter()
    writeTerms(writer, this.#terms)
    for (const length of this.#lengths) writer.integer(length)
    writer.raw(this.#payloads.lend())
    this.#emit(this.firstTerms.length - 1, writer.lend())
    this.#terms = []
    this.#lengths = []
    this.#long = false
  }
}

/** The shortest start of `term` that is greater than `before`: `工业`, `工作` → `工作`; `工业`, `青山湖` → `青`. */
function toSeparator(before: string, term: string): string {
  return term.slice(0, sharedLength(before, term) + 1)
}

/** Reads a whole shard; payloads are views of its bytes. */
export function decodeShard(bytes: Uint8Array): Shard {
  const reader = new ByteReader(bytes)
  const terms = readTerms(reader)
  const lengths = terms.map(() => reader.integer())
  return {
    ordinals: new Map(terms.map((term, i) => [term, i])),
    payloads: lengths.map((length) => reader.raw(length)),
  }
}

/** Sorted terms, each as the length it shares with the one before and the rest: `青山 青山湖` → `0 青山`, `2 湖`. */
export function writeTerms(writer: ByteWriter, terms: readonly string[]): void {
  writer.integer(terms.length)
  let before = ''
  for (const term of terms) {
    const shared = sharedLength(before, term)
    writer.integer(shared)
    writer.integer(term.length - shared)
    for (let i = shared; i < term.length; i++) writer.integer(term.charCodeAt(i))
    before = term
  }
}

export function readTerms(reader: ByteReader): string[] {
  const terms: string[] = []
  let before = ''
  for (let left = reader.integer(); left > 0; left--) {
    let term = before.slice(0, reader.integer())
    for (let units = reader.integer(); units > 0; units--) term += String.fromCharCode(reader.integer())
    terms.push((before = term))
  }
  return terms
}

function sharedLength(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}

/** The shard that holds `term` if any does; −1 before the first. */
export function shardOf(firstTerms: readonly string[], term: string): number {
  let low = 0
  let high = firstTerms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firstTerms[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}
