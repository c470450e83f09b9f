/**
 * Random → a habit. A third of the pages have none but the commonest habits; of the others each has a few more, or those of a
 * city's own paper, or of an agency's.
 */
import { toAgency } from './agency.ts'
import { GROWN_OFF, HEADING_FORMS, type GrownHabit } from './grownHabit.ts'
import type { CommonHabit, Habit } from './habit.ts'
import { toMetropolitan } from './metropolitan.ts'
import type { Random } from './random.ts'

const COMMON_ONLY = 1 / 3
/** Of the other pages. */
const METROPOLITAN = 1 / 4
const AGENCY = 1 / 5
const COLUMNS = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26]

/** `drawHabit(seeded(7))` → `{ order: 'before', column: null, … }`. */
export function drawHabit(random: Random): Habit {
  const common = drawCommon(random)
  if (random.chance(COMMON_ONLY)) return { ...common, ...GROWN_OFF }
  const habit = { ...vary(common, random), ...drawGrown(common, random) }
  const draw = random.next()
  if (draw < METROPOLITAN) return toMetropolitan(habit, random)
  return draw < METROPOLITAN + AGENCY ? toAgency(habit, random) : habit
}

function drawCommon(random: Random): CommonHabit {
  const column = random.pick([null, null, null, null, 13, 15, 17, 24])
  const blankAfterLine = column !== null && random.chance(0.3)
  return {
    order: random.chance(0.18) ? 'after' : 'before',
    column,
    blankAfterLine,
    indent: random.chance(0.55) ? 'kept' : 'lost',
    runningHead: random.pick(['none', 'top', 'top', 'bottom']),
    byline: random.pick(['above', 'above', 'above', 'end', 'mark']),
    kickerBeside: random.chance(0.15),
    headlineSplit: random.chance(0.4),
    gap: random.pick([0, 1, 1, 2]),
    paragraphGap: blankAfterLine ? 0 : random.pick([0, 0, 1]),
    captions: random.pick(['after', 'after', 'mid', 'before', 'cut']),
    headingMarks: random.chance(0.12),
    staffLine: random.chance(0.2),
    cut: random.chance(0.2),
  }
}

/** The same choices over wider ranges. */
function vary(common: CommonHabit, random: Random): CommonHabit {
  const column = common.column === null ? null : random.pick(COLUMNS)
  const blankAfterLine = common.blankAfterLine || random.chance(column === null ? 0.35 : 0.1)
  const paragraphGap = blankAfterLine ? random.pick([0, 0, 1]) : common.paragraphGap
  const indent = paragraphGap > 0 && random.chance(0.3) ? 'flush' : common.indent
  return {
    ...common,
    order: random.chance(0.12) ? 'after' : common.order,
    column,
    blankAfterLine,
    paragraphGap,
    indent: column !== null && indent === 'lost' && random.chance(0.1) ? 'flush' : indent,
    byline: random.chance(0.25) ? random.pick(['below', 'lead', 'lead', 'none', 'within']) : common.byline,
    gap: random.pick([common.gap, common.gap, common.gap, 0, 1, 2, 3]),
    captions: random.chance(0.14) ? random.pick(['first', 'first', 'head']) : common.captions,
  }
}

function drawGrown({ order, column }: CommonHabit, random: Random): GrownHabit {
  const some = <T>(probability: number, values: readonly T[], otherwise: T): T =>
    random.chance(probability) ? random.pick(values) : otherwise
  const headColumn = random.pick([8, 10, 12, 14, column ?? 16])
  return {
    tight: random.chance(0.4),
    secondColumn: column === null ? null : some(0.2, COLUMNS, null),
    punctuation: some(0.5, ['squeezed', 'pushed'], 'hangs'),
    indentWith: some(0.15, ['narrow', 'one'], 'wide'),
    indentAll: random.chance(0.12),
    headColumn: some(0.15, [headColumn], null),
    headStack: random.chance(0.06),
    headGap: some(0.2, [1], 0),
    headLevels: some(0.5, ['by part', 'by part', 'by rank', 'by rank', 'headings only'], 'same'),
    rubric: some(
      0.25,
      ['plain', 'plain', 'brackets', 'lenticular', 'marked', 'spaced', 'below', 'own above', 'own below'],
      'none',
    ),
    rubricOnce: random.chance(0.6),
    titleBlank: some(0.5, ['narrow'], 'wide'),
    headless: random.chance(0.06),
    names: some(0.3, ['glued', 'spaced wide', 'over lines'], 'as printed'),
    bylineAfterOrder:
      order === 'after' ? random.pick(['below head', 'above text', 'above head']) : 'below head',
    role: some(
      0.35,
      ['plain', 'none', 'other', 'other', 'wen', 'with contributor', 'with contributor'],
      'as printed',
    ),
    dateline: some(
      0.4,
      ['added', 'added', 'alone', 'closing', 'dropped', 'local', 'local', 'signed above'],
      'as printed',
    ),
    source: some(0.18, ['some', 'some', 'every'], 'none'),
    shortened: random.chance(0.15),
    headings: some(
      0.42,
      [...HEADING_FORMS, 'added', 'added', 'asked', 'asked', 'from and to', 'from and to'],
      'bare',
    ),
    sidebar: random.chance(0.08),
    note: random.chance(0.07),
    rows: some(0.08, ['table', 'list'], 'none'),
    jump: some(0.16, ['to', 'to', 'from', 'see'], 'none'),
    captionForm: some(
      0.5,
      [
        'brackets',
        'credit below',
        'credit above',
        'pointed',
        'tuwei',
        'numbered',
        'short',
        'short',
        'credit alone',
        'sentence',
        'long',
        'long',
      ],
      'as printed',
    ),
    captionColumn: some(0.3, [column ?? 18, 8, 12, 20], null),
    columnBreaks: column !== null && random.chance(0.2),
    pictureGap: some(0.4, [0, 2, 3], 1),
    addCaptions: random.chance(0.3),
    running: some(0.7, ['free', 'free', 'lines'], 'plain'),
    masthead: random.chance(0.12),
    secondHead: random.chance(0.05),
    pictures: random.chance(0.1),
    notices: some(0.15, [1, 1, 2], 0),
    advertisement: random.chance(0.1),
    noise: random.chance(0.04),
    contents: random.chance(0.05),
    briefs: some(0.12, ['headed', 'marked', 'glued', 'lenticular', 'untitled'], 'none'),
    halfWidth: random.chance(0.1),
    figures: some(0.15, ['wide', 'spaced'], 'as printed'),
    quotes: some(0.1, ['corner', 'double corner', 'straight'], 'curly'),
    blankNoise: some(0.15, [0.05, 0.15, 0.3], 0),
    whiteBlanks: random.chance(0.07),
    trailingBlanks: random.chance(0.07),
  }
}
