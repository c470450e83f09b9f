/**
 * What can be seen in one part of a headline block by itself.
 */
import { hasFigures, isLineStart, sum, toBin } from './segmentSums.ts'
import type { HeadSegment } from './segments.ts'

/** Widths up to which they are alike for the eye. */
const WIDTHS = [4, 6, 8, 10, 12, 14, 17, 20, 24, 30] as const

/** How a text begins, as typesetters mark it. */
function toOpening(folded: string): string {
  if (/^[—―-]/u.test(folded)) return 'dash'
  if (/^“/u.test(folded)) return 'quote'
  if (/^《/u.test(folded)) return 'title'
  if (/^[([【]/u.test(folded)) return 'bracket'
  if (/^\d/u.test(folded)) return 'figure'
  return /^[一二三四五六七八九十百]{1,4}[个项家名座条大位部件]/u.test(folded) ? 'count' : 'plain'
}

/** How it ends. */
function toEnding(folded: string): string {
  if (/(?:—|--)$/u.test(folded)) return 'dash'
  if (/[)\]】]$/u.test(folded)) return 'bracket'
  if (/”$/u.test(folded)) return 'quote'
  if (/》$/u.test(folded)) return 'title'
  if (/\?$/u.test(folded)) return 'question'
  if (/!$/u.test(folded)) return 'call'
  if (/[…]$/u.test(folded)) return 'ellipsis'
  if (/:$/u.test(folded)) return 'colon'
  return /[,、;。]$/u.test(folded) ? 'pause' : 'plain'
}

/** What is seen in the segments of one part. */
export function* toPartFeatures(segments: readonly HeadSegment[]): Generator<string> {
  const [first, last] = [segments[0], segments.at(-1)]
  if (first === undefined || last === undefined) return
  const folded = segments.map((segment) => segment.folded).join(' ')
  yield 'any'
  yield `width ${toBin(
    sum(segments, ({ width }) => width),
    WIDTHS,
  )}`
  yield `widest ${toBin(Math.max(...segments.map(({ width }) => width)), WIDTHS)}`
  yield `narrowest ${toBin(Math.min(...segments.map(({ width }) => width)), WIDTHS)}`
  yield `lines ${Math.min(3, 1 + segments.slice(1).filter(isLineStart).length)}`
  yield `segments ${Math.min(4, segments.length)}`
  yield `opens ${toOpening(first.folded)}`
  yield `ends ${toEnding(last.folded)}`
  const cues = new Set(segments.flatMap((segment) => [...segment.cues]))
  for (const cue of cues) yield `cue ${cue}`
  for (const cue of first.cues) yield `first cue ${cue}`
  for (const cue of last.cues) yield `last cue ${cue}`
  if (folded.includes(',')) yield 'comma'
  if (folded.includes('、')) yield 'listing'
  if (/“[^”]+”/u.test(folded)) yield 'quotes'
  if (/^“[^”]+”(?:\([^()]+\))?$/u.test(folded)) yield 'all quoted'
  if (/《[^》]+》/u.test(folded)) yield 'titles'
  if (/^[^:]{2,6}:/u.test(folded)) yield 'speaker'
  if (/^[^:]{7,}:./u.test(folded)) yield 'colon inside'
  if (/[^—]——[^—]/u.test(folded)) yield 'dash inside'
  if (segments.some(hasFigures)) yield 'figures'
  if (segments.every(hasFigures)) yield 'figures throughout'
  if (segments.length > 1 && segments.every(hasFigures)) yield 'a row of figures'
  if (/\d/u.test(folded)) yield 'digits'
  if (/[省州市县区镇乡村旗](?!委)/u.test(folded.slice(0, 10))) yield 'place'
  if (/[的了]/u.test(folded)) yield 'particle'
  if (/“[^”]*$/u.test(folded)) yield 'left open'
  if (/[?]/u.test(folded)) yield 'asks'
  if (/(?:为何|如何|怎么|怎样|什么|哪|吗|呢|谁|多少)/u.test(folded)) yield 'question word'
}

/** The letters a part begins and ends with, marks left out. */
export function toLetterFeatures(segments: readonly HeadSegment[]): string[] {
  const bare = segments.map(({ folded }) => folded.replace(/[^\p{L}\p{N}]+/gu, '')).join('')
  return bare === '' ? [] : [`first ${bare.slice(0, 1)}`, `last ${bare.slice(-1)}`]
}
