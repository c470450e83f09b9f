/**
 * Articles → pages to fit on, each in a habit of its own.
 */
import type { LabelledPage } from '../newspaper/label/labelled.ts'
import { holdsSeveral } from './unmarked.ts'
import { drawHabit } from './drawHabit.ts'
import type { Habit } from './habit.ts'
import { seeded, type Random } from './random.ts'
import { isLong, isUsable, type ArticleRecord } from './record.ts'
import { setPage } from './setPage.ts'

export type TrainingPage = {
  readonly page: LabelledPage
  readonly habit: Habit
  /** Whose articles it holds. */
  readonly papers: readonly string[]
  readonly records: readonly ArticleRecord[]
}
export type Sampling = {
  readonly seed: number
  readonly pages: number
  /** Leave habits out of the fit, or take only those. */
  readonly accepts?: (habit: Habit) => boolean
}

const FEWEST = 2
const MOST = 9
/** Share of pages whose articles were printed on different pages. */
const REGROUPED = 1 / 3
const MOST_DRAWS = 200
/** Shares of pages filled by one long article, and by many. */
const SINGLE = 0.05
const CROWDED = 0.04

/**
 * `toTrainingPages(records, { seed: 7, pages: 1500 })`: the articles printed on one page together, for a third of the
 * pages drawn from all. To hold a paper out, leave its records out; to hold a habit out, `accepts: ({ order }) => …`.
 */
export function toTrainingPages(records: readonly ArticleRecord[], sampling: Sampling): TrainingPage[] {
  const { seed, pages } = sampling
  const ordered = records.toSorted((a, b) => compare(toKey(a), toKey(b)) || a.order - b.order)
  const single = ordered.filter((record) => !holdsSeveral(record))
  const usable = single.filter(isUsable)
  const long = single.filter(isLong)
  const printed = seeded(seed).shuffle(toPrintedPages(usable))
  if (printed.length === 0) return []
  return Array.from({ length: pages }, (_, i) => {
    const random = seeded(seed, i + 1)
    const habit = drawAccepted(random, sampling)
    const together = printed[i % printed.length] ?? []
    const chosen = choose(together, usable, long, random)
    const papers = [...new Set(chosen.map(({ paper }) => paper))]
    return { page: setPage(chosen, habit, random), habit, papers, records: chosen }
  })
}

function drawAccepted(random: Random, { accepts }: Sampling): Habit {
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const habit = drawHabit(random)
    if (accepts === undefined || accepts(habit)) return habit
  }
  throw new RangeError('no habit drawn is accepted')
}

const toKey = ({ paper, date, page, section }: ArticleRecord): string =>
  [paper, date, String(page).padStart(3, '0'), section].join('\t')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function toPrintedPages(records: readonly ArticleRecord[]): ArticleRecord[][] {
  return [...Map.groupBy(records, toKey).values()].filter(({ length }) => length >= FEWEST && length <= MOST)
}

function choose(
  together: readonly ArticleRecord[],
  usable: readonly ArticleRecord[],
  long: readonly ArticleRecord[],
  random: Random,
): readonly ArticleRecord[] {
  const draw = random.next()
  if (draw < SINGLE && long.length > 0) return [random.pick(long)]
  if (draw < SINGLE + CROWDED) return regroup(usable, random.between(MOST, 2 * MOST), random)
  return random.chance(REGROUPED) ? regroup(usable, together.length, random) : together
}

function regroup(records: readonly ArticleRecord[], count: number, random: Random): ArticleRecord[] {
  const chosen = new Set<ArticleRecord>()
  while (chosen.size < Math.min(count, records.length)) chosen.add(random.pick(records))
  return [...chosen]
}
