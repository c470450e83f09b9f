import { describe, expect, test } from 'vitest'
import { boundFileSchema } from '../../src/figures/bounds.ts'
import { toPrinted, toTense } from '../../src/figures/calendar.ts'
import { checkFigures, type CheckContext } from '../../src/figures/checks.ts'
import { toLevel } from '../../src/figures/levels.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { aFigure } from '../figures-site/aFigure.ts'
import { articleOf, paragraph, ruleFiles, rules } from './setup.ts'

const QUOTE = '规上工业增加值346亿元'
const context: CheckContext = {
  texts: { ...articleOf([paragraph(`去年，${QUOTE}。`)]), headline: '增加值346亿元' },
  printed: toPrinted('2024-03-05', null),
  rules,
}
const ofArea = (given: Partial<Figure> = {}): Figure =>
  aFigure({ subject: '青样区', quote: QUOTE, at: { block: 0, start: 10, end: 15 }, ...given })
const unsureOf = (...figures: Figure[]) => checkFigures(figures, context).map(({ unsure }) => unsure)

const gdp = (subject: string, amount: number): Figure =>
  ofArea({ metric: '地区生产总值', indicator: 'gdp', subject, normalized: amount })
const between = (text: string, start: string | null, end: string | null): Figure['period'] => ({
  text,
  start,
  end,
})
const ahead = between('到2026年', null, '2026-12-31')
const over = between('2022年', '2022-01-01', '2022-12-31')

describe('checks of a figure', () => {
  test('a figure that says all and contradicts nothing passes', () => {
    expect(unsureOf(ofArea())).toEqual([[]])
  })
  test('reread: the span must read as value and unit, the quote must stand in the text', () => {
    expect(unsureOf(ofArea({ at: { block: 0, start: 10, end: 14 } }))).toEqual([['reread']])
    expect(unsureOf(ofArea({ quote: '规上工业增加值347亿元' }))).toEqual([['reread']])
    const inTitle = { quote: '增加值346亿元', at: { block: 'headline', start: 3, end: 8 } } as const
    expect(unsureOf(ofArea(inTitle))).toEqual([[]])
  })
  test('metric, subject: both must be named', () => {
    expect(unsureOf(ofArea({ metric: null, indicator: null }))).toEqual([['metric']])
    expect(unsureOf(ofArea({ subject: null }))).toEqual([['subject']])
  })
  test('metric: a sum to date is not what was added', () => {
    const sum = '新增“小巨人”企业11家，累计已达22家'
    const told = { ...context, texts: articleOf([paragraph(sum)]) }
    const firms = { metric: '新增“小巨人”企业', indicator: null, unit: '家', baseUnit: '家', quote: sum }
    const added = ofArea({ ...firms, value: 11, at: { block: 0, start: 9, end: 12 } })
    const all = ofArea({ ...firms, value: 22, at: { block: 0, start: 17, end: 20 } })
    expect(checkFigures([added, all], told).map(({ unsure }) => unsure)).toEqual([[], ['metric']])
  })
  test('calendar: nothing that is to come has been reached, nothing that is over is still wanted', () => {
    expect(unsureOf(ofArea({ period: ahead }))).toEqual([['calendar']])
    expect(unsureOf(ofArea({ period: ahead, status: 'target' }))).toEqual([[]])
    expect(unsureOf(ofArea({ period: over, status: 'forecast' }))).toEqual([['calendar']])
    expect(unsureOf(ofArea({ period: over, status: 'plan' }))).toEqual([[]])
    const aim = '去年的目标是346亿元'
    const told = { ...context, texts: articleOf([paragraph(aim)]) }
    const wanted = ofArea({ period: over, status: 'target', quote: aim, at: { block: 0, start: 6, end: 11 } })
    expect(checkFigures([wanted], told).map(({ unsure }) => unsure)).toEqual([[]])
  })
  test('unit: that of the indicator, or one of change', () => {
    expect(unsureOf(ofArea({ baseUnit: '家' }))).toEqual([['unit']])
    expect(unsureOf(ofArea({ baseUnit: '%', kind: 'change' }))).toEqual([[]])
  })
  test('size: shares and falls end at a hundred', () => {
    const share = { indicator: null, baseUnit: '%', kind: 'share' } as const
    expect(unsureOf(ofArea({ ...share, value: 346 }))).toEqual([['size']])
    const fall = { direction: 'down', value: 120, unit: '%', basis: null, qualifier: null } as const
    expect(unsureOf(ofArea({ change: fall }))).toEqual([['size']])
    expect(unsureOf(ofArea({ change: { ...fall, direction: 'up' } }))).toEqual([[]])
  })
  test("size: a district has not its city's amount", () => {
    expect(unsureOf(gdp('青样区', 2e12))).toEqual([['size']])
    expect(unsureOf(gdp('青样区', 9e10), gdp('蓝样市', 8e10))).toEqual([['size'], []])
    expect(unsureOf(gdp('青样区', 9e10), gdp('蓝样市', 8e11))).toEqual([[], []])
  })
  test('conflict: one indicator of one subject and period has one value, as far as it is printed', () => {
    expect(unsureOf(gdp('青样区', 9e10), gdp('青样区', 8e10))).toEqual([['conflict'], ['conflict']])
    expect(unsureOf(gdp('青样区', 9e10), gdp('红样区', 8e10))).toEqual([[], []])
    const floor = { ...gdp('青样区', 8e10), qualifier: '超' }
    expect(unsureOf(gdp('青样区', 9e10), floor)).toEqual([[], []])
    const earlier = { ...gdp('青样区', 8e10), period: over }
    expect(unsureOf(gdp('青样区', 9e10), earlier)).toEqual([[], []])
  })
})

describe('the sizes of content/rules/figure-bounds.json', () => {
  const cases = boundFileSchema
    .parse(ruleFiles['figure-bounds'])
    .sizes.flatMap(({ indicator, examples }) => examples.map((example) => ({ indicator, ...example })))
  test.each(cases)('$indicator of $subject: $normalized fits is $fits', ({ indicator, fits, ...given }) => {
    const baseUnit = rules.indicatorsById.get(indicator)?.baseUnit ?? null
    expect(unsureOf(ofArea({ indicator, baseUnit, ...given }))).toEqual([fits ? [] : ['size']])
  })
})

test.each([
  ['全国', 'nation'],
  ['青样省', 'province'],
  ['上海市', 'province'],
  ['青样市', 'city'],
  ['青样区', 'county'],
  ['青样县', 'county'],
  ['青样经济技术开发区', null],
  ['青样高新区', null],
  ['青样公司', null],
])('%s is an area of the level %s', (name, level) => {
  expect(toLevel(name)).toBe(level)
})

describe('calendar', () => {
  const printed = toPrinted('2024-03-05', null)
  test.each([
    [between('2023年', '2023-01-01', '2023-12-31'), 'over'],
    [between('今年', '2024-01-01', '2024-12-31'), 'running'],
    [between('今年以来', '2024-01-01', null), 'running'],
    [between('全年', '2024-01-01', '2024-12-31'), 'ahead'],
    [ahead, 'ahead'],
    [between('明年', '2025-01-01', '2025-12-31'), 'ahead'],
    [between('截至2月底', null, '2024-02-29'), 'over'],
    [between('截至3月', null, '2024-03-31'), 'running'],
    [between('到今年', null, '2024-12-31'), 'running'],
    [between('到今年底', null, '2024-12-31'), 'ahead'],
    [null, null],
  ])('%o is %s', (period, tense) => {
    expect(toTense(period, printed)).toBe(tense)
  })
  test('an inferred date leaves its whole month or year open', () => {
    expect(toPrinted(null, '2023-11~')).toEqual({ first: '2023-11-01', last: '2023-11-30' })
    expect(toPrinted(null, '2023~/2024-02')).toEqual({ first: '2023-01-01', last: '2024-02-29' })
    expect(toPrinted(null, null)).toBeNull()
  })
})
