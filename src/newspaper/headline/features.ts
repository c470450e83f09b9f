/**
 * What can be seen in a headline block that is read in one way: each part by itself, each part beside the headline, and
 * each place where two segments meet.
 */
import { toBesideFeatures } from './besideFeatures.ts'
import type { HouseStyle } from './houseStyle.ts'
import { toMeetingFeatures } from './meetingFeatures.ts'
import { toLetterFeatures, toPartFeatures } from './partFeatures.ts'
import { toPart, toPartSegments, type Reading } from './readings.ts'
import { isLineStart } from './segmentSums.ts'
import type { HeadSegment, Part } from './segments.ts'

/** How much of a feature there is, by id. */
export type HeadlineFeatures = Map<string, number>

/** Words carry over less from paper to paper than forms do: so they count less, and the prior holds them nearer to zero. */
const LETTER = 0.35

const JOINTS: Readonly<Record<`${Part}${Part}`, string>> = {
  kickerkicker: 'within kicker',
  kickermain: 'kicker to main',
  mainmain: 'within main',
  mainsubhead: 'main to subhead',
  subheadsubhead: 'within subhead',
  kickersubhead: '',
  mainkicker: '',
  subheadkicker: '',
  subheadmain: '',
}

/** All features of a reading. */
export function toHeadlineFeatures(
  segments: readonly HeadSegment[],
  reading: Reading,
  habits: HouseStyle,
): HeadlineFeatures {
  const features: HeadlineFeatures = new Map()
  const add = (id: string, amount: number): void => void features.set(id, (features.get(id) ?? 0) + amount)
  const main = toPartSegments(segments, reading, 'main')
  for (const part of ['kicker', 'main', 'subhead'] as const) {
    const own = toPartSegments(segments, reading, part)
    if (own.length === 0) continue
    for (const id of toPartFeatures(own)) add(`${part}: ${id}`, 1)
    for (const id of toLetterFeatures(own)) add(`${part}: ${id}`, LETTER)
    if (part === 'main') continue
    for (const [id, amount] of toBesideFeatures(own, main)) add(`${part}: ${id}`, amount)
  }
  const widest = Math.max(...segments.map(({ width }) => width))
  const partings = new Set(segments.map(({ parting }) => parting))
  for (let i = 1; i < segments.length; i += 1) {
    const [a, b] = [segments[i - 1], segments[i]]
    if (a === undefined || b === undefined) continue
    const joint = JOINTS[`${toPart(i - 1, reading)}${toPart(i, reading)}`]
    for (const id of toMeetingFeatures(a, b, widest)) add(`${joint}: ${id}`, 1)
    for (const [id, amount] of habits) add(`${joint}: ${b.parting}: page: ${id}`, amount)
    for (const other of partings)
      if (other !== 'start' && other !== b.parting) add(`${joint}: ${b.parting} beside ${other}`, 1)
  }
  const shape = `${reading.from > 0 ? 'k' : ''}m${reading.to < segments.length - 1 ? 's' : ''}`
  const lines = segments.filter(isLineStart).length
  add(`shape: ${shape} of ${Math.min(4, lines)} lines, ${Math.min(5, segments.length)} segments`, 1)
  add(`shape: ${shape} of ${Math.min(4, lines)} lines`, 1)
  for (const [id, amount] of habits) add(`page: ${id}: ${shape}`, amount)
  return features
}
