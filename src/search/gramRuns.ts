/** Runs of grams in term order, one a batch, laid aside and merged: what a gram's batches say of it is joined in their order. */
import { ByteReader, ByteWriter } from './bytes.ts'
import type { GramDocuments } from './postings.ts'
import type { ScratchFile } from './scratch.ts'

/** What one batch, or all of them, say of a gram. */
export type GramRun = GramDocuments & {
  readonly term: string
  readonly lastDoc: number
  /** Positions of its documents, one after the other (postings.ts). */
  readonly positions: Uint8Array
}

/** Bytes to a chunk. */
const CHUNK = 1 << 20

/** Lays the grams of a batch aside. */
export class RunWriter {
  readonly #file: ScratchFile
  readonly #writer = new ByteWriter()

  constructor(file: ScratchFile) {
    this.#file = file
  }

  add({ term, count, firstDoc, lastDoc, gaps, impacts, positions }: GramRun): void {
    const writer = this.#writer
    writer.integer(term.length)
    for (let i = 0; i < term.length; i++) writer.integer(term.charCodeAt(i))
    for (const value of [count, firstDoc, lastDoc, gaps.length, positions.length]) writer.integer(value)
    for (const bytes of [gaps, impacts, positions]) writer.raw(bytes)
    if (writer.length > CHUNK) this.flush()
  }

  flush(): void {
    this.#file.write(this.#writer.lend())
  }
}

/** A run that lies aside: its documents are numbered from the first of its batch. */
export type LaidRun = { readonly file: ScratchFile; readonly firstDoc: number }

function* readRun({ file, firstDoc: base }: LaidRun): Generator<GramRun> {
  for (const chunk of file.read()) {
    const reader = new ByteReader(chunk)
    while (reader.at < chunk.length) {
      let term = ''
      for (let left = reader.integer(); left > 0; left--) term += String.fromCharCode(reader.integer())
      const [count, firstDoc, lastDoc] = [reader.integer(), reader.integer(), reader.integer()]
      const [gaps, positions] = [reader.integer(), reader.integer()]
      yield {
        ...{ term, count, firstDoc: base + firstDoc, lastDoc: base + lastDoc },
        gaps: reader.raw(gaps),
        impacts: reader.raw(count),
        positions: reader.raw(positions),
      }
    }
  }
}

type Open = { readonly rest: Iterator<GramRun>; readonly batch: number; head: GramRun }

/** The grams of all runs in term order; runs in the order of their batches. */
export function* mergeRuns(runs: readonly LaidRun[]): Generator<GramRun> {
  const heap: Open[] = []
  for (const [batch, run] of runs.entries()) {
    const rest = readRun(run)
    const { value, done } = rest.next()
    if (done !== true) push(heap, { rest, batch, head: value })
  }
  while (heap[0] !== undefined) {
    const { term } = heap[0].head
    const same: GramRun[] = []
    while (heap[0]?.head.term === term) {
      same.push(heap[0].head)
      advance(heap, heap[0])
    }
    yield same.length === 1 && same[0] ? same[0] : join(term, same)
  }
}

/** Reads on in the run at the top, and puts it where it belongs. */
function advance(heap: Open[], top: Open): void {
  const { value, done } = top.rest.next()
  if (done !== true) top.head = value
  else {
    const last = heap.pop()
    if (last === undefined || last === top) return
    heap[0] = last
  }
  sink(heap)
}

function push(heap: Open[], open: Open): void {
  heap.push(open)
  for (let at = heap.length - 1; at > 0;) {
    const parent = (at - 1) >> 1
    if (!swapIfBefore(heap, at, parent)) return
    at = parent
  }
}

function sink(heap: Open[]): void {
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const [a, b] = [heap[left], heap[right]]
    const child = a !== undefined && b !== undefined && isBefore(b, a) ? right : left
    if (child >= heap.length || !swapIfBefore(heap, child, at)) return
    at = child
  }
}

function swapIfBefore(heap: Open[], lower: number, upper: number): boolean {
  const [a, b] = [heap[lower], heap[upper]]
  if (a === undefined || b === undefined || !isBefore(a, b)) return false
  heap[lower] = b
  heap[upper] = a
  return true
}

function isBefore(a: Open, b: Open): boolean {
  return a.head.term === b.head.term ? a.batch < b.batch : a.head.term < b.head.term
}

const joined = new ByteWriter()

function join(term: string, runs: readonly GramRun[]): GramRun {
  let before: number | null = null
  for (const { firstDoc, lastDoc, gaps } of runs) {
    if (before !== null) joined.integer(firstDoc - before - 1)
    joined.raw(gaps)
    before = lastDoc
  }
  return {
    term,
    count: runs.reduce((sum, { count }) => sum + count, 0),
    firstDoc: runs[0]?.firstDoc ?? 0,
    lastDoc: before ?? 0,
    gaps: joined.take(),
    impacts: concat(runs.map(({ impacts }) => impacts)),
    positions: concat(runs.map(({ positions }) => positions)),
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  for (const part of parts) joined.raw(part)
  return joined.take()
}
