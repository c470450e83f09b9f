/**
 * Headline blocks as set → choices between their readings, for the fit.
 */
import { toHeadlineFeatures } from '../../src/newspaper/headline/features.ts'
import { toHouseStyles } from '../../src/newspaper/headline/houseStyle.ts'
import { toReadings, type Reading } from '../../src/newspaper/headline/readings.ts'
import {
  toHeadSegments,
  type HeadSegment,
  type SegmentReader,
} from '../../src/newspaper/headline/segments.ts'
import { seeded, type Random } from '../../src/typeset/random.ts'
import { fill, words } from '../../src/typeset/words.ts'
import {
  drawHeadHabit,
  setBlock,
  toLength,
  type Breaker,
  type HeadlineRecord,
  type SetBlock,
} from './headlineBlocks.ts'
import type { Choice } from './logLinear.ts'

export type Setting = {
  readonly seed: number
  /** How often each block is set. */
  readonly draws: number
  /** Whether some pages set parts where others do, `toBelow`, `toRubric`. */
  readonly moved: boolean
}
export type HeadlineChoice = Choice & { readonly record: HeadlineRecord; readonly block: SetBlock }

/** The blocks of each page, set in one habit a page and draw. A block none of whose readings is right is left out. */
export function toHeadlineChoices(
  records: readonly HeadlineRecord[],
  reader: SegmentReader,
  toBreak: Breaker,
  { seed, draws, moved }: Setting,
): HeadlineChoice[] {
  const random = seeded(seed)
  const pages = [...Map.groupBy(records, ({ page }) => page).values()]
  return Array.from({ length: draws }, () => pages).flatMap((drawn) =>
    drawn.flatMap((page) => {
      const habit = drawHeadHabit(random)
      const manner = !moved
        ? toAsPrinted
        : random.chance(BELOW)
          ? toBelow
          : random.chance(RUBRIC)
            ? toRubric
            : random.chance(FIGURES)
              ? toFigures(random)
              : toAsPrinted
      const blocks = page.map((record) => ({ record, block: setBlock(manner(record), habit, toBreak) }))
      return toChoices(blocks, reader)
    }),
  )
}

function toChoices(
  blocks: readonly { record: HeadlineRecord; block: SetBlock }[],
  reader: SegmentReader,
): HeadlineChoice[] {
  const segments = blocks.map(({ block }) => toHeadSegments(block.lines, block.lead, reader))
  const habits = toHouseStyles(segments)
  return blocks.flatMap(({ record, block }, i) => {
    const own = segments[i] ?? []
    const readings = toReadings(own)
    const right = readings.findIndex((reading) => isRight(own, reading, block))
    if (right === -1) return []
    const candidates = readings.map((reading) => toHeadlineFeatures(own, reading, habits[i] ?? new Map()))
    return [{ candidates, right, weight: 1, record, block }]
  })
}

function isRight(segments: readonly HeadSegment[], { from, to }: Reading, block: SetBlock): boolean {
  const length = (run: readonly HeadSegment[]): number => toLength(run.map(({ text }) => text))
  return (
    length(segments.slice(0, from)) === block.kicker && length(segments.slice(from, to + 1)) === block.main
  )
}

/** Share of pages that set below their headlines what others set above, and above them the name of a column that others set behind. */
const BELOW = 0.1
const RUBRIC = 0.1

/** Share of the other pages that set an event's figures below each headline. */
const FIGURES = 0.05
const WITH_FIGURES = 0.6

const toAsPrinted = (record: HeadlineRecord): HeadlineRecord => record

/** `{ kicker: ['…——'], headline: ['…'] }` → `{ headline: ['…'], subhead: ['…'] }`. */
function toBelow(record: HeadlineRecord): HeadlineRecord {
  const below = record.kicker.map((text) => text.replace(/[—…:：]+$/u, ''))
  return record.subhead.length > 0 ? record : { ...record, kicker: [], subhead: below }
}

/** `{ kicker: [], headline: ['…（小镇故事）'] }` → `{ kicker: ['小镇故事'], headline: ['…'] }`. */
function toRubric(record: HeadlineRecord): HeadlineRecord {
  const [headline = '', ...others] = record.headline
  const found = /^(.{4,})（([^（）]{2,8})）$/u.exec(headline)
  if (found === null || record.kicker.length > 0 || others.length > 0) return record
  return { ...record, kicker: [found[2] ?? ''], headline: [found[1] ?? ''] }
}

/** `{ headline: ['云溪大桥通车'], subhead: [] }` → `{ headline: ['云溪大桥通车'], subhead: ['总长218米 投资460万元'] }`; where figures stand in neither. */
function toFigures(random: Random): (record: HeadlineRecord) => HeadlineRecord {
  return (record) => {
    const told = [...record.kicker, ...record.headline].some((text) => /\d/u.test(text))
    if (record.subhead.length > 0 || told || !random.chance(WITH_FIGURES)) return record
    const phrases = random.shuffle(words.figurePhrases).slice(0, random.pick([1, 2, 2, 3]))
    const row = phrases
      .map((phrase) => fill(phrase, random))
      .join(random.pick([' ', ' ', '\u3000', '，', '、']))
    return { ...record, subhead: [row] }
  }
}
