/** The search page: what the address says is what is shown; every change goes through the address. */
import type { FacetCounts, Filters } from '../../search/filters.ts'
import { toTotalCounts } from '../../search/filters.ts'
import type { Coverage } from '../../search/protocol.ts'
import type { SearchReply } from '../../search/reply.ts'
import type { Suggestion } from '../../search/suggestionIndex.ts'
import { searchWordsHere } from '../../strings/search.ts'
import { EndpointUnavailable, SearchClient } from './client.ts'
import { h } from './element.ts'
import { askAll, askFigures, askSearch, type FigureReply } from './askSearch.ts'
import { listenToExport } from './exportResults.ts'
import { drawFacets } from './facetPanel.ts'
import { listenToPage, takeSuggestion } from './listen.ts'
import { toNoHits } from './noHits.ts'
import { toNamedCoverage } from './namedCoverage.ts'
import { drawPager, drawSummary, drawTabs, PAGE_SIZE, lastPage } from './summary.ts'
import { toFigureItem, toResultItem, type ResultView } from './results.ts'
import { EMPTY_STATE, readState, toSearch, type SearchState, type Tab } from './state.ts'
import { drawFailure } from './failure.ts'
import { pageParts, type PageParts } from './pageParts.ts'

/** What the page brings along. */
export type Given = Pick<ResultView, 'names' | 'whole'> & {
  /** The site's base path. */
  readonly base: string
  /** The address of an OpenSearch index, where the archive has one. */
  readonly endpoint: string | null
}

/** Runs the page. */
export class SearchPage {
  readonly #parts: PageParts
  readonly #words = searchWordsHere(document.documentElement)
  readonly #client: SearchClient
  readonly #base: string
  readonly #names: ReadonlyMap<string, string>
  readonly #whole: RegExp
  #state: SearchState = EMPTY_STATE
  #coverage: Coverage | null = null
  #counts: FacetCounts | null = null
  /** Numbers the draws, so that a late answer never replaces a newer one. */
  #turn = 0
  #slow: ReturnType<typeof setTimeout> | undefined

  constructor(worker: Worker, { base, endpoint, names, whole }: Given) {
    this.#parts = pageParts()
    this.#base = base
    this.#names = names
    this.#whole = whole
    this.#client = new SearchClient(worker, { base: new URL(`${base}search/`, location.href).href, endpoint })
    listenToPage(this.#parts, this.#words, this.#client, this)
    listenToExport(this.#base, () => askAll(this.#client, this.#state))
    this.go(readState(location.search), 'none')
  }

  get state(): SearchState {
    return this.#state
  }

  /** Takes a state: into the address first (a new entry, the same one, or not at all), then onto the page. */
  go(state: SearchState, entry: 'push' | 'replace' | 'none'): void {
    const address = `${location.pathname}${toSearch(state)}`
    if (entry === 'push' && address !== location.pathname + location.search)
      history.pushState(null, '', address)
    if (entry === 'replace') history.replaceState(null, '', address)
    this.#state = state
    const { input } = this.#parts
    // While a reader types, the box is theirs.
    if (entry !== 'replace' || document.activeElement !== input) input.value = state.query
    void this.draw()
  }

  readonly #change = (filters: Filters): void => this.go({ ...this.#state, filters, page: 1 }, 'push')
  readonly #askAgain = (query: string): void => this.go({ ...this.#state, query, page: 1, tab: null }, 'push')

  async draw(): Promise<void> {
    const turn = ++this.#turn
    const { results, status, failure } = this.#parts
    results.setAttribute('aria-busy', 'true')
    clearTimeout(this.#slow)
    this.#slow = setTimeout(() => (status.textContent = this.#words.loading), 300)
    try {
      this.#coverage ??= toNamedCoverage((await this.#client.call('open', null)).output, this.#names)
      if (turn !== this.#turn) return
      if (!this.#counts) this.#drawFacets(toTotalCounts(this.#coverage.facets))
      await this.#search(turn, this.#coverage)
      failure.hidden = true
    } catch (error) {
      if (turn === this.#turn) this.#fail(error)
    } finally {
      if (turn === this.#turn) results.removeAttribute('aria-busy')
    }
  }

  async #search(turn: number, coverage: Coverage): Promise<void> {
    const { state, output } = await askSearch(this.#client, this.#state)
    const tab: Tab = state.tab ?? (output.figureTotal > 0 ? 'figures' : 'articles')
    const figures = tab === 'figures' ? await askFigures(this.#client, state, PAGE_SIZE) : null
    if (turn !== this.#turn) return
    clearTimeout(this.#slow)
    const total = figures?.total ?? output.total
    if (state.page > lastPage(total)) return this.go({ ...this.#state, page: lastPage(total) }, 'replace')
    drawSummary(this.#parts, state, output, coverage, this.#words, this.#change)
    if (state.query !== this.#state.query)
      this.#parts.messages.prepend(h('p', {}, this.#words.byPinyin(this.#state.query.trim(), state.query)))
    drawTabs(
      this.#parts,
      tab,
      output.total,
      figures ?? { total: output.figureTotal, more: false },
      this.#words,
    )
    this.#drawResults(output)
    this.#drawFigures(output, figures)
    drawPager(this.#parts, this.#state, total, this.#words)
    await Promise.all([
      this.#countFigures(turn, state, output, tab),
      this.#facets(turn, state),
      this.#explain(turn, output, coverage),
    ])
  }

  #drawResults(reply: SearchReply): void {
    const view = this.#view(reply)
    this.#parts.results.replaceChildren(...reply.results.map((result) => toResultItem(result, view)))
    this.#parts.noHits.replaceChildren()
  }

  #view({ phrases }: Pick<SearchReply, 'phrases'>): ResultView {
    return { words: this.#words, base: this.#base, phrases, names: this.#names, whole: this.#whole }
  }

  #drawFigures(reply: SearchReply, figures: FigureReply | null): void {
    const hits = figures?.hits ?? []
    this.#parts.figures.replaceChildren(...hits.map((hit) => toFigureItem(hit, this.#view(reply))))
    this.#parts.noFigures.hidden = hits.length > 0
  }

  /** The figures that words name are counted once the articles are shown: their files are of no other use. */
  async #countFigures(turn: number, state: SearchState, reply: SearchReply, tab: Tab): Promise<void> {
    if (tab === 'figures' || reply.figureTotal > 0) return
    const figures = await askFigures(this.#client, state, 0)
    if (turn === this.#turn) drawTabs(this.#parts, tab, reply.total, figures, this.#words)
  }

  async #facets(turn: number, { query, filters }: SearchState): Promise<void> {
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
    const [{ output }, suggested] = await Promise.all([
      this.#client.call('explain', { query, filters }),
      this.#client.call('suggest', { typed: query.trim(), limit: 5 }),
    ])
    if (turn !== this.#turn) return
    const choose = (suggestion: Suggestion): void => takeSuggestion(suggestion, this.#base, this)
    const view = {
      words: this.#words,
      coverage,
      change: this.#change,
      ask: this.#askAgain,
      suggestions: suggested.output,
      choose,
      ledger: `${this.#base}about/ledger/#held`,
    }
    this.#parts.noHits.replaceChildren(toNoHits(this.#state, output, view))
  }

  #fail(error: unknown): void {
    clearTimeout(this.#slow)
    this.#parts.results.replaceChildren()
    const { failed, offline, endpointFailed } = this.#words
    const said = error instanceof EndpointUnavailable ? endpointFailed(error.message) : failed
    drawFailure(this.#parts, navigator.onLine ? said : offline, this.#words, () => void this.draw())
  }
}
