/**
 * One article of our own, set on a page in a habit.
 */
import type { LabelledPage, LineRole } from '../../src/newspaper/label/labelled.ts'
import { GROWN_OFF } from '../../src/typeset/grownHabit.ts'
import type { Habit } from '../../src/typeset/habit.ts'
import { seeded } from '../../src/typeset/random.ts'
import { articleRecord, type ArticleRecord } from '../../src/typeset/record.ts'
import { setPage } from '../../src/typeset/setPage.ts'

const SENTENCE = '云溪大桥的施工人员正在铺设桥面，预计下月完工，届时两岸往来只要十分钟。'
export const TEXT = SENTENCE.repeat(4)
export const record: ArticleRecord = articleRecord.parse({
  paper: '云溪日报',
  date: '2023-06-02',
  page: 3,
  section: '要闻',
  order: 0,
  kicker: ['云溪交通补上一环'],
  headline: ['大桥下月通车 两岸往来更快（一线见闻）'],
  subhead: ['——探访施工现场'],
  byline: '本报记者 陈 晓 周小禾',
  blocks: [
    ['paragraph', TEXT],
    ['heading', '铺好最后一段，通向两岸'],
    ['paragraph', TEXT],
    ['paragraph', TEXT],
    ['paragraph', `${SENTENCE}2025年通车12条线路。`],
  ],
  captions: ['工人在铺设桥面。 陈桥摄'],
})
export const dated: ArticleRecord = {
  ...record,
  byline: '',
  blocks: [['paragraph', `本报云溪6月1日电 （记者陈晓）${TEXT}`], ...record.blocks.slice(1)],
}
export const PLAIN: Habit = {
  ...GROWN_OFF,
  order: 'before',
  column: null,
  blankAfterLine: false,
  indent: 'lost',
  runningHead: 'none',
  byline: 'above',
  kickerBeside: false,
  headlineSplit: false,
  gap: 0,
  paragraphGap: 0,
  captions: 'after',
  headingMarks: false,
  staffLine: false,
  cut: false,
}
export const set = (habit: Partial<Habit>, records: readonly ArticleRecord[] = [record]): LabelledPage =>
  setPage(records, { ...PLAIN, ...habit }, seeded(5))
export const setMany = (habit: Partial<Habit>, count: number): LabelledPage[] =>
  Array.from({ length: count }, (_, seed) => setPage([record], { ...PLAIN, ...habit }, seeded(seed + 1)))
export const roles = ({ lines }: LabelledPage): (LineRole | null)[] => lines.map(({ role }) => role)
export const textsOf = ({ lines }: LabelledPage, wanted: LineRole): string[] =>
  lines.filter(({ role }) => role === wanted).map(({ text }) => text)
