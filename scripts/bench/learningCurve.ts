/**
 * How much an archive gains by being taught: pages in one layout that is rare in the fit, thirty of them read after 0, 1, 3, 5 and 10 others
 * were taught. They are set from articles of the corpus that no model was fitted on.
 */
import path from 'node:path'
import type { LabelledPage } from '../../src/newspaper/label/labelled.ts'
import { lineModelFileSchema, toWeights, type LineModelFile } from '../../src/newspaper/label/lineModel.ts'
import { toNewspaperRules, type NewspaperRules } from '../../src/newspaper/rules.ts'
import { drawHabit } from '../../src/typeset/drawHabit.ts'
import { GROWN_OFF } from '../../src/typeset/grownHabit.ts'
import type { Habit } from '../../src/typeset/habit.ts'
import { seeded } from '../../src/typeset/random.ts'
import { setPage } from '../../src/typeset/setPage.ts'
import { toTrainingPages } from '../../src/typeset/trainingPages.ts'
import { readRecords, toNamedPage, type NamedPage } from '../fit/lessons.ts'
import { scoreLines } from '../fit/lineScores.ts'
import { teachLineModel } from '../fit/teach.ts'
import { readRuleFiles } from '../tools.ts'
import type { Row } from './rows.ts'

const LAYOUTS: Readonly<Record<string, Partial<Habit>>> = {
  /** Narrow columns, a blank line after every line, no indents, headlines below their captions, signatures below the text. */
  narrow: { column: 11, blankAfterLine: true, indent: 'flush', captions: 'first', byline: 'below' },
  /** Headlines below their texts, in two lines; signatures at the end of the text, captions in it. */
  below: { order: 'after', column: 15, indent: 'lost', byline: 'end', captions: 'mid', headlineSplit: true },
  /** A line a paragraph, nobody signs, short captions above the text, crossheads. */
  loose: {
    column: null,
    blankAfterLine: true,
    indent: 'flush',
    byline: 'none',
    captions: 'before',
    captionForm: 'short',
    headings: 'added',
    pictureGap: 0,
    addCaptions: true,
  },
}
const PLAIN: Habit = {
  ...drawHabit(seeded(1)),
  ...GROWN_OFF,
  order: 'before',
  blankAfterLine: false,
  runningHead: 'top',
  kickerBeside: false,
  headlineSplit: false,
  gap: 0,
  paragraphGap: 0,
  headingMarks: false,
  staffLine: false,
  cut: false,
}
const READ = 30
const STEPS = [0, 1, 3, 5, 10]
const SEED = 77

/** A row a layout and number of pages taught; none without the corpus. */
export function benchTeaching(corpus: string, say: (text: string) => void): Record<string, Row> {
  const files = readRuleFiles()
  const rules = toNewspaperRules(files)
  const shipped = lineModelFileSchema.parse(files['lines'])
  return Object.fromEntries(
    Object.entries(LAYOUTS).flatMap(([name, layout]) => {
      const pages = setLayout(layout, corpus)
      const read = pages.slice(-READ).flatMap((page, i) => toNamedPage(String(i), page, rules) ?? [])
      return STEPS.map((taught) => {
        say(`${name}, ${taught} pages taught`)
        return [`${name} ${taught}`, toRow(pages.slice(0, taught), read, shipped, rules, say)]
      })
    }),
  )
}

function setLayout(layout: Partial<Habit>, corpus: string): LabelledPage[] {
  const records = readRecords(path.join(corpus, 'renmin-dev.jsonl.gz'))
  const chosen = toTrainingPages(records, { seed: SEED, pages: READ + Math.max(...STEPS) })
  return chosen.map((page, i) => setPage(page.records, { ...PLAIN, ...layout }, seeded(SEED, i)))
}

function toRow(
  pages: readonly LabelledPage[],
  read: readonly NamedPage[],
  shipped: LineModelFile,
  rules: NewspaperRules,
  say: (text: string) => void,
): Row {
  const named = pages.map((page, i) => ({ name: String(i), page }))
  const taught = pages.length === 0 ? null : teachLineModel(named, shipped, rules, say)
  const { bounds, exact, butParagraphs, lines } = scoreLines(read, taught?.weights ?? toWeights(shipped))
  return { bounds, exact, 'exact but paragraphs': butParagraphs, lines, pull: taught?.pull ?? '–' }
}
