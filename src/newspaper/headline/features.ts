/**
 * What can be seen in a headline block that is read in one way: each part by itself, each part beside the headline, and
 * each place where two segments meet.
 */
import { toPart, toPartSegments, type Reading } from './readings.ts'
import type { HeadSegment, Part } from './segments.ts'
import type { HouseStyle } from './houseStyle.ts'
import { isLeftOpen } from '../text/sentences.ts'
import { toShare } from '../text/pairs.ts'

/** How much of a feature there is, by id. */
export type HeadlineFeatures = Map<string, number>

/** Figures with what they count, in digits or hanzi: `三百七十九个`, `120亿元`, `两成`. */
const FIGURES =
  /[一二三四五六七八九十百千两]{2,}[万亿个家项名元人户亩次条所座公吨年成倍%]|百分之|[\d.]+[万亿%个家项名元人户亩吨]|[一两二三四五六七八九]成/u
/** Widths, and ratios of widths, up to which they are alike for the eye. */
const WIDTHS = [4, 6, 8, 10, 12, 14, 17, 20, 24, 30] as const
const PAIR_WIDTHS = [7, 11, 15, 20, 26] as const
const RATIOS = [0.4, 0.6, 0.8, 0.95, 1.05, 1.25, 1.7, 2.5] as const

const toBin = (value: number, bins: readonly number[]): string =>
  String(bins.find((most) => value <= most) ?? 'more')
const sum = (segments: readonly HeadSegment[], of: (segment: HeadSegment) => number): number =>
  segments.reduce((total, segment) => total + of(segment), 0)
const hasFigures = ({ folded }: HeadSegment): boolean => FIGURES.test(folded)
const isLineStart = ({ parting }: HeadSegment): boolean => parting !== 'wide' && parting !== 'single'

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
function* toPartFeatures(segments: readonly HeadSegment[]): Generator<string> {
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
  if (/\d/u.test(folded)) yield 'digits'
  if (/[省州市县区镇乡村旗](?!委)/u.test(folded.slice(0, 10))) yield 'place'
  if (/[的了]/u.test(folded)) yield 'particle'
  if (/“[^”]*$/u.test(folded)) yield 'left open'
  if (/[?]/u.test(folded)) yield 'asks'
  if (/(?:为何|如何|怎么|怎样|什么|哪|吗|呢|谁|多少)/u.test(folded)) yield 'question word'
}

/** Words carry over less from paper to paper than forms do: so they count less, and the prior holds them nearer to zero. */
const LETTER = 0.35

/** The letters a part begins and ends with, marks left out. */
function toLetterFeatures(segments: readonly HeadSegment[]): string[] {
  const bare = segments.map(({ folded }) => folded.replace(/[^\p{L}\p{N}]+/gu, '')).join('')
  return bare === '' ? [] : [`first ${bare.slice(0, 1)}`, `last ${bare.slice(-1)}`]
}

/** What is seen in a kicker or subhead beside the headline. */
function* toBesideFeatures(
  part: readonly HeadSegment[],
  main: readonly HeadSegment[],
): Generator<readonly [string, number]> {
  const [own, its] = [sum(part, ({ width }) => width), sum(main, ({ width }) => width)]
  yield [`ratio ${toBin(own / Math.max(1, its), RATIOS)}`, 1]
  const [widest, near] = [part, main].map((segments) => Math.max(...segments.map(({ width }) => width)))
  yield [`ratio of widest ${toBin((widest ?? 0) / Math.max(1, near ?? 0), RATIOS)}`, 1]
  for (const [id, has] of [
    ['figures', hasFigures],
    ['comma', ({ folded }) => folded.includes(',')],
    ['quotes', ({ folded }) => folded.includes('“')],
    ['listing', ({ folded }) => folded.includes('、')],
  ] as [string, (segment: HeadSegment) => boolean][]) {
    const [a, b] = [part.some(has), main.some(has)]
    if (a !== b) yield [a ? `has the ${id}` : `lacks the ${id}`, 1]
  }
  const [count, mains] = [part.length, main.length]
  if (count === 1 && mains === 2) yield ['one beside a pair', 1]
  if (count === 2 && mains === 1) yield ['a pair beside one', 1]
  const level = part[0]?.level ?? 0
  const mainLevel = main[0]?.level ?? 0
  if (level !== mainLevel)
    yield [
      level === 0
        ? 'unmarked'
        : mainLevel === 0
          ? 'marked alone'
          : level > mainLevel
            ? 'deeper'
            : 'shallower',
      1,
    ]
  const told =
    sum(part, (segment) => segment.told * segment.pairs.size) /
    Math.max(
      1,
      sum(part, ({ pairs }) => pairs.size),
    )
  const mainTold =
    sum(main, (segment) => segment.told * segment.pairs.size) /
    Math.max(
      1,
      sum(main, ({ pairs }) => pairs.size),
    )
  yield ['told more', told - mainTold]
  const at = toBin(own, PAIR_WIDTHS)
  yield [`width ${at} by ${toBin(its, PAIR_WIDTHS)}`, 1]
  const shared = Math.max(...part.flatMap((a) => main.map((b) => toShare(a.pairs, b.pairs))))
  yield [shared > 0.4 ? 'repeats' : shared > 0 ? 'shares words' : 'shares none', 1]
}

/** What is seen where two segments meet. */
function* toMeetingFeatures(a: HeadSegment, b: HeadSegment, widest: number): Generator<string> {
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
