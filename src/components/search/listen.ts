/** What a reader does on the search page, as changes of its state. */
import type { Suggestion } from '../../search/suggestionIndex.ts'
import type { SearchWords } from '../../strings/search.ts'
import type { SearchClient } from './client.ts'
import { toPhraseQuery } from '../../search/query.ts'
import { byId } from './element.ts'
import { listenToKeys } from './keys.ts'
import type { PageParts } from './pageParts.ts'
import { EMPTY_STATE, readState, type SearchState } from './state.ts'
import { createSuggestBox } from './suggestBox.ts'

/** Where changes go: a new entry of the history, the same one, or none. */
export type Stateful = {
  readonly state: SearchState
  readonly go: (state: SearchState, entry: 'push' | 'replace' | 'none') => void
  readonly draw: () => Promise<void>
}

const SUGGESTIONS = 8
/** Milliseconds without a key before what was typed is searched. */
const TYPING_PAUSE = 180

/** Wires the whole page. */
export function listenToPage(
  parts: PageParts,
  words: SearchWords,
  client: SearchClient,
  page: Stateful,
): void {
  const ask = (query: string): void => page.go({ ...page.state, query, page: 1, tab: null }, 'push')
  listenToTyping(parts, words, client, page)
  listenToKeys(parts, ask)
  listenToFields(page, ask)
  for (const { tab, element } of parts.tabs)
    element.addEventListener('click', () => page.go({ ...page.state, tab, page: 1 }, 'push'))
  parts.sort.addEventListener('change', () => {
    const { sort } = readState(`?sort=${parts.sort.value}`)
    page.go({ ...page.state, sort, page: 1 }, 'push')
  })
  parts.clear.addEventListener('click', () =>
    page.go({ ...page.state, filters: EMPTY_STATE.filters, page: 1 }, 'push'),
  )
  parts.pager.addEventListener('click', (event) => turnPage(event, parts, page))
  addEventListener('popstate', () => page.go(readState(location.search), 'none'))
  addEventListener('online', () => parts.failure.hidden || void page.draw())
}

/** A word of the headline and a name, for readers who do not write fields: they become part of the query. */
function listenToFields(page: Stateful, ask: (query: string) => void): void {
  const form = byId('fields', HTMLFormElement)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const added = (['title', 'reporter'] as const).flatMap((name) => {
      const value = String(new FormData(form).get(name) ?? '').trim()
      return value === '' ? [] : [`${FIELDS[name]}:${/\s/u.test(value) ? toPhraseQuery(value) : value}`]
    })
    form.reset()
    if (added.length > 0) ask([page.state.query.trim(), ...added].filter(Boolean).join(' '))
  })
}
const FIELDS = { title: '标题', reporter: '记者' } as const

/** Searches and suggests after a pause; what an input method has not finished is no query yet. */
function listenToTyping(parts: PageParts, words: SearchWords, client: SearchClient, page: Stateful): void {
  const { input, form, suggestions, suggestStatus } = parts
  const base = parts.base
  const box = createSuggestBox(input, suggestions, suggestStatus, words, (chosen) =>
    takeSuggestion(chosen, base, page),
  )
  let pause: ReturnType<typeof setTimeout> | undefined
  /** What the list was last asked for; null once its reader has sent the query or closed the list. */
  let wanted: string | null = null
  const suggest = async (typed: string): Promise<void> => {
    wanted = typed
    const suggestions = await fetchSuggestions(client, typed)
    if (wanted === typed && input.value === typed && document.activeElement === input) box.show(suggestions)
  }
  const typed = (): void => {
    clearTimeout(pause)
    pause = setTimeout(() => {
      page.go({ ...page.state, query: input.value, page: 1, tab: null }, 'replace')
      void suggest(input.value)
    }, TYPING_PAUSE)
  }
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') wanted = null
    },
    { capture: true },
  )
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed()
  })
  input.addEventListener('compositionend', typed)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(pause)
    wanted = null
    box.close()
    page.go({ ...page.state, query: input.value, page: 1, tab: null }, 'push')
  })
}

/** None where they cannot be fetched: the search itself says what is wrong. */
async function fetchSuggestions(client: SearchClient, typed: string): Promise<readonly Suggestion[]> {
  try {
    return (await client.call('suggest', { typed: typed.trim(), limit: SUGGESTIONS })).output
  } catch {
    return []
  }
}

/** A place, topic or entity narrows, a reporter or word is asked, a headline opens. */
export function takeSuggestion({ kind, text, target }: Suggestion, base: string, page: Stateful): void {
  const { filters } = page.state
  if (kind === 'headline') location.assign(base + target)
  else if (kind === 'district' || kind === 'topic' || kind === 'entity') {
    const chosen = [...new Set([...filters[kind], target])]
    page.go({ ...page.state, query: '', page: 1, filters: { ...filters, [kind]: chosen } }, 'push')
  } else
    page.go({ ...page.state, query: kind === 'reporter' ? `记者:${text}` : text, page: 1, tab: null }, 'push')
}

function turnPage(event: Event, { status }: PageParts, page: Stateful): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  event.preventDefault()
  page.go(readState(link.search), 'push')
  status.scrollIntoView({ block: 'start' })
}
