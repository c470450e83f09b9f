/**
 * Charts as SVG text, drawn at build time with Observable Plot on a document of jsdom. Colours are the site's own inks, by
 * name, so that one drawing serves light, dark and print; each series has its own dashes and its name at its end, so that
 * colour is never all that tells them apart.
 */
import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { toShortNumber } from './wording.ts'
import type { Chart, Point } from './series.ts'

export type Drawing = {
  /** What the chart shows, for those who do not see it. */
  readonly label: string
  readonly placeName: (id: string) => string
}

type Named = Point & { readonly name: string }

const WIDTH = 680
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 4', '12 4', '1 4', '6 2 1 2']
/** Least distance of two names at the ends of lines, as a share of the chart's height. */
const NAME_GAP = 0.08
/** Years named along the axis. */
const YEARS = 10
/** From this ratio of largest to smallest on, the axis is logarithmic. */
const WIDE = 12

let shared: Document | null = null

function document(): Document {
  shared ??= new JSDOM('').window.document
  return shared
}

/** The chart as an `<svg>` without styles of its own. */
export function drawChart(chart: Chart, { label, placeName }: Drawing): string {
  const points = chart.points.map((point) => ({ ...point, name: placeName(point.place) }))
  const svg = chart.kind === 'lines' ? drawLines(points) : drawBars(points)
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const name of ['class', 'font-family', 'font-size']) svg.removeAttribute(name)
  // A CSS property that SVG has no attribute for: validators refuse it, the sheet says it for the whole chart.
  for (const group of svg.querySelectorAll('[font-variant]')) group.removeAttribute('font-variant')
  svg.setAttribute('class', 'chart')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  return svg.outerHTML
}

function drawLines(points: readonly Named[]): Element {
  const places = Array.from(new Set(points.map(({ place }) => place)))
  const ink = (place: string): string => `var(--region-${(places.indexOf(place) % 8) + 1})`
  const series = places.map((place) => points.filter((point) => point.place === place))
  const years = Array.from(new Set(points.map(({ year }) => year))).sort((a, b) => a - b)
  const at = { x: 'year', y: 'value' } as const
  const ends = spreadNames(series, isWide(points))
  const inkOf = (end: End): string => ink(end.place)
  return Plot.plot({
    document: document(),
    width: WIDTH,
    height: 340,
    marginLeft: 64,
    marginRight: 96,
    x: {
      type: 'linear',
      label: null,
      ticks: years.length > YEARS ? YEARS : years,
      tickFormat: String,
      insetLeft: 12,
    },
    y: { label: null, grid: true, tickSize: 0, tickFormat: toShortNumber, ...toScale(points) },
    marks: [
      ...series.map((own, i) =>
        Plot.lineY(own, {
          ...at,
          stroke: ink(places[i] ?? ''),
          strokeWidth: 2,
          strokeDasharray: DASHES[i] ?? 'none',
        }),
      ),
      ...series.map((own, i) =>
        Plot.dot(own, {
          ...at,
          r: 4,
          stroke: ink(places[i] ?? ''),
          strokeWidth: 2,
          fill: (point: Named) => (point.actual ? ink(point.place) : 'var(--paper)'),
        }),
      ),
      Plot.link(ends, { x1: 'from', y1: 'value', x2: 'year', y2: 'at', stroke: inkOf, strokeOpacity: 0.5 }),
      Plot.text(ends, { x: 'year', y: 'at', text: 'name', textAnchor: 'start', dx: 8, fill: inkOf }),
    ],
  })
}

type End = {
  readonly place: string
  readonly name: string
  /** Where the line ends. */
  readonly from: number
  readonly value: number
  /** Where its name stands. */
  readonly year: number
  readonly at: number
}

/** The names of lines in a column at the right, in the order of their ends and never on top of one another. */
function spreadNames(series: readonly (readonly Named[])[], wide: boolean): End[] {
  const [to, from] = wide ? [Math.log10, (height: number): number => 10 ** height] : [Number, Number]
  const points = series.flat()
  const heights = points.map(({ value }) => to(value))
  const gap = (Math.max(...heights) - Math.min(wide ? Infinity : 0, ...heights)) * NAME_GAP
  const year = Math.max(...points.map((point) => point.year))
  const ends = series.flatMap((own) => own.at(-1) ?? []).sort((a, b) => a.value - b.value)
  let lowest = -Infinity
  return ends.map((end) => {
    const height = Math.max(to(end.value), lowest)
    lowest = height + gap
    return { place: end.place, name: end.name, from: end.year, value: end.value, year, at: from(height) }
  })
}

function drawBars(points: readonly Named[]): Element {
  return Plot.plot({
    document: document(),
    width: WIDTH,
    height: 36 + points.length * 30,
    marginLeft: 96,
    marginRight: 96,
    x: { axis: null, ...fromZero(points) },
    y: { label: null, domain: points.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.barX(points, {
        x: 'value',
        y: 'name',
        insetTop: 4,
        insetBottom: 4,
        stroke: 'var(--region-1)',
        fill: (point: Named) => (point.actual ? 'var(--region-1)' : 'var(--paper)'),
      }),
      Plot.ruleX([0], { stroke: 'currentColor' }),
      Plot.text(points, {
        x: 'value',
        y: 'name',
        text: (point: Named) => toShortNumber(point.value),
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  })
}

/** Values so far apart that the small ones would lie flat on the axis: a city beside its counties. */
export function isWide(points: readonly Pick<Point, 'value'>[]): boolean {
  const values = points.map(({ value }) => value)
  return Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > WIDE
}

function toScale(points: readonly Named[]): Plot.ScaleOptions {
  if (!isWide(points)) return { nice: true, ticks: 6, ...fromZero(points) }
  const values = points.map(({ value }) => value)
  const domain: [number, number] = [Math.min(...values) * 0.8, Math.max(...values) * 1.25]
  return { type: 'log', domain, ticks: roundValues(...domain) }
}

/** 1, 2 and 5 times the powers of ten in between. */
function roundValues(low: number, high: number): number[] {
  const powers = Array.from({ length: 40 }, (_, i) => 10 ** (i - 15))
  return powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((value) => value >= low && value <= high)
}

/** Amounts are drawn from zero, so that heights compare; where there are values below it, from the lowest. */
function fromZero(points: readonly Named[]): { domain: [number, number] } {
  const values = points.map(({ value }) => value)
  return { domain: [Math.min(0, ...values), Math.max(0, ...values)] }
}
