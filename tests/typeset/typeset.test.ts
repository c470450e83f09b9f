import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { toGoldPath } from '../../src/newspaper/label/gold.ts'
import { readLabelled, writeLabelled } from '../../src/newspaper/label/labelled.ts'
import { STATES, toKind } from '../../src/newspaper/label/states.ts'
import { drawHabit } from '../../src/typeset/drawHabit.ts'
import { GROWN_OFF } from '../../src/typeset/grownHabit.ts'
import { describeHabit, isCommon } from '../../src/typeset/describeHabit.ts'
import { habitSchema, type Habit } from '../../src/typeset/habit.ts'
import { seeded } from '../../src/typeset/random.ts'
import { articleRecord, type ArticleRecord } from '../../src/typeset/record.ts'
import { setPage } from '../../src/typeset/setPage.ts'
import { toTrainingPages } from '../../src/typeset/trainingPages.ts'
import { holdsSeveral, isUnmarked } from '../../src/typeset/unmarked.ts'
import { fill, words } from '../../src/typeset/words.ts'
import { wrap, widthOf } from '../../src/typeset/wrap.ts'
import { toSlips } from '../labelled/slips.ts'
import { sampleRecords } from './sampleRecords.ts'
import { bare, toTruth } from './truth.ts'

const SAMPLING = { seed: 7, pages: 300 }
const pages = toTrainingPages(sampleRecords, SAMPLING)

test('the same seed sets the same pages, another seed others', () => {
  const digest = (seed: number): string =>
    createHash('sha256')
      .update(
        toTrainingPages(sampleRecords, { seed, pages: 40 })
          .map(({ page }) => writeLabelled(page))
          .join(''),
      )
      .digest('hex')
  expect(digest(7)).toBe(digest(7))
  expect(digest(7)).not.toBe(digest(8))
})

test('the order of the records does not matter', () => {
  const set = (records: readonly ArticleRecord[]): string[] =>
    toTrainingPages(records, { seed: 7, pages: 40 }).map(({ page }) => writeLabelled(page))
  expect(set(sampleRecords.toReversed())).toEqual(set(sampleRecords))
})

test('every set page reads back from its labelled file', () => {
  for (const { page } of pages) {
    const { page: read, messages } = readLabelled(writeLabelled(page))
    expect(messages).toEqual([])
    expect(read).toEqual(page)
    expect(toSlips(page)).toEqual([])
  }
})

test('in common habits every part of a record stands on the page, once and in order', () => {
  const common = pages.filter(({ habit }) => isCommon(habit))
  expect(common.length).toBeGreaterThan(70)
  for (const { page, records } of common) {
    const truth = toTruth(page)
    expect(truth).toHaveLength(records.length)
    truth.forEach((article, i) => {
      const record = records[i]
      if (record === undefined) return
      const parts = bare(record.kicker.join('')) + bare(record.headline.join(''))
      expect(article.kicker + article.title + article.headline).toBe(parts)
      expect(article.subhead).toBe(bare(record.subhead.join('')))
      const text = [...article.paragraphs, ...article.headings, article.byline].join('')
      for (const [, paragraph] of record.blocks) expect(text).toContain(bare(paragraph))
      expect(article.paragraphs.length).toBe(record.blocks.filter(([kind]) => kind === 'paragraph').length)
    })
  }
})

test('a third of the pages have common habits only, and every choice is drawn', () => {
  const habits = Array.from({ length: 3000 }, (_, i) => drawHabit(seeded(1, i)))
  const share = habits.filter(isCommon).length / habits.length
  expect(share).toBeGreaterThan(0.28)
  expect(share).toBeLessThan(0.4)
  for (const habit of habits) expect(habitSchema.safeParse(habit).success).toBe(true)
  for (const [name, field] of Object.entries(habitSchema.shape)) {
    const drawn = new Set<unknown>(habits.map((habit) => habit[name as keyof Habit]))
    const options: readonly unknown[] = 'options' in field ? field.options : [true, false]
    if ('options' in field || field.type === 'boolean')
      expect([name, drawn]).toEqual([name, new Set(options)])
    else expect(drawn.size).toBeGreaterThan(1)
  }
})

test('a habit in words', () => {
  const common = habitSchema.parse({ ...drawHabit(seeded(2)), ...GROWN_OFF, order: 'after' })
  const described = describeHabit({ ...common, rubric: 'plain' })
  expect(described).toContain('order=after')
  expect(described).toContain('rubric=plain')
  expect(described.some((one) => one.startsWith('quotes'))).toBe(false)
  expect([isCommon(common), isCommon({ ...common, rubric: 'plain' })]).toEqual([true, false])
})

test('a habit left out of the fit is not drawn', () => {
  const accepts = ({ order, column }: Habit): boolean => order === 'before' && column === null
  const left = toTrainingPages(sampleRecords, { ...SAMPLING, pages: 60, accepts })
  expect(left.every(({ habit }) => accepts(habit))).toBe(true)
  expect(() => toTrainingPages(sampleRecords, { ...SAMPLING, accepts: () => false })).toThrow('no habit')
})

test('every template has words for its braces', () => {
  const random = seeded(3)
  const templates = Object.values(words)
    .flat(2)
    .filter((value) => typeof value === 'string')
  const notices = words.notices.flatMap(({ head, body, foot }) => [...head, ...body, ...foot])
  for (const template of [...templates, ...notices])
    expect(fill(template, random, { a: '', b: '项目推进' })).not.toMatch(/[{}]/u)
})

describe('wrapping', () => {
  const text = '“云溪大桥”全长1200米，计划于2025年6月建成通车（不含引桥），总投资12.6亿元。'
  const measure = { column: 10, indent: 'kept', indentWith: 'wide' } as const
  test.each(['hangs', 'squeezed', 'pushed'] as const)(
    '%s: no line begins with a mark that may not',
    (punctuation) => {
      const lines = wrap(text, { ...measure, punctuation })
      expect(lines.join('').trim()).toBe(text)
      expect(lines.slice(1).every((line) => !/^[，。）”]/u.test(line))).toBe(true)
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(punctuation === 'pushed' ? 10 : 12)
    },
  )
  test('figures stay whole where marks are squeezed or pushed', () => {
    const lines = wrap(text, { ...measure, punctuation: 'pushed' })
    for (const figure of ['1200', '2025', '12.6'])
      expect(lines.some((line) => line.includes(figure))).toBe(true)
  })
})

describe('short lines that the publisher left unmarked', () => {
  const long = '云溪大桥的施工人员正在铺设桥面，预计下月完工，届时两岸往来只要十分钟。'
  const toRecord = (texts: readonly string[]): ArticleRecord =>
    articleRecord.parse({ ...sampleRecords[0], blocks: texts.map((text) => ['paragraph', text]) })

  test('have no end', () => {
    expect(['家门口的路通了', '——编 者', '大桥通车了。', long].map(isUnmarked)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
  test('are of the text, and what they are is left open', () => {
    const record = toRecord([long, '家门口的路通了', long, long, long])
    const plain = habitSchema.parse({ ...drawHabit(seeded(1)), ...GROWN_OFF, order: 'before', column: null })
    const { lines } = setPage([record], plain, seeded(1))
    expect(lines.filter(({ doubtful }) => doubtful !== undefined).map(({ text }) => text.trim())).toEqual([
      '家门口的路通了',
    ])
    const gold = toGoldPath({ order: 'before', comments: [], lines })
    const at = lines.filter(({ role }) => role !== null).findIndex(({ doubtful }) => doubtful === 'heading')
    const kinds = STATES.flatMap((state, s) =>
      'allowed' in gold && gold.allowed?.[at * STATES.length + s] === 1 ? [toKind(state)] : [],
    )
    expect(new Set(kinds)).toEqual(new Set(['body-start', 'heading', 'label', 'row']))
  })
  test('make several articles of a record where each is dated or signed, and verse of what is short', () => {
    expect(holdsSeveral(toRecord([long, '家门口的路通了', long]))).toBe(false)
    expect(holdsSeveral(toRecord([long, '山里的货走出去', `本报青岚6月27日电 ${long}`]))).toBe(true)
    expect(holdsSeveral(toRecord([long, '山里的货走出去', '本报记者 陈晓', long]))).toBe(true)
    expect(holdsSeveral(toRecord(['桥', '水上的一行字', '写到对岸', long]))).toBe(true)
  })
})

test('no records, no page', () => {
  const random = seeded(1)
  expect(setPage([], drawHabit(random), random).lines).toEqual([])
  expect(toTrainingPages([], SAMPLING)).toEqual([])
})
