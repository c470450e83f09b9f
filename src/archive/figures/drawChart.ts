/**
 * Charts as SVG text, drawn at build time with Observable Plot on a document of jsdom. Colours are the site's own inks, by
 * name, so that one drawing serves light, dark and print; each series has its own dashes and its name at its end, so that
 * colour is never all that tells them apart.
 */
import { createRequire } from 'node:module'
import * as Plot from '@observablehq/plot'
import { spreadNames } from './chartNames.ts'
import { fromZero, toScale, toSteps } from './chartScale.ts'
import { toShortNumber } from './wording.ts'
import type { Chart, Point } from './series.ts'

export type Drawing = {
  /** What the chart shows, for those who do not see it. */
  readonly label: string
  readonly placeName: (id: string) => string
  /** For a column of text, or for a phone. */
  readonly size: keyof typeof SIZES
  /** How numbers are written: `zh-Hans`. */
  readonly locale: string
}

type Named = Point & { readonly name: string; readonly step: number }
/** A year of a series; null where the papers held do not give its value, so that the line breaks there. */
type Step = { readonly place: string; readonly step: number; readonly value: number | null }

const SIZES = {
  wide: { width: 1140, height: 340, left: 72, right: 96, years: 18 },
  narrow: { width: 348, height: 260, left: 52, right: 72, years: 5 },
} as const
type Size = (typeof SIZES)[keyof typeof SIZES]

const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 4', '12 4', '1 4', '6 2 1 2']
/** What the top margin and the axis take of the height. */
const TOP = 20
const FOOT = 30
let shared: Document | null = null

/** Loaded for the first chart: jsdom costs half a second, and most builds over an earlier site draw none. */
function document(): Document {
  shared ??= openDocument()
  return shared
}

function openDocument(): Document {
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom')
  return new JSDOM('').window.document
}

/** The chart as an `<svg>` without styles of its own. */
export function drawChart(chart: Chart, { label, placeName, size, locale }: Drawing): string {
  const steps = toSteps(chart.points.map(({ year }) => year))
  const points = chart.points.map((point) => ({
    ...point,
    name: placeName(point.place),
    step: steps.indexOf(point.year),
  }))
  const numberText = (value: number): string => toShortNumber(value, locale)
  const svg =
    chart.kind === 'lines'
      ? drawLines(points, steps, SIZES[size], numberText)
      : drawBars(points, SIZES[size], numberText)
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

type Write = (value: number) => string

function drawLines(
  points: readonly Named[],
  steps: readonly (number | null)[],
  size: Size,
  numberText: Write,
): Element {
  const places = Array.from(new Set(points.map(({ place }) => place)))
  const ink = (place: string): string => `var(--region-${(places.indexOf(place) % 8) + 1})`
  const series = places.map((place) => points.filter((point) => point.place === place))
  const at = { x: 'step', y: 'value' } as const
  const y = toScale(points)
  const ends = spreadNames(series, y, size.height - TOP - FOOT)
  const inkOf = ({ place }: { readonly place: string }): string => ink(place)
  return Plot.plot({
    document: document(),
    width: size.width,
    height: size.height,
    marginLeft: size.left,
    marginRight: size.right,
    marginTop: TOP,
    marginBottom: FOOT,
    x: {
      type: 'linear',
      label: null,
      ticks: namedSteps(steps, size),
      tickFormat: (step: number) => (steps[step] === null ? '…' : String(steps[step])),
      inset: 12,
    },
    y: { label: null, grid: true, tickSize: 0, tickFormat: numberText, ...y },
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
      // Fine dots lead to a name: nothing that could be read as values.
      Plot.link(ends, {
        ...{ x1: 'from', y1: 'value', x2: 'step', y2: 'at' },
        ...{ stroke: 'currentColor', strokeOpacity: 0.6, strokeDasharray: '1 5', strokeLinecap: 'round' },
      }),
      Plot.text(ends, { x: 'step', y: 'at', text: 'name', textAnchor: 'start', dx: 8, fill: inkOf }),
    ],
  })
}

/** The steps that are named: all of them where there is room, else the last and even ones before it, and every break. */
function namedSteps(steps: readonly (number | null)[], { years }: Size): number[] {
  const every = Math.ceil(steps.length / years)
  const last = steps.length - 1
  return steps.flatMap((year, i) => (year === null || (last - i) % every === 0 ? [i] : []))
}

/** A series with a value, or none, for each step between its first and last. */
function withGaps(series: readonly Named[]): Step[] {
  const [first, last] = [series[0], series.at(-1)]
  if (first === undefined || last === undefined) return []
  const values = new Map(series.map(({ step, value }) => [step, value]))
  return Array.from({ length: last.step - first.step + 1 }, (_, i) => ({
    place: first.place,
    step: first.step + i,
    value: values.get(first.step + i) ?? null,
  }))
}

function drawBars(points: readonly Named[], size: Size, numberText: Write): Element {
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
        text: (point: Named) => numberText(point.value),
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  })
}
