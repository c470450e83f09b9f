/**
 * What can be seen where two segments of a headline block meet.
 */
import { isLeftOpen } from '../text/sentences.ts'
import { toShare } from '../text/pairs.ts'
import { isLineStart } from './segmentSums.ts'
import type { HeadSegment } from './segments.ts'

/** What is seen where two segments meet. */
export function* toMeetingFeatures(a: HeadSegment, b: HeadSegment, widest: number): Generator<string> {
  yield b.parting
  if (b.goesOn) yield 'goes on'
  if (isLineStart(b)) {
    const full = widest - a.width <= 1
    yield full ? (widest - b.width > 1 ? 'full, then short' : 'both full') : 'not full'
    if (full && b.goesOn) yield 'full, goes on'
  }
  const apart = Math.abs(a.width - b.width)
  const wider = Math.max(a.width, b.width)
  yield apart < 0.6 ? 'as wide' : apart <= 1.6 ? 'nearly as wide' : apart <= 4 ? 'unlike' : 'very unlike'
  if (apart < 0.6)
    yield wider <= 9 ? 'as wide and short' : wider <= 14 ? 'as wide and middling' : 'as wide and long'
  if (wider <= 9) yield 'both short'
  if (wider >= 18) yield 'one long'
  if (a.width + b.width <= 16) yield 'short together'
  if (a.width + b.width >= 32) yield 'long together'
  yield a.width < b.width ? 'widens' : 'narrows'
  if (/[,、;]$/u.test(a.folded)) yield 'pauses'
  if (/:$/u.test(a.folded)) yield 'colon above'
  if (/—$/u.test(a.folded)) yield 'dash above'
  if (/^—/u.test(b.folded)) yield 'dash below'
  if (isLeftOpen(a.folded)) yield 'left open'
  if (/[?!]$/u.test(a.folded)) yield 'called above'
  if (/[?!]$/u.test(b.folded)) yield 'called below'
  if (a.cues.has('head-runs-on') || b.cues.has('head-goes-on')) yield 'runs on'
  const [noun, verb] = [a.cues.has('head-noun'), b.cues.has('head-verb')]
  if (noun && verb) yield 'noun then verb'
  else if (verb) yield 'then verb'
  else if (noun) yield 'noun'
  if (a.level !== b.level) yield 'another depth'
  if (a.folded.at(0) === b.folded.at(0)) yield 'same beginning'
  if (a.folded.includes(',') && b.folded.includes(',')) yield 'both with commas'
  if (a.folded.includes(',') !== b.folded.includes(',')) yield 'one with a comma'
  if (/\)$/u.test(a.folded)) yield 'bracket above'
  if (/^\(/u.test(b.folded)) yield 'bracket below'
  const shared = toShare(a.pairs, b.pairs)
  if (shared > 0) yield shared > 0.4 ? 'repeats' : 'shares words'
}
