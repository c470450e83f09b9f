/** The dates among the filters: a histogram of years, or of a year's months, whose bars are buttons; and dates as text. */
import type { FacetCounts } from '../../search/filters.ts'
import type { SearchWords } from '../../strings/search.ts'
import { button, h } from './element.ts'
import type { FacetView } from './facetView.ts'
import { monthLabel } from './labels.ts'

type Bar = {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly short: string
  readonly count: number
}

export function toDates(view: FacetView): HTMLElement {
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
