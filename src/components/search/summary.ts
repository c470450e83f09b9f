/** What was found in a sentence, the conditions as chips, the tabs with their counts, the pages. */
import type { Filters } from '../../search/filters.ts'
import type { Coverage } from '../../search/protocol.ts'
import type { SearchReply } from '../../search/reply.ts'
import type { SearchWords } from '../../strings/search.ts'
import { button, h } from './element.ts'
import { toChips } from './labels.ts'
import type { PageParts } from './pageParts.ts'
import { toSearch, type SearchState, type Tab } from './state.ts'

export const PAGE_SIZE = 10

export function drawSummary(
  parts: PageParts,
  state: SearchState,
  reply: SearchReply,
  coverage: Coverage,
  words: SearchWords,
  change: (filters: Filters) => void,
): void {
  const chips = toChips(state.filters, coverage.facets, words)
  const said = toSentence(state, reply, chips.length > 0, words)
  parts.status.textContent = `${said}${words.under(chips.map((chip) => chip.label))}`
  parts.messages.replaceChildren(...reply.messages.map((message) => h('p', {}, words.messages[message])))
  parts.chips.replaceChildren(
    ...chips.map(({ label, without }) =>
      h(
        'li',
        {},
        button({ class: 'chip', 'aria-label': words.drop(label) }, `${label} ×`, () => change(without)),
      ),
    ),
  )
  parts.clear.hidden = chips.length < 2
  parts.apply.textContent = words.apply(reply.total)
  parts.openSheet.textContent = chips.length > 0 ? `${words.filters} · ${chips.length}` : words.filters
  parts.sort.value = state.query.trim() === '' && state.sort === 'relevance' ? 'newest' : state.sort
}

function toSentence(
  { query }: SearchState,
  { total, figureTotal }: SearchReply,
  narrowed: boolean,
  words: SearchWords,
): string {
  if (query.trim() !== '') return words.found(query.trim(), total, figureTotal)
  return narrowed ? words.narrowed(total) : words.all(total)
}

export function drawTabs(
  { tabs, sort }: PageParts,
  current: Tab,
  articles: number,
  figures: { readonly total: number; readonly more: boolean },
  words: SearchWords,
): void {
  const counts = {
    articles: String(articles),
    figures: figures.more ? words.moreThan(figures.total) : String(figures.total),
  }
  // Figures stand in the order of their size.
  sort.disabled = current === 'figures'
  for (const { tab, element, panel } of tabs) {
    element.setAttribute('aria-selected', String(tab === current))
    element.tabIndex = tab === current ? 0 : -1
    element.replaceChildren(words[tab], h('span', { class: 'folio' }, ` ${counts[tab]}`))
    panel.hidden = tab !== current
  }
}

export function lastPage(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}

/** Previous and next as links to their own addresses; nothing where one page holds all. */
export function drawPager({ pager }: PageParts, state: SearchState, total: number, words: SearchWords): void {
  const last = lastPage(total)
  const link = (page: number, label: string, rel: string): HTMLElement =>
    h('a', { href: toSearch({ ...state, page }) || location.pathname, rel }, label)
  pager.hidden = last === 1
  pager.replaceChildren(
    ...(state.page > 1 ? [link(state.page - 1, words.previous, 'prev')] : []),
    h('span', { class: 'folio' }, words.page(Math.min(state.page, last), last)),
    ...(state.page < last ? [link(state.page + 1, words.next, 'next')] : []),
  )
}
