/**
 * The readings of a headline block: which run of its segments is the headline (主题), what stands above it being kicker
 * (引题) and below it subhead (副题).
 */
import type { HeadSegment, Part } from './segments.ts'

/** A block read with the segments `from` … `to` as its headline. */
export type Reading = { readonly from: number; readonly to: number }

/** No headline runs over more segments. */
const LONGEST = 8
/** Of a longer block only line ends are looked at. */
const MANY = 12

/**
 * `[a, b]` → `a` kicker and `b` headline, `a b` headline, `a` headline and `b` subhead; of these the ones in which each segment is what a
 * person says, if there are any.
 */
export function toReadings(segments: readonly HeadSegment[]): Reading[] {
  const readings = toAllReadings(segments)
  const kept = readings.filter((reading) =>
    segments.every(({ part }, i) => part === null || part === toPart(i, reading)),
  )
  return kept.length > 0 ? kept : readings
}

function toAllReadings(segments: readonly HeadSegment[]): Reading[] {
  const every = segments.length <= MANY
  const starts = (i: number): boolean => {
    const parting = segments[i]?.parting
    return i === segments.length || every || parting === 'start' || parting === 'line' || parting === 'gap'
  }
  const readings: Reading[] = []
  for (let from = 0; from < segments.length; from += 1)
    for (let to = from; to < Math.min(segments.length, from + LONGEST); to += 1)
      if (starts(from) && starts(to + 1)) readings.push({ from, to })
  return readings
}

/** The part of segment `i`. */
export function toPart(i: number, { from, to }: Reading): Part {
  return i < from ? 'kicker' : i > to ? 'subhead' : 'main'
}

/** The segments of one part. */
export function toPartSegments(
  segments: readonly HeadSegment[],
  { from, to }: Reading,
  part: Part,
): readonly HeadSegment[] {
  if (part === 'main') return segments.slice(from, to + 1)
  return part === 'kicker' ? segments.slice(0, from) : segments.slice(to + 1)
}
