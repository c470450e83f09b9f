/**
 * Grams of growing length. Every single symbol and every pair is a term; a longer gram is one only where the pair (or
 * gram) it grows from is frequent, so that no list of positions that a query may need is ever long.
 *
 * Rule: a gram of k ≥ 3 symbols is a term if its first or its last k−1 symbols are a term that grows. Then any phrase is
 * covered by terms that do not, or is itself a term (see cover.ts).
 */

import { isNumeric } from './numeric.ts'

/** Past this length a gram keeps its positions however frequent it is (notices printed again and again). */
export const MAX_GRAM = 6

/** All grams of one length, numbered in term order. */
export type Level = {
  /** Where they stand in the stream: gram after gram, ascending within each. */
  readonly places: Uint32Array
  /** Where each gram's places begin, plus the end. */
  readonly offsets: Uint32Array
  /** The gram of one symbol less that each starts with. */
  readonly parents: Int32Array
}
/** A level while the next one is made: also the gram that starts at each place of the stream, −1 where none does. */
type Numbered = Level & {
  readonly ids: Int32Array
  /** 1 for grams of digits. */
  readonly numeric: Uint8Array
}

export type Growth = {
  /** Grams of digits grow however rare they are. */
  readonly numeric: boolean
  /** Whether the gram of `length` symbols at a place is found so often that it grows. */
  readonly isFrequent: (place: number, length: number) => boolean
}

/** All levels of a stream, the frequent ones grown to {@link MAX_GRAM}. */
export function toLevels(symbols: Int32Array, alphabet: readonly string[], growth: Growth): Level[] {
  const levels: Level[] = []
  const numerals = Uint8Array.from(alphabet, (term) => (growth.numeric && isNumeric(term) ? 1 : 0))
  let numbered = toFirstLevel(symbols, numerals)
  for (let length = 2; ; length++) {
    const { places, offsets, parents } = numbered
    levels.push({ places, offsets, parents })
    const grows = toGrowing(numbered, length - 1, growth)
    if (length > MAX_GRAM || !grows.includes(1)) return levels
    numbered = toNextLevel(numbered, grows)
  }
}

/** 1 for each gram that is frequent or consists of digits; every single symbol grows. */
function toGrowing(
  { offsets, places, numeric }: Numbered,
  length: number,
  { isFrequent }: Growth,
): Uint8Array {
  return numeric.map((is, gram) => {
    const first = offsets[gram] ?? 0
    // An alphabet is that of the whole archive: not all of it stands in this stream.
    if (first === offsets[gram + 1]) return 0
    return is | (length === 1 || isFrequent(places[first] ?? 0, length) ? 1 : 0)
  })
}

/** Level 1: the symbols themselves. */
function toFirstLevel(symbols: Int32Array, numeric: Uint8Array): Numbered {
  const size = numeric.length
  const offsets = new Uint32Array(size + 1)
  for (let place = 0; place < symbols.length; place++) count(offsets, symbols[place] ?? -1)
  const next = toStarts(offsets)
  const places = new Uint32Array(offsets[size] ?? 0)
  for (let place = 0; place < symbols.length; place++) put(places, next, symbols[place] ?? -1, place)
  return { ids: symbols, numeric, places, offsets, parents: new Int32Array(size).fill(-1) }
}

/**
 * Level k from level k−1: pairs of neighbours of which one grows.
 *
 * Walked in the order of their second half and dealt out by their first, pairs fall into term order, because halves that
 * follow the same first half differ in their last symbol alone.
 */
function toNextLevel(level: Numbered, grows: Uint8Array): Numbered {
  const offsets = countPairs(level.ids, grows)
  return numberRuns(dealPairs(level, grows, offsets), offsets, level)
}

/** Where the pairs of each first half begin. */
function countPairs(ids: Int32Array, grows: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(grows.length + 1)
  for (let place = 0; place + 1 < ids.length; place++) {
    const first = ids[place] ?? -1
    const second = ids[place + 1] ?? -1
    if (first >= 0 && second >= 0 && (grows[first] || grows[second])) count(offsets, first)
  }
  return offsets
}

type Dealt = { readonly places: Uint32Array; readonly seconds: Uint32Array }

function dealPairs({ ids, places, offsets }: Numbered, grows: Uint8Array, counts: Uint32Array): Dealt {
  const next = toStarts(counts)
  const size = counts.at(-1) ?? 0
  const dealt = { places: new Uint32Array(size), seconds: new Uint32Array(size) }
  for (let second = 0; second < grows.length; second++) {
    const all = grows[second]
    const end = offsets[second + 1] ?? 0
    for (let i = offsets[second] ?? 0; i < end; i++) {
      const place = (places[i] ?? 0) - 1
      const first = ids[place] ?? -1
      if (first < 0 || !(all || grows[first])) continue
      const slot = next[first] ?? 0
      dealt.places[slot] = place
      dealt.seconds[slot] = second
      next[first] = slot + 1
    }
  }
  return dealt
}

/** Numbers pairs by runs of equal second halves under each first half. */
function numberRuns({ places, seconds }: Dealt, firsts: Uint32Array, halves: Numbered): Numbered {
  const ids = new Int32Array(halves.ids.length).fill(-1)
  const starts: number[] = []
  const parents: number[] = []
  const numeric: number[] = []
  for (let first = 0; first + 1 < firsts.length; first++) {
    let before = -1
    const end = firsts[first + 1] ?? 0
    for (let i = firsts[first] ?? 0; i < end; i++) {
      const second = seconds[i] ?? 0
      if (second !== before) {
        starts.push(i)
        parents.push(first)
        numeric.push((halves.numeric[first] ?? 0) & (halves.numeric[second] ?? 0))
        before = second
      }
      ids[places[i] ?? 0] = starts.length - 1
    }
  }
  starts.push(places.length)
  return {
    ids,
    numeric: Uint8Array.from(numeric),
    places,
    offsets: Uint32Array.from(starts),
    parents: Int32Array.from(parents),
  }
}

/** Counts `bucket` one place further on, so that the sums are where buckets start. */
function count(counts: Uint32Array, bucket: number): void {
  if (bucket >= 0) counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1
}

/** Sums counts up in place; gives a copy to fill the buckets by. */
function toStarts(counts: Uint32Array): Uint32Array {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0)
  return counts.slice()
}

function put(places: Uint32Array, next: Uint32Array, bucket: number, place: number): void {
  if (bucket < 0) return
  const slot = next[bucket] ?? 0
  places[slot] = place
  next[bucket] = slot + 1
}
