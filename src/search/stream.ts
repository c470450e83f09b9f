/**
 * All documents as one run of symbols: the builder's view of the text.
 *
 * A symbol is a UTF-16 unit of folded text in its namespace, numbered in term order; −1 parts segments, so that no gram
 * runs from one segment or document into the next.
 */
import type { SearchDocument } from './document.ts'
import { HEADLINE, REPORTER, TEXT, type Namespace } from './namespaces.ts'

export type Stream = {
  readonly symbols: Int32Array
  /** What a match at this place counts in ranking: a headline more than a body. */
  readonly weights: Uint8Array
  /** Where each document starts, plus the end. */
  readonly starts: Uint32Array
  /** The term (one character with its namespace) of each symbol, ascending. */
  readonly alphabet: readonly string[]
}

export type Segment = { readonly namespace: Namespace; readonly text: string; readonly weight: number }

const WEIGHTS = { headline: 6, kicker: 3, subhead: 3, byline: 2, lead: 2, body: 1 } as const
/** The order of namespaces in the dictionary; see namespaces.ts. */
const NAMESPACES: readonly Namespace[] = [HEADLINE, REPORTER, TEXT]
const UNITS = 0x1_0000

/** The searchable segments of a document, each in the order it is read. */
export function toSegments(document: SearchDocument): Segment[] {
  const text = (value: string, weight: number): Segment => ({ namespace: TEXT, text: value, weight })
  return [
    text(document.headline, WEIGHTS.headline),
    text(document.kicker, WEIGHTS.kicker),
    text(document.subhead, WEIGHTS.subhead),
    text(document.dateline, WEIGHTS.body),
    ...document.reporters.map((name) => text(name, WEIGHTS.byline)),
    ...document.body.map((block, i) => text(block, i === 0 ? WEIGHTS.lead : WEIGHTS.body)),
    ...document.captions.map((caption) => text(caption, WEIGHTS.body)),
    { namespace: HEADLINE, text: document.headline, weight: WEIGHTS.headline },
    ...document.reporters.map((name): Segment => ({
      namespace: REPORTER,
      text: name,
      weight: WEIGHTS.byline,
    })),
  ]
}

class StreamWriter {
  #codes = new Int32Array(1 << 16)
  #weights = new Uint8Array(1 << 16)
  length = 0

  segment({ namespace, text: folded, weight }: Segment): void {
    if (folded === '') return
    const base = NAMESPACES.indexOf(namespace) * UNITS
    this.#reserve(folded.length + 1)
    this.#weights.fill(weight, this.length, this.length + folded.length)
    for (let i = 0; i < folded.length; i++) this.#codes[this.length++] = base + folded.charCodeAt(i)
    this.#codes[this.length++] = -1
  }

  take(): { codes: Int32Array; weights: Uint8Array } {
    return { codes: this.#codes.subarray(0, this.length), weights: this.#weights.subarray(0, this.length) }
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#codes.length) return
    const size = Math.max(this.#codes.length * 2, this.length + more)
    const codes = new Int32Array(size)
    codes.set(this.#codes)
    const weights = new Uint8Array(size)
    weights.set(this.#weights)
    this.#codes = codes
    this.#weights = weights
  }
}

/** Lines up documents, their text folded; the documents' numbers are their places in the list. */
export function toStream(documents: Iterable<readonly Segment[]>): Stream {
  const writer = new StreamWriter()
  const starts: number[] = []
  for (const segments of documents) {
    starts.push(writer.length)
    for (const segment of segments) writer.segment(segment)
  }
  starts.push(writer.length)
  const { codes, weights } = writer.take()
  return { symbols: codes, weights, starts: Uint32Array.from(starts), alphabet: numberSymbols(codes) }
}

/** Replaces codes by dense numbers in their order, in place; gives the term of each number. */
function numberSymbols(codes: Int32Array): string[] {
  const numbers = new Int32Array(NAMESPACES.length * UNITS).fill(-1)
  for (const code of codes) if (code >= 0) numbers[code] = 0
  const alphabet: string[] = []
  for (let code = 0; code < numbers.length; code++) {
    if (numbers[code] === -1) continue
    numbers[code] = alphabet.length
    alphabet.push((NAMESPACES[Math.floor(code / UNITS)] ?? TEXT) + String.fromCharCode(code % UNITS))
  }
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? -1
    if (code >= 0) codes[i] = numbers[code] ?? -1
  }
  return alphabet
}
