import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toBounds } from '../../src/figures/bounds.ts'
import { toCells } from '../../src/archive/figures/cells.ts'
import { indicatorDigestSchema, toDigest } from '../../src/archive/figures/digest.ts'
import { toPlaceDigest, toPlaceOfIndicator } from '../../src/archive/figures/placeDigest.ts'
import { aRecord } from './aFigure.ts'

const bounds = toBounds(JSON.parse(readFileSync('content/rules/figure-bounds.json', 'utf8')))
const indicator = { id: 'industrial-value-added', name: '规模以上工业增加值' }
const of = (id: string, given: Parameters<typeof aRecord>[0] = {}): ReturnType<typeof aRecord> =>
  aRecord({ id: `${id}.f-0-7`, article: id, ...given })

describe('reports of one place and period', () => {
  test('of two articles that differ are a conflict, shown side by side', () => {
    const cells = toCells([of('a'), of('b', { value: 351, normalized: 35_100_000_000 })], bounds)
    expect(cells).toHaveLength(1)
    expect(cells[0]).toMatchObject({ conflict: true, place: 'linping' })
    expect(cells[0]?.reports.map(({ value }) => value).toSorted()).toEqual([346, 351])
  })

  test('that differ by rounding or by a floor are none', () => {
    const rounded = of('b', { value: 345.96, normalized: 34_596_000_000 })
    const floor = of('c', { value: 300, normalized: 30_000_000_000, qualifier: '超' })
    expect(toCells([of('a'), rounded, floor], bounds).map(({ conflict }) => conflict)).toEqual([false])
  })

  test('never conflict across status: a target missed is no contradiction', () => {
    const target = of('b', { value: 380, normalized: 38_000_000_000, status: 'target', date: '2024-06-01' })
    const [cell] = toCells([target, of('a')], bounds)
    expect(cell).toMatchObject({ conflict: false, best: { status: 'actual', value: 346 } })
  })

  test('of one article never conflict: it says two things in one indicator, not one thing twice', () => {
    const [cell] = toCells([of('a'), of('a', { id: 'a.f-1-0', value: 20, normalized: 2e9 })], bounds)
    expect(cell?.conflict).toBe(false)
  })

  test('of a part of the place, or without a period, are no report of the place', () => {
    expect(
      toCells([of('a', { scope: 'part', subject: '青样新城' }), of('b', { period_end: null })], bounds),
    ).toEqual([])
  })

  test('show the later printed of two results', () => {
    const revised = of('b', { value: 351, normalized: 35_100_000_000, date: '2024-08-01' })
    expect(toCells([of('a'), revised], bounds)[0]?.best.article).toBe('b')
  })
})

describe('the digest of an indicator', () => {
  const year = (y: number): Parameters<typeof aRecord>[0] => ({
    period: `${y}年`,
    period_start: `${y}-01-01`,
    period_end: `${y}-12-31`,
  })

  test('draws a line where a place has two years', () => {
    const digest = toDigest(
      indicator,
      [of('a', year(2023)), of('b', { ...year(2022), value: 320, normalized: 3.2e10 })],
      bounds,
    )
    expect(digest.views[0]?.measures[0]?.chart).toMatchObject({
      kind: 'lines',
      points: [{ year: 2022 }, { year: 2023 }],
    })
  })

  test('draws bars where several places have one year, and nothing for fewer', () => {
    const places = ['linan', 'linping', 'qiantang'].map((place) => of(place, { place }))
    expect(toDigest(indicator, places, bounds).views[0]?.measures[0]?.chart?.kind).toBe('bars')
    expect(toDigest(indicator, places.slice(1), bounds).views[0]?.measures[0]?.chart).toBeNull()
  })

  test('keeps levels, changes and rates per something apart', () => {
    const growth = of('b', { kind: 'change', value: 5.9, unit: '%', normalized: 5.9, base_unit: '%' })
    const rate = of('c', { per: '每人' })
    const digest = toDigest(indicator, [rate, growth, of('a')], bounds)
    expect(digest.views[0]?.measures.map(({ measure }) => measure.id)).toEqual([
      'u5143',
      'u25-change',
      'u5143-per',
    ])
  })

  test('does not grow with the archive', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      of(`a-${i}`, { ...year(1900 + (i % 150)), value: i, normalized: i }),
    )
    const digest = indicatorDigestSchema.parse(toDigest(indicator, many, bounds))
    expect(digest).toMatchObject({ count: 3000, articles: 3000 })
    expect(digest.newest).toHaveLength(50)
    expect(digest.views[0]?.measures[0]?.table.periods).toHaveLength(12)
    expect(digest.views[0]?.measures[0]?.conflicts).toHaveLength(40)
    expect(digest.views[0]?.measures[0]?.conflictCount).toBe(150)
  })

  test('is the same in whatever order reports are read', () => {
    const records = [
      of('a', year(2021)),
      of('b', year(2022)),
      of('c', { value: 351, normalized: 3.51e10 }),
      of('d'),
    ]
    expect(toDigest(indicator, records.toReversed(), bounds)).toEqual(toDigest(indicator, records, bounds))
  })
})

describe('views', () => {
  const target = of('b', { status: 'target', value: 400, normalized: 4e10 })
  const months = of('c', { period: '1至10月', period_end: '2023-10-31', value: 290, normalized: 2.9e10 })
  const onDay = of('d', { period: '截至9月底', period_start: null, period_end: '2023-09-30' })

  test('keep results from aims, and whole years from parts of them', () => {
    const { views } = toDigest(indicator, [of('a'), target, months, onDay], bounds)
    const names = views.map(({ view, measures }) => [
      view,
      measures[0]?.table.periods.map(({ name }) => name),
    ])
    expect(names).toEqual([
      ['results', ['2023年']],
      ['results-partial', ['2023年1—10月', '截至2023年9月']],
      ['aims', ['2023年']],
    ])
  })

  test('leave averages over years out of tables and charts', () => {
    const average = of('a', { kind: 'change', change_direction: 'up', change_basis: '年均', base_unit: '%' })
    expect(toDigest(indicator, [average], bounds)).toMatchObject({ views: [], newest: [average] })
  })

  test('a place’s own page has results beside aims, period by period', () => {
    const digest = toPlaceOfIndicator(indicator, 'linping', [of('a'), target, months], bounds)
    expect(digest.measures[0]?.rows).toMatchObject([
      { period: { name: '2023年' }, result: { article: 'a' }, aims: [{ article: 'b' }] },
      { period: { name: '2023年1—10月' }, result: { article: 'c' }, aims: [] },
    ])
  })

  test('a district’s table has the year before its parts, and no targets', () => {
    const later = { ...target, period_start: '2024-01-01', period_end: '2024-12-31' }
    const early = of('e', { period_start: '2022-01-01', period_end: '2022-10-31' })
    const digest = toPlaceDigest([later, months, of('a'), early], [indicator], bounds)
    expect(digest.years).toEqual([2023, 2022])
    expect(digest.rows[0]?.cells).toMatchObject([
      { record: { article: 'a' }, part: null },
      { record: { article: 'e' }, part: '2022年1—10月' },
    ])
  })
})
