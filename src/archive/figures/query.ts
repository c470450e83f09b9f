/** The explorer's question, as a form and as an address say it: `?indicator=gdp&unit=u5143&district=linping&min=1e11`. */
import { readAmount } from './amount.ts'
import { STATUSES } from './setNames.ts'

export type FigureQuery = {
  readonly indicator: string | null
  /** A measure's id. */
  readonly unit: string | null
  readonly district: string | null
  /** Years, both included. */
  readonly from: number | null
  readonly to: number | null
  /** As typed: `1000亿`; {@link readAmount} says what it means. */
  readonly min: string | null
  readonly max: string | null
  readonly status: (typeof STATUSES)[number] | null
  readonly order: 'desc' | 'asc'
  /** 1-based. */
  readonly page: number
}

/** Reads a form or an address; what it cannot read is as if it had not been said. */
export function readQuery(given: { get(name: string): unknown }): FigureQuery {
  const read = (name: string): string | null => {
    const value = given.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const amount = (name: string): string | null => (readAmount(read(name)) === null ? null : read(name))
  return {
    indicator: read('indicator'),
    unit: read('unit'),
    district: read('district'),
    from: readWhole(read('from')),
    to: readWhole(read('to')),
    min: amount('min'),
    max: amount('max'),
    status: STATUSES.find((status) => status === read('status')) ?? null,
    order: read('order') === 'asc' ? 'asc' : 'desc',
    page: readWhole(read('page')) ?? 1,
  }
}

function readWhole(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : null
}

/** The address of a question, defaults left out, fields in one order: `readQuery` of it gives the question again. */
export function toSearch(query: FigureQuery): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || (name === 'order' && value === 'desc') || (name === 'page' && value === 1)) continue
    search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
