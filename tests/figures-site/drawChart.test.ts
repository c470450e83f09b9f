import { describe, expect, test } from 'vitest'
import { JSDOM } from 'jsdom'
import { isWide, toSteps } from '../../src/archive/figures/chartScale.ts'
import { drawChart } from '../../src/archive/figures/drawChart.ts'
import type { Chart, Point } from '../../src/archive/figures/series.ts'

const point = (place: string, year: number, value: number): Point => ({ place, year, value })
const lines: Chart = {
  kind: 'lines',
  points: [
    point('linan', 2021, 6e10),
    point('linan', 2023, 7e10),
    point('linping', 2021, 9e10),
    point('linping', 2022, 9.5e10),
  ],
}
const bars: Chart = {
  kind: 'bars',
  points: [point('linping', 2023, 1e11), point('linan', 2023, 7e10), point('qiantang', 2023, 1.2e11)],
}
const draw = (chart: Chart, size: 'wide' | 'narrow' = 'wide'): Element => {
  const text = drawChart(chart, { label: '一图', placeName: (id) => `${id}区`, size, locale: 'zh-Hans' })
  const svg = new JSDOM(text).window.document.querySelector('svg')
  return svg ?? expect.fail('no svg')
}
const texts = (svg: Element): string[] =>
  Array.from(svg.querySelectorAll('text'), (node) => node.textContent ?? '')

describe.each([
  ['lines', lines],
  ['bars', bars],
])('a chart of %s', (_, chart) => {
  test('carries no style of its own, so that a content policy and both colour schemes may have it', () => {
    const svg = draw(chart)
    expect(svg.querySelectorAll('style, [style], script')).toHaveLength(0)
    expect(svg.outerHTML).not.toMatch(/#[0-9a-f]{6}/u)
  })

  test('has a name and names every place', () => {
    const svg = draw(chart)
    expect(svg.getAttribute('aria-label')).toBe('一图')
    for (const { place } of chart.points) expect(texts(svg)).toContain(`${place}区`)
  })

  test('is the same whenever it is drawn', () => {
    const before = draw(chart).outerHTML
    draw(bars)
    expect(draw(chart).outerHTML).toBe(before)
  })
})

/** The points a path runs through, part by part: `M…L…M…` → two parts. */
const parts = (svg: Element): number[] =>
  Array.from(svg.querySelectorAll('.line path'), (path) => path.getAttribute('d') ?? '')
    .flatMap((d) => d.split('M').filter((part) => part !== ''))
    .map((part) => part.split(/[LZ]/u).filter((step) => step !== '').length)

test('a line breaks where a year is missing: nothing is drawn that no paper printed', () => {
  const gaps: Chart = {
    kind: 'lines',
    points: [2012, 2019, 2020, 2021].map((year) => point('linan', year, year * 1e7)),
  }
  expect(parts(draw(gaps))).toEqual([1, 3])
})

test.each(['wide', 'narrow'] as const)('a %s chart names years it has, and no others', (size) => {
  const long: Chart = {
    kind: 'lines',
    points: [2003, ...Array.from({ length: 14 }, (_, i) => 2010 + i)].map((year) =>
      point('linan', year, 1e10),
    ),
  }
  const years = texts(draw(long, size)).filter((text) => /^20\d\d$/u.test(text))
  expect(years.length).toBeGreaterThan(2)
  expect(years).toContain('2023')
  for (const year of years) expect(long.points.map((one) => String(one.year))).toContain(year)
})

test.each(['wide', 'narrow'] as const)('names of a %s chart stand apart and within it', (size) => {
  const crowd: Chart = {
    kind: 'lines',
    points: Array.from('abcdefgh').flatMap((place, i) => [
      point(place, 2022, 5e10),
      point(place, 2023, 9.9e10 + i * 1e7),
    ]),
  }
  const svg = draw(crowd, size)
  const names = Array.from(svg.querySelectorAll('.text text'))
  const heights = names
    .map((node) => Number(/,([\d.]+)\)/u.exec(node.getAttribute('transform') ?? '')?.[1]))
    .sort((a, b) => a - b)
  expect(heights).toHaveLength(8)
  expect(heights[0]).toBeGreaterThanOrEqual(0)
  for (const [i, height] of heights.slice(1).entries())
    expect(height - (heights[i] ?? 0)).toBeGreaterThanOrEqual(14)
})

test('is logarithmic only where values lie far apart, and never across zero', () => {
  expect(isWide([point('a', 2021, 1e12), point('b', 2021, 2e10)])).toBe(true)
  expect(isWide([point('a', 2021, 1e12), point('b', 2021, 2e11)])).toBe(false)
  expect(isWide([point('a', 2021, 1e12), point('b', 2021, -1)])).toBe(false)
})

test('a lone early year takes one step of the axis, and short gaps keep their years', () => {
  expect(toSteps([2012, 2021, 2022])).toEqual([2012, null, 2021, 2022])
  expect(toSteps([2020, 2022, 2022, 2023])).toEqual([2020, 2021, 2022, 2023])
  expect(toSteps([])).toEqual([])
})
