/**
 * All documents as one run of symbols: the builder's view of the text.
 *
 * A symbol is a UTF-16 unit of folded text in its namespace, numbered in term order; −1 parts segments, so that no gram
 * runs from one segment or document into the next.
 */
import type { SearchDocument } from './document.ts'
import { HEADLINE, REPORTER, TEXT, type Namespace } from './namespaces.ts'

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

/** Lines up segments as codes: a unit of text in its namespace. What was taken is valid until the next segment. */
export class StreamWriter {
  /** Codes are below this. */
  static readonly CODES = NAMESPACES.length * UNITS
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

  /** What was written; it starts anew. */
  take(): { codes: Int32Array; weights: Uint8Array } {
    const { length } = this
    this.length = 0
    return { codes: this.#codes.subarray(0, length), weights: this.#weights.subarray(0, length) }
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

/** The codes that are used → dense numbers in their order, −1 for the others, and the term of each number. */
export function toAlphabet(used: Uint8Array): { readonly alphabet: string[]; readonly numbers: Int32Array } {
  const numbers = new Int32Array(used.length).fill(-1)
  const alphabet: string[] = []
  for (let code = 0; code < used.length; code++) {
    if (used[code] !== 1) continue
    numbers[code] = alphabet.length
    alphabet.push((NAMESPACES[Math.floor(code / UNITS)] ?? TEXT) + String.fromCharCode(code % UNITS))
  }
  return { alphabet, numbers }
}
