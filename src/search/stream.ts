/**
 * The texts of all documents one after the other, namespace by namespace: the builder's view of them.
 *
 * Folded text holds no unit 0, which ends each segment, so that no gram runs from one segment or document into the next.
 */
import type { SearchDocument } from './document.ts'
import { HEADLINE, REPORTER, TEXT, type Namespace } from './namespaces.ts'

export type Segment = { readonly namespace: Namespace; readonly text: string; readonly weight: number }

/** What a unit of a text's body weighs. */
export const LIGHT = 1
const WEIGHTS = { headline: 6, kicker: 3, subhead: 3, byline: 2, lead: 2, body: LIGHT } as const
/** In the order of their terms; see namespaces.ts. */
const NAMESPACES: readonly Namespace[] = [HEADLINE, REPORTER, TEXT]

export type Stream = {
  readonly namespace: Namespace
  /** UTF-16 units of folded text; a place is a number of one. */
  readonly units: Uint16Array
  /** What each weighs. */
  readonly weights: Uint8Array
  /** Of each document the place from which on each weighs {@link LIGHT}: most of a text does. */
  readonly lightFrom: Uint32Array
  /** Where each document starts, plus the end. */
  readonly starts: Uint32Array
}
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

/** The streams of documents, each given by its segments, their text folded. */
export function toStreams(documents: Iterable<readonly Segment[]>): Stream[] {
  const writers = new Map(NAMESPACES.map((namespace) => [namespace, new StreamWriter()]))
  for (const segments of documents) {
    for (const writer of writers.values()) writer.document()
    for (const segment of segments) writers.get(segment.namespace)?.segment(segment)
  }
  return Array.from(writers, ([namespace, writer]) => ({ namespace, ...writer.finish() }))
}

class StreamWriter {
  #units = new Uint16Array(1 << 12)
  #weights = new Uint8Array(1 << 12)
  #length = 0
  readonly #starts: number[] = []
  readonly #lightFrom: number[] = []

  document(): void {
    this.#starts.push(this.#length)
    this.#lightFrom.push(this.#length)
  }

  segment({ text, weight }: Segment): void {
    if (text === '') return
    this.#reserve(text.length + 1)
    this.#weights.fill(weight, this.#length, this.#length + text.length)
    for (let i = 0; i < text.length; i++) this.#units[this.#length++] = text.charCodeAt(i)
    this.#units[this.#length++] = 0
    if (weight !== LIGHT) this.#lightFrom[this.#lightFrom.length - 1] = this.#length
  }

  finish(): Omit<Stream, 'namespace'> {
    return {
      units: this.#units.subarray(0, this.#length),
      weights: this.#weights.subarray(0, this.#length),
      lightFrom: Uint32Array.from(this.#lightFrom),
      starts: Uint32Array.from([...this.#starts, this.#length]),
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#units.length) return
    const size = Math.max(this.#units.length * 2, this.#length + more)
    const [units, weights] = [new Uint16Array(size), new Uint8Array(size)]
    units.set(this.#units)
    weights.set(this.#weights)
    this.#units = units
    this.#weights = weights
  }
}
