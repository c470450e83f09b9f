/** The search page: what the address says is what is shown; every change goes through the address. */
import type { FacetCounts, Filters } from '../../search/filters.ts'
import { toTotalCounts } from '../../search/filters.ts'
import type { Coverage } from '../../search/protocol.ts'
import type { SearchReply } from '../../search/search.ts'
import type { Suggestion } from '../../search/suggestionIndex.ts'
import { searchWordsFor } from '../../strings/search.ts'
import { SearchClient } from './client.ts'
import { byId } from './element.ts'
import { drawFacets } from './facetPanel.ts'
import { listenToKeys } from './keys.ts'
import { toNoHits } from './noHits.ts'
import { drawPager, drawSummary, drawTabs, PAGE_SIZE } from './summary.ts'
import { toFigureItem, toResultItem, type ResultView } from './results.ts'
import { EMPTY_STATE, readState, toSearch, type SearchState, type Tab } from './state.ts'
import { drawFailure } from './failure.ts'
import { offerOffline } from './offline.ts'
import { createSuggestBox } from './suggestBox.ts'
import { pageParts, type PageParts } from './pageParts.ts'

const SUGGESTIONS = 8
const TYPING_PAUSE = 180

/** Runs the page; `base` is the site's base path. */
export class SearchPage {
  readonly #parts: PageParts
  readonly #words = searchWordsFor(document.documentElement.lang)
  readonly #client: SearchClient
  readonly #base: string
  #state: SearchState = EMPTY_STATE
  #coverage: Coverage | null = null
  #counts: FacetCounts | null = null
  /** Numbers the draws, so that a late answer never replaces a newer one. */
  #turn = 0
  #typing: ReturnType<typeof setTimeout> | undefined
  #slow: ReturnType<typeof setTimeout> | undefined

  constructor(worker: Worker, base: string) {
    this.#parts = pageParts()
    this.#base = base
    this.#client = new SearchClient(worker, new URL(`${base}search/`, location.href).href)
    this.#listen()
    this.#go(readState(location.search), 'none')
  }

  /** Takes a state: into the address first (a new entry, the same one, or not at all), then onto the page. */
  #go(state: SearchState, entry: 'push' | 'replace' | 'none'): void {
    const address = `${location.pathname}${toSearch(state)}`
    if (entry === 'push' && address !== location.pathname + location.search)
      history.pushState(null, '', address)
    if (entry === 'replace') history.replaceState(null, '', address)
    this.#state = state
    const { input } = this.#parts
    if (input.value !== state.query && document.activeElement !== input) input.value = state.query
    if (entry !== 'replace') input.value = state.query
    void this.#draw()
  }

  readonly #change = (filters: Filters): void => this.#go({ ...this.#state, filters, page: 1 }, 'push')
  readonly #ask = (query: string, entry: 'push' | 'replace' = 'push'): void =>
    this.#go({ ...this.#state, query, page: 1, tab: null }, entry)

  async #draw(): Promise<void> {
    const turn = ++this.#turn
    const { results, status, failure } = this.#parts
    results.setAttribute('aria-busy', 'true')
    clearTimeout(this.#slow)
    this.#slow = setTimeout(() => (status.textContent = this.#words.loading), 300)
    try {
      this.#coverage ??= (await this.#client.call('open', null)).output
      if (turn !== this.#turn) return
      if (!this.#counts) this.#drawFacets(toTotalCounts(this.#coverage.facets))
      await this.#search(turn, this.#coverage)
      failure.hidden = true
    } catch {
      if (turn === this.#turn) this.#fail()
    } finally {
      if (turn === this.#turn) results.removeAttribute('aria-busy')
    }
  }

  async #search(turn: number, coverage: Coverage): Promise<void> {
    const { query, filters, page } = this.#state
    const offset = (page - 1) * PAGE_SIZE
    const sort = query.trim() === '' && this.#state.sort === 'relevance' ? 'newest' : this.#state.sort
    const { output } = await this.#client.call('search', { query, filters, sort, offset, limit: PAGE_SIZE })
    if (turn !== this.#turn) return
    clearTimeout(this.#slow)
    const tab: Tab = this.#state.tab ?? (output.figureTotal > 0 ? 'figures' : 'articles')
    drawSummary(this.#parts, this.#state, output, coverage, this.#words, this.#change)
    drawTabs(this.#parts, tab, output, this.#words)
    this.#drawResults(output)
    drawPager(this.#parts, this.#state, tab === 'articles' ? output.total : output.figureTotal, this.#words)
    await Promise.all([
      this.#figures(turn, output, tab),
      this.#facets(turn),
      this.#explain(turn, output, coverage),
    ])
  }

  #drawResults(reply: SearchReply): void {
    const view = this.#view(reply)
    this.#parts.results.replaceChildren(...reply.results.map((result) => toResultItem(result, view)))
    this.#parts.noHits.replaceChildren()
  }

  #view({ phrases }: Pick<SearchReply, 'phrases'>): ResultView {
    return { words: this.#words, base: this.#base, phrases }
  }

  async #figures(turn: number, reply: SearchReply, tab: Tab): Promise<void> {
    const { figures, noFigures } = this.#parts
    const { query, filters, page } = this.#state
    const offset = (page - 1) * PAGE_SIZE
    const wanted = tab === 'figures' && reply.figureTotal > 0
    const { output } = wanted
      ? await this.#client.call('figures', { query, filters, offset, limit: PAGE_SIZE })
      : { output: { hits: [] } }
    if (turn !== this.#turn) return
    figures.replaceChildren(...output.hits.map((hit) => toFigureItem(hit, this.#view(reply))))
    noFigures.hidden = output.hits.length > 0
  }

  async #facets(turn: number): Promise<void> {
    const { query, filters } = this.#state
    const { output } = await this.#client.call('facets', { query, filters })
    if (turn === this.#turn) this.#drawFacets(output)
  }

  #drawFacets(counts: FacetCounts): void {
    if (!this.#coverage) return
    this.#counts = counts
    const view = {
      totals: this.#coverage.facets,
      counts,
      filters: this.#state.filters,
      words: this.#words,
      change: this.#change,
    }
    drawFacets(this.#parts.facets, view)
  }

  async #explain(turn: number, reply: SearchReply, coverage: Coverage): Promise<void> {
    if (reply.total > 0) return
    const { query, filters } = this.#state
    const { output } = await this.#client.call('explain', { query, filters })
    if (turn !== this.#turn) return
    const view = { words: this.#words, coverage, change: this.#change, ask: this.#ask }
    this.#parts.noHits.replaceChildren(toNoHits(this.#state, output, view))
  }

  #fail(): void {
    clearTimeout(this.#slow)
    this.#parts.results.replaceChildren()
    drawFailure(this.#parts, navigator.onLine, this.#words, () => void this.#draw())
  }

  #listen(): void {
    const { input, form, tabs, sort } = this.#parts
    const box = createSuggestBox(
      input,
      this.#parts.suggestions,
      this.#parts.suggestStatus,
      this.#words,
      (chosen) => this.#choose(chosen),
    )
    const typed = (): void => {
      clearTimeout(this.#typing)
      this.#typing = setTimeout(() => {
        this.#ask(input.value, 'replace')
        void this.#suggest(input.value, box.show)
      }, TYPING_PAUSE)
    }
    // What an input method has not finished is no query yet.
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) typed()
    })
    input.addEventListener('compositionend', typed)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      clearTimeout(this.#typing)
      box.close()
      this.#ask(input.value)
    })
    for (const { tab, element } of tabs)
      element.addEventListener('click', () => this.#go({ ...this.#state, tab, page: 1 }, 'push'))
    sort.addEventListener('change', () =>
      this.#go({ ...this.#state, sort: readState(`?sort=${sort.value}`).sort, page: 1 }, 'push'),
    )
    this.#parts.clear.addEventListener('click', () => this.#change(EMPTY_STATE.filters))
    addEventListener('popstate', () => this.#go(readState(location.search), 'none'))
    addEventListener('online', () => this.#parts.failure.hidden || void this.#draw())
    listenToKeys(this.#parts, (query) => this.#ask(query))
    this.#parts.pager.addEventListener('click', (event) => this.#turnPage(event))
  }

  #turnPage(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    this.#go(readState(link.search), 'push')
    this.#parts.status.scrollIntoView({ block: 'start' })
  }

  async #suggest(typed: string, show: (suggestions: readonly Suggestion[]) => void): Promise<void> {
    const { input } = this.#parts
    try {
      const { output } = await this.#client.call('suggest', { typed: typed.trim(), limit: SUGGESTIONS })
      if (input.value === typed && document.activeElement === input) show(output)
    } catch {
      show([])
    }
  }

  /** A place or topic narrows, a reporter or word is asked, a headline opens. */
  #choose({ kind, text, target }: Suggestion): void {
    const { filters } = this.#state
    if (kind === 'headline') location.assign(this.#base + target)
    else if (kind === 'district' || kind === 'topic')
      this.#go(
        {
          ...this.#state,
          query: '',
          page: 1,
          filters: { ...filters, [kind]: [...new Set([...filters[kind], target])] },
        },
        'push',
      )
    else this.#ask(kind === 'reporter' ? `记者:${text}` : text)
  }
}

export function startSearchPage(worker: Worker): void {
  const root = byId('search-page', HTMLElement)
  root.hidden = false
  const base = root.dataset['base'] ?? '/'
  new SearchPage(worker, base)
  void offerOffline(base)
}
