/** What to say when nothing was found: which word failed, what each filter costs, what the archive covers. */
import type { Explanation } from '../../search/explain.ts'
import { dropDimension, type Filters } from '../../search/filters.ts'
import type { Coverage } from '../../search/protocol.ts'
import type { Suggestion } from '../../search/suggestionIndex.ts'
import type { SearchWords } from '../../strings/search.ts'
import { button, h } from './element.ts'
import { coverageSpan, dimensionLabel, toChips } from './labels.ts'
import type { SearchState } from './state.ts'

export type NoHitsView = {
  readonly words: SearchWords
  readonly coverage: Coverage
  readonly change: (filters: Filters) => void
  readonly ask: (query: string) => void
  /** What begins as the query does, by text, pinyin or initials. */
  readonly suggestions: readonly Suggestion[]
  readonly choose: (suggestion: Suggestion) => void
  /** The address of what is held, paper by paper and month by month. */
  readonly ledger: string
}

/** Articles of a time, whatever they say: none where nothing of it is held. */
function countBetween({ facets }: Coverage, from: string, to: string): number {
  const [first, last] = [toDay(from, '00'), toDay(to, '99')]
  return facets.dates.reduce(
    (sum, { day, count }) => (day !== null && first <= day && day <= last ? sum + count : sum),
    0,
  )
}

/** `2023-02` → 20230200, or 20230299 as an end; what is open is the least or the greatest. */
function toDay(date: string, rest: '00' | '99'): number {
  return Number(date === '' ? rest.repeat(4) : date.replaceAll('-', '').padEnd(8, rest))
}

/** The whole state as one element. */
export function toNoHits(state: SearchState, { parts, dropped }: Explanation, view: NoHitsView): HTMLElement {
  const { words, coverage } = view
  const chips = toChips(state.filters, coverage.facets, words)
  const found = parts.length > 1 && parts.every((part) => part.total > 0)
  const lines = parts.map(({ label, total }) =>
    h('li', {}, total === 0 ? words.nowhere(label) : words.alone(label, total)),
  )
  const choices = dropped.map(({ dimension, total }) =>
    h(
      'li',
      {},
      button(
        { class: 'chip', disabled: total === 0 },
        words.without(dimensionLabel(dimension, chips), total),
        () => view.change(dropDimension(state.filters, dimension)),
      ),
    ),
  )
  const bare = state.query.replaceAll(/["“”「」『』]/gu, '').trim()
  const unquoted = button({ class: 'chip' }, words.unquoted(bare), () => view.ask(bare))
  const meant = view.suggestions.map((suggestion) =>
    h(
      'li',
      {},
      button({ class: 'chip' }, suggestion.text, () => view.choose(suggestion)),
    ),
  )
  const { from, to } = state.filters
  const districts = coverage.facets.values.district.length
  return h(
    'div',
    { class: 'no-hits' },
    h('ul', {}, ...lines),
    ...(meant.length > 0
      ? [h('div', {}, h('p', {}, words.meant), h('ul', { class: 'chips' }, ...meant))]
      : []),
    ...(from === '' && to === '' ? [] : [h('p', {}, words.held(countBetween(coverage, from, to)))]),
    ...(found && dropped.length === 0 ? [h('p', {}, words.never)] : []),
    h('ul', { class: 'chips' }, ...choices, ...(bare === state.query.trim() ? [] : [h('li', {}, unquoted)])),
    h(
      'p',
      { class: 'folio' },
      words.coverage(coverage.documents, coverageSpan(coverage.facets, words), districts),
      ' ',
      h('a', { href: view.ledger }, words.ledger),
    ),
  )
}
