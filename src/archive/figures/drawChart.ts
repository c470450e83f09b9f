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
  /** For a column of text, or for a phone. */
  readonly size: keyof typeof SIZES
}

type Named = Point & { readonly name: string }
/** A year of a series; null where the papers held do not give its value, so that the line breaks there. */
type Step = { readonly place: string; readonly year: number; readonly value: number | null }

const SIZES = {
  wide: { width: 960, height: 320, left: 72, right: 96, years: 16 },
  narrow: { width: 348, height: 260, left: 52, right: 72, years: 5 },
} as const
type Size = (typeof SIZES)[keyof typeof SIZES]

const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 4', '12 4', '1 4', '6 2 1 2']
/** Least distance of two names at the ends of lines, in pixels; what the axis and the top margin take of the height. */
const NAME_GAP = 16
const TOP = 20
const FOOT = 30
/** From this ratio of largest to smallest on, the axis is logarithmic. */
const WIDE = 12

let shared: Document | null = null

function document(): Document {
  shared ??= new JSDOM('').window.document
  return shared
}

/** The chart as an `<svg>` without styles of its own. */
export function drawChart(chart: Chart, { label, placeName, size }: Drawing): string {
  const points = chart.points.map((point) => ({ ...point, name: placeName(point.place) }))
  const svg = chart.kind === 'lines' ? drawLines(points, SIZES[size]) : drawBars(points, SIZES[size])
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const name of ['class', 'font-family', 'font-size']) svg.removeAttribute(name)
  // A CSS property that SVG has no attribute for: validators refuse it, the sheet says it for the whole chart.
  for (const group of svg.querySelectorAll('[font-variant]')) group.removeAttribute('font-variant')
  // The whole is one picture with one name: its parts are told apart by class alone.
  for (const part of svg.querySelectorAll('g[aria-label]')) {
    part.setAttribute('class', part.getAttribute('aria-label')?.replaceAll(' ', '-') ?? '')
    part.removeAttribute('aria-label')
  }
  svg.setAttribute('class', `chart ${size}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  return svg.outerHTML
}

function drawLines(points: readonly Named[], size: Size): Element {
  const places = Array.from(new Set(points.map(({ place }) => place)))
  const ink = (place: string): string => `var(--region-${(places.indexOf(place) % 8) + 1})`
  const series = places.map((place) => points.filter((point) => point.place === place))
  const at = { x: 'year', y: 'value' } as const
  const y = toScale(points)
  const ends = spreadNames(series, y, size)
  const inkOf = ({ place }: { readonly place: string }): string => ink(place)
  return Plot.plot({
    document: document(),
    width: size.width,
    height: size.height,
    marginLeft: size.left,
    marginRight: size.right,
    marginTop: TOP,
    marginBottom: FOOT,
    x: { type: 'linear', label: null, ticks: namedYears(points, size), tickFormat: String, inset: 12 },
    y: { label: null, grid: true, tickSize: 0, tickFormat: toShortNumber, ...y },
    marks: [
      ...series.map((own, i) =>
        Plot.lineY(withGaps(own), {
          ...at,
          stroke: ink(places[i] ?? ''),
          strokeWidth: 2,
          strokeDasharray: DASHES[i] ?? 'none',
        }),
      ),
      Plot.dot(points, { ...at, r: 4, fill: inkOf }),
      Plot.link(ends, { x1: 'from', y1: 'value', x2: 'year', y2: 'at', stroke: inkOf, strokeOpacity: 0.5 }),
      Plot.text(ends, { x: 'year', y: 'at', text: 'name', textAnchor: 'start', dx: 8, fill: inkOf }),
    ],
  })
}

/** The years there are: all of them where there is room, else the first, the last and even steps between. */
function namedYears(points: readonly Point[], { years }: Size): number[] {
  const held = Array.from(new Set(points.map(({ year }) => year))).sort((a, b) => a - b)
  const [first = 0, last = 0] = [held[0], held.at(-1)]
  const step = Math.ceil((last - first + 1) / years)
  return held.filter((year) => (last - year) % step === 0)
}

/** A series with a step for each year between its first and last. */
function withGaps(series: readonly Named[]): Step[] {
  const [first, last] = [series[0], series.at(-1)]
  if (first === undefined || last === undefined) return []
  const values = new Map(series.map(({ year, value }) => [year, value]))
  return Array.from({ length: last.year - first.year + 1 }, (_, i) => ({
    place: first.place,
    year: first.year + i,
    value: values.get(first.year + i) ?? null,
  }))
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

/** The names of lines in a column at the right, in the order of their ends, within the chart and never on top of one another. */
function spreadNames(series: readonly (readonly Named[])[], scale: Scale, { height }: Size): End[] {
  const [to, from] =
    scale.type === 'log' ? [Math.log10, (power: number): number => 10 ** power] : [Number, Number]
  const [low, high] = [to(scale.domain[0]), to(scale.domain[1])]
  const gap = ((high - low) * NAME_GAP) / (height - TOP - FOOT)
  const year = Math.max(...series.flat().map((point) => point.year))
  const ends = series.flatMap((own) => own.at(-1) ?? []).sort((a, b) => a.value - b.value)
  const heights = spread(
    ends.map(({ value }) => to(value)),
    gap,
    high,
  )
  return ends.map(({ place, name, year: last, value }, i) => ({
    place,
    name,
    from: last,
    value,
    year,
    at: from(heights[i] ?? 0),
  }))
}

/** Rising heights moved apart to `gap`, none above `high`. */
function spread(heights: readonly number[], gap: number, high: number): number[] {
  const raised: number[] = []
  for (const height of heights) raised.push(Math.max(height, (raised.at(-1) ?? -Infinity) + gap))
  return raised.map((height, i) => Math.min(height, high - (raised.length - 1 - i) * gap))
}

function drawBars(points: readonly Named[], size: Size): Element {
  return Plot.plot({
    document: document(),
    width: size.width,
    height: 36 + points.length * 30,
    marginLeft: size.left + 24,
    marginRight: size.right,
    x: { axis: null, ...fromZero(points) },
    y: { label: null, domain: points.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.barX(points, { x: 'value', y: 'name', insetTop: 4, insetBottom: 4, fill: 'var(--region-1)' }),
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

type Scale = {
  readonly type: 'linear' | 'log'
  readonly domain: [number, number]
  readonly ticks: number | number[]
}

function toScale(points: readonly Point[]): Scale {
  if (!isWide(points)) {
    const [low, high] = fromZero(points).domain
    return { type: 'linear', domain: [low, high * 1.05], ticks: 6 }
  }
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
function fromZero(points: readonly Point[]): { domain: [number, number] } {
  const values = points.map(({ value }) => value)
  return { domain: [Math.min(0, ...values), Math.max(0, ...values)] }
}
