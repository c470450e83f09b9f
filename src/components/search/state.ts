/** The state of a search in its address: `?q=&district=&topic=&from=&to=`, so that it can be linked and gone back to. */
import { NO_FILTERS, type Filters } from '../../search/filters.ts'
import { SORTS, type Sort } from '../../search/ranking.ts'

export const TABS = ['articles', 'figures'] as const
export type Tab = (typeof TABS)[number]

export type SearchState = {
  readonly query: string
  readonly filters: Filters
  readonly sort: Sort
  /** Null: the one that suits the query. */
  readonly tab: Tab | null
  /** From 1. */
  readonly page: number
}

export const EMPTY_STATE: SearchState = {
  query: '',
  filters: NO_FILTERS,
  sort: 'relevance',
  tab: null,
  page: 1,
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u

/** Reads an address; what is not understood is as if it were not there. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search)
  const all = (name: string): string[] => [...new Set(params.getAll(name).filter(Boolean))]
  const date = (name: string): string => (DATE.test(params.get(name) ?? '') ? (params.get(name) ?? '') : '')
  const page = Number(params.get('page'))
  return {
    query: params.get('q') ?? '',
    filters: {
      district: all('district'),
      topic: all('topic'),
      entity: all('entity'),
      newspaper: all('paper'),
      from: date('from'),
      to: date('to'),
      figures: params.get('figures') === '1',
    },
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
    tab: TABS.find((tab) => tab === params.get('tab')) ?? null,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

/** Writes an address; what is as usual is left out. `toSearch(EMPTY_STATE)` is empty. */
export function toSearch({ query, filters, sort, tab, page }: SearchState): string {
  const params = new URLSearchParams()
  const set = (name: string, value: string): void => {
    if (value !== '') params.append(name, value)
  }
  set('q', query)
  for (const id of filters.district) set('district', id)
  for (const id of filters.topic) set('topic', id)
  for (const id of filters.entity) set('entity', id)
  for (const id of filters.newspaper) set('paper', id)
  set('from', filters.from)
  set('to', filters.to)
  set('figures', filters.figures ? '1' : '')
  set('sort', sort === 'relevance' ? '' : sort)
  set('tab', tab ?? '')
  set('page', page === 1 ? '' : String(page))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
