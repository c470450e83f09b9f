/**
 * Which grams are terms. Every single unit and every pair is one; a longer gram is one only where the gram it grows from is frequent
 * or a number, so that no list of positions that a query may need is ever long.
 *
 * Rule: a gram of k ≥ 3 units is a term if its first or its last k−1 units are a term that grows. Then any phrase is covered by
 * terms that do not, or is itself a term (see cover.ts). What grows is told for each place by one number, and so are its terms.
 */
import { frequentLengths } from './frequentGrams.ts'
import { isNumeric } from './numeric.ts'
import type { Stream } from './stream.ts'

/** Past this length a gram keeps its positions however frequent it is (notices printed again and again). */
export const MAX_GRAM = 6

export type GrowthOptions = {
  /** A gram with more occurrences than this grows. */
  readonly frequent: number
  /** Grams of digits grow however rare they are. */
  readonly numeric: boolean
}

export type Growth = {
  /** Of each place up to which length the grams grow that begin there: 0 where a segment ends, 1 at least elsewhere. */
  readonly lengths: Uint8Array
  /** Of each place how long the longest term is; where it would run past the end of its segment, it is shorter (gramOrder.ts). */
  readonly longest: Uint8Array
  /** The grams that are frequent, in no order. */
  readonly frequent: readonly string[]
}

export function toGrowth(stream: Stream, { frequent: limit, numeric }: GrowthOptions): Growth {
  const { lengths, frequent } = frequentLengths(stream.units, limit, MAX_GRAM - 1)
  if (numeric) growNumbers(stream.units, lengths)
  return {
    lengths,
    longest: toLongest(lengths),
    frequent: frequent.map((gram) => stream.namespace + gram),
  }
}

function toLongest(lengths: Uint8Array): Uint8Array {
  const longest = new Uint8Array(lengths.length)
  for (let place = lengths.length - 1, next = 0; place >= 0; place--) {
    const own = lengths[place] ?? 0
    longest[place] = 1 + (own > next ? own : next)
    next = own
  }
  return longest
}

/** `12.5` grows to the end of it, from each of its places. */
function growNumbers(units: Uint16Array, lengths: Uint8Array): void {
  const digits = Uint8Array.from({ length: 128 }, (_, unit) => (isNumeric(String.fromCharCode(unit)) ? 1 : 0))
  for (let place = units.length - 1, run = 0; place >= 0; place--) {
    run = digits[units[place] ?? 0] === 1 ? Math.min(run + 1, MAX_GRAM - 1) : 0
    if (run > (lengths[place] ?? 0)) lengths[place] = run
  }
}
