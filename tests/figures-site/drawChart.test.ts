import { describe, expect, test } from 'vitest'
import { JSDOM } from 'jsdom'
import { drawChart, isWide } from '../../src/archive/figures/drawChart.ts'
import type { Chart, Point } from '../../src/archive/figures/series.ts'

const point = (place: string, year: number, value: number, actual = true): Point => ({
  place,
  year,
  value,
  actual,
})
const lines: Chart = {
  kind: 'lines',
  points: [
    point('linan', 2021, 6e10),
    point('linan', 2023, 7e10),
    point('linping', 2021, 9e10),
    point('linping', 2022, 9.5e10, false),
  ],
}
const bars: Chart = {
  kind: 'bars',
  points: [point('linping', 2023, 1e11), point('linan', 2023, 7e10), point('qiantang', 2023, 1.2e11)],
}
const draw = (chart: Chart): Element => {
  const text = drawChart(chart, { label: '一图', placeName: (id) => `${id}区` })
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

test('shows a forecast hollow', () => {
  const fills = Array.from(
    draw(lines).querySelectorAll('circle'),
    (dot) => dot.getAttribute('fill') ?? dot.parentElement?.getAttribute('fill'),
  )
  expect(fills.filter((fill) => fill === 'var(--paper)')).toHaveLength(1)
})

test('is logarithmic only where values lie far apart, and never across zero', () => {
  expect(isWide([point('a', 2021, 1e12), point('b', 2021, 2e10)])).toBe(true)
  expect(isWide([point('a', 2021, 1e12), point('b', 2021, 2e11)])).toBe(false)
  expect(isWide([point('a', 2021, 1e12), point('b', 2021, -1)])).toBe(false)
})
