/** The filters: check boxes with counts, a histogram of years or months, dates as text, articles with figures. */
import { FACETS, type Facet, type FacetTotals } from '../../search/facets.ts'
import type { FacetCounts, Filters } from '../../search/filters.ts'
import type { SearchWords } from '../../strings/search.ts'
import { button, h } from './element.ts'
import { monthLabel } from './labels.ts'

export type FacetView = {
  readonly totals: FacetTotals
  readonly counts: FacetCounts
  readonly filters: Filters
  readonly words: SearchWords
  readonly change: (filters: Filters) => void
}

/** Values shown before "the rest". */
const SHOWN = 8

/** Draws the panel anew; focus and opened parts stay where they were. */
export function drawFacets(panel: HTMLElement, view: FacetView): void {
  const focused =
    document.activeElement instanceof HTMLElement && panel.contains(document.activeElement)
      ? document.activeElement.id
      : ''
  const opened = new Set([...panel.querySelectorAll('details[open]')].map((details) => details.id))
  panel.replaceChildren(
    ...FACETS.map((facet) => toFieldset(facet, view, opened)),
    toDates(view),
    toFigures(view),
  )
  if (focused !== '') document.getElementById(focused)?.focus()
}

function toFieldset(facet: Facet, view: FacetView, opened: ReadonlySet<string>): HTMLElement {
  const { totals, filters, words } = view
  const values = totals.values[facet].map((value, number) => ({ ...value, number }))
  const isChosen = (id: string): boolean => filters[facet].includes(id)
  const first = values.filter((value, i) => i < SHOWN || isChosen(value.id))
  const rest = values.filter((value) => !first.includes(value))
  const list = (items: typeof values): HTMLElement =>
    h('ul', { class: 'values' }, ...items.map((value) => h('li', {}, toCheck(facet, value, view))))
  const id = `rest-${facet}`
  const more = h(
    'details',
    { id, open: opened.has(id) },
    h('summary', {}, words.others(rest.length)),
    list(rest),
  )
  const legend = h('legend', {}, words.facets[facet])
  return h(
    'fieldset',
    { hidden: values.length === 0 },
    legend,
    list(first),
    ...(rest.length > 0 ? [more] : []),
  )
}

function toCheck(
  facet: Facet,
  value: { id: string; name: string; number: number },
  view: FacetView,
): HTMLElement {
  const { filters, counts, change } = view
  const count = counts.values[facet][value.number] ?? 0
  const chosen = filters[facet]
  const input = h('input', {
    type: 'checkbox',
    id: `${facet}-${value.number}`,
    checked: chosen.includes(value.id),
  })
  input.addEventListener('change', () => {
    const others = chosen.filter((id) => id !== value.id)
    change({ ...filters, [facet]: input.checked ? [...others, value.id] : others })
  })
  const name = h('span', { class: 'name' }, value.name)
  return h(
    'label',
    { class: count === 0 ? 'none' : null },
    input,
    name,
    h('span', { class: 'folio' }, String(count)),
  )
}

function toFigures({ filters, counts, words, change }: FacetView): HTMLElement {
  const input = h('input', { type: 'checkbox', id: 'only-figures', checked: filters.figures })
  input.addEventListener('change', () => change({ ...filters, figures: input.checked }))
  const count = h('span', { class: 'folio' }, String(counts.withFigures))
  return h('fieldset', {}, h('label', {}, input, h('span', { class: 'name' }, words.onlyFigures), count))
}

type Bar = {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly short: string
  readonly count: number
}

function toDates(view: FacetView): HTMLElement {
  const { filters, counts, words, change } = view
  const year = /^(\d{4})(?:-\d{2})?$/u.exec(filters.from)?.[1]
  const inYear = year !== undefined && filters.to.startsWith(year)
  const bars = inYear ? toMonthBars(counts, year, words) : toYearBars(view)
  const highest = Math.max(1, ...bars.map((bar) => bar.count))
  const list = h('ol', { class: 'bars' }, ...bars.map((bar) => h('li', {}, toBarButton(bar, highest, view))))
  const undated = counts.months.find(({ month }) => month === null)?.count ?? 0
  const all = button({ class: 'quiet', id: 'all-dates' }, words.allDates, () =>
    change({ ...filters, from: '', to: '' }),
  )
  return h(
    'fieldset',
    {},
    h('legend', {}, words.dates),
    list,
    toSpan(view),
    ...(filters.from === '' && filters.to === '' ? [] : [all]),
    ...(undated > 0 ? [h('p', { class: 'folio' }, words.undated(undated))] : []),
  )
}

function toBarButton(bar: Bar, highest: number, { filters, words, change }: FacetView): HTMLElement {
  const chosen = filters.from === bar.from && filters.to === bar.to
  const column = h('span', { class: 'column' })
  column.style.blockSize = `${Math.round((bar.count / highest) * 100)}%`
  const attributes = {
    id: `bar-${bar.from}`,
    'aria-pressed': String(chosen),
    title: words.bar(bar.label, bar.count),
  }
  const space = h('span', { class: 'space', 'aria-hidden': 'true' }, column)
  const element = button(attributes, space, () => change({ ...filters, from: bar.from, to: bar.to }))
  element.append(h('span', { class: 'folio', 'aria-hidden': 'true' }, bar.short))
  element.append(h('span', { class: 'away' }, words.bar(bar.label, bar.count)))
  return element
}

/** Every year from the first to the last, the empty ones too. */
function toYearBars({ counts, totals, words }: FacetView): Bar[] {
  const perYear = new Map<number, number>()
  for (const { month, count } of counts.months) {
    if (month === null) continue
    const year = Math.floor(month / 100)
    perYear.set(year, (perYear.get(year) ?? 0) + count)
  }
  // The archive's years, not the hits': an empty year is an answer too.
  const years = totals.dates.flatMap(({ day }) => (day === null ? [] : [Math.floor(day / 10_000)]))
  const [last = 0, first = 0] = [years[0], years.at(-1)]
  return Array.from({ length: years.length === 0 ? 0 : last - first + 1 }, (_, i) => {
    const year = String(first + i)
    return {
      from: year,
      to: year,
      label: words.year(year),
      short: `’${year.slice(2)}`,
      count: perYear.get(first + i) ?? 0,
    }
  })
}

function toMonthBars(counts: FacetCounts, year: string, words: SearchWords): Bar[] {
  return Array.from({ length: 12 }, (_, i) => {
    const number = Number(year) * 100 + i + 1
    const month = `${year}-${String(i + 1).padStart(2, '0')}`
    const count = counts.months.find((entry) => entry.month === number)?.count ?? 0
    return { from: month, to: month, label: monthLabel(number, words), short: String(i + 1), count }
  })
}

/** Dates as text, for a span that no bar gives. */
function toSpan({ filters, words, change }: FacetView): HTMLElement {
  const field = (name: 'from' | 'to'): HTMLElement => {
    const input = h('input', {
      id: `date-${name}`,
      value: filters[name],
      inputmode: 'numeric',
      pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?',
      title: words.dateHint,
      placeholder: name === 'from' ? '2021' : '2023-05',
    })
    input.addEventListener('change', () => {
      if (input.reportValidity()) change({ ...filters, [name]: input.value })
    })
    return h('label', {}, h('span', {}, words[name]), input)
  }
  return h('div', { class: 'span' }, field('from'), field('to'))
}
