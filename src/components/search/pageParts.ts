/** The parts of the search page that the script fills; `src/pages/search.astro` has them. */
import { byId } from './element.ts'
import { TABS, type Tab } from './state.ts'

export type PageParts = {
  /** The site's base path. */
  readonly base: string
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly suggestions: HTMLUListElement
  readonly suggestStatus: HTMLElement
  readonly status: HTMLElement
  readonly messages: HTMLElement
  readonly chips: HTMLUListElement
  readonly clear: HTMLButtonElement
  readonly tabs: readonly {
    readonly tab: Tab
    readonly element: HTMLButtonElement
    readonly panel: HTMLElement
  }[]
  readonly sort: HTMLSelectElement
  readonly results: HTMLOListElement
  readonly figures: HTMLOListElement
  readonly noFigures: HTMLElement
  readonly noHits: HTMLElement
  readonly failure: HTMLElement
  readonly facets: HTMLElement
  readonly sheet: HTMLElement
  readonly openSheet: HTMLButtonElement
  readonly apply: HTMLButtonElement
  readonly pager: HTMLElement
}

export function pageParts(): PageParts {
  return {
    base: byId('search-page', HTMLElement).dataset['base'] ?? '/',
    form: byId('search-form', HTMLFormElement),
    input: byId('q', HTMLInputElement),
    suggestions: byId('suggestions', HTMLUListElement),
    suggestStatus: byId('suggest-status', HTMLElement),
    status: byId('status', HTMLElement),
    messages: byId('messages', HTMLElement),
    chips: byId('chips', HTMLUListElement),
    clear: byId('clear', HTMLButtonElement),
    tabs: TABS.map((tab) => ({
      tab,
      element: byId(`tab-${tab}`, HTMLButtonElement),
      panel: byId(`panel-${tab}`, HTMLElement),
    })),
    sort: byId('sort', HTMLSelectElement),
    results: byId('results', HTMLOListElement),
    figures: byId('figures', HTMLOListElement),
    noFigures: byId('no-figures', HTMLElement),
    noHits: byId('no-hits', HTMLElement),
    failure: byId('failure', HTMLElement),
    facets: byId('facets', HTMLElement),
    sheet: byId('sheet', HTMLElement),
    openSheet: byId('open-sheet', HTMLButtonElement),
    apply: byId('apply', HTMLButtonElement),
    pager: byId('pager', HTMLElement),
  }
}
