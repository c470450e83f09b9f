/** What filters, dates and places of a result are called. */
import type { Dimension, Filters } from '../../search/filters.ts'
import { readEdtf } from '../../archive/dates.ts'
import { intervalText } from '../../archive/intervalText.ts'
import { FACETS, type FacetTotals } from '../../search/facets.ts'
import type { SearchRecord } from '../../search/records.ts'
import type { SearchWords } from '../../strings/search.ts'

/** `2021` → 2021年, `2021-05` → 2021年5月, `2021-05-21` → 2021年5月21日. */
export function dateLabel(date: string, words: SearchWords): string {
  if (date.length === 4) return words.year(date)
  return date.length === 7 ? words.month(date) : words.day(date)
}

/** `2023-11~` → 约2023年11月, as lists have it. */
export function recordDate({ date, dateApprox }: SearchRecord, words: SearchWords): string {
  if (date !== null) return words.day(date)
  const days = dateApprox === null ? null : readEdtf(dateApprox)
  return days === null ? words.noDate : words.about(intervalText(days, words.locale))
}

export type FilterChip = { readonly label: string; readonly dimension: Dimension; readonly without: Filters }

/** Each condition in use, and the filters without it. */
export function toChips(filters: Filters, totals: FacetTotals, words: SearchWords): FilterChip[] {
  const chips = FACETS.flatMap((facet) =>
    filters[facet].map((id): FilterChip => ({
      label: totals.values[facet].find((value) => value.id === id)?.name ?? id,
      dimension: facet,
      without: { ...filters, [facet]: filters[facet].filter((other) => other !== id) },
    })),
  )
  const dates = datesLabel(filters, words)
  if (dates !== '')
    chips.push({ label: dates, dimension: 'dates', without: { ...filters, from: '', to: '' } })
  if (filters.figures)
    chips.push({ label: words.onlyFigures, dimension: 'figures', without: { ...filters, figures: false } })
  return chips
}

/** `2021年—2023年`, `2021年5月以来`. */
export function datesLabel({ from, to }: Filters, words: SearchWords): string {
  if (from !== '' && to !== '') return words.span(dateLabel(from, words), dateLabel(to, words))
  if (from !== '') return words.since(dateLabel(from, words))
  return to === '' ? '' : words.until(dateLabel(to, words))
}

/** The conditions of one dimension in a phrase: `临安区、钱塘区`. */
export function dimensionLabel(dimension: Dimension, chips: readonly FilterChip[]): string {
  return chips
    .filter((chip) => chip.dimension === dimension)
    .map((chip) => chip.label)
    .join('、')
}

/** The span of the archive's dates: `2021年5月—2024年12月`. */
export function coverageSpan(totals: FacetTotals, words: SearchWords): string {
  const days = totals.dates.flatMap(({ day }) => (day === null ? [] : [day]))
  const [last, first] = [days[0], days.at(-1)]
  if (last === undefined || first === undefined) return words.noDate
  return words.span(monthLabel(Math.floor(first / 100), words), monthLabel(Math.floor(last / 100), words))
}

/** 202105 → 2021年5月; 202100 → 2021年. */
export function monthLabel(month: number, words: SearchWords): string {
  const text = String(month)
  return text.endsWith('00')
    ? words.year(text.slice(0, 4))
    : words.month(`${text.slice(0, 4)}-${text.slice(4)}`)
}
