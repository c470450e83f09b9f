/** Suggestions under the search box: an ARIA combobox whose list never takes the focus. */
import type { Suggestion } from '../../search/suggestionIndex.ts'
import type { SearchWords } from '../../strings/search.ts'
import { h } from './element.ts'

export type SuggestBox = {
  /** Shows what fits the text typed; nothing for an empty list. */
  readonly show: (suggestions: readonly Suggestion[]) => void
  readonly close: () => void
  readonly isOpen: () => boolean
}

/** Wires arrows, Enter and Esc on the input to the list; `choose` gets the suggestion picked by key or pointer. */
export function createSuggestBox(
  input: HTMLInputElement,
  list: HTMLUListElement,
  status: HTMLElement,
  words: SearchWords,
  choose: (suggestion: Suggestion) => void,
): SuggestBox {
  let shown: readonly Suggestion[] = []
  let active = -1

  const activate = (at: number): void => {
    active = at
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(i === at))
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `suggestion-${at}`)
    list.children[at]?.scrollIntoView({ block: 'nearest' })
  }
  const show = (suggestions: readonly Suggestion[]): void => {
    shown = suggestions
    list.replaceChildren(
      ...suggestions.map((suggestion, i) => toOption(suggestion, i, words, () => pick(suggestion))),
    )
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(suggestions.length > 0))
    if (suggestions.length > 0) status.textContent = words.suggestions(suggestions.length)
    activate(-1)
  }
  const close = (): void => show([])
  const pick = (suggestion: Suggestion): void => {
    close()
    choose(suggestion)
  }
  input.addEventListener('keydown', (event) => {
    // While an input method composes, its keys are its own: Enter takes a candidate, arrows choose one.
    if (event.isComposing || event.keyCode === 229 || shown.length === 0) return
    const suggestion = shown[active]
    if (event.key === 'ArrowDown' || (event.key === 'ArrowRight' && active >= 0))
      activate(((active + 2) % (shown.length + 1)) - 1)
    else if (event.key === 'ArrowUp' || (event.key === 'ArrowLeft' && active >= 0))
      activate(((active + shown.length + 1) % (shown.length + 1)) - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && suggestion) pick(suggestion)
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  input.addEventListener('blur', close)
  return { show, close, isOpen: () => shown.length > 0 }
}

function toOption(suggestion: Suggestion, i: number, words: SearchWords, pick: () => void): HTMLLIElement {
  const { kind, text, count } = suggestion
  // A word is looked for wherever it stands: how many articles have it among their keywords would promise too little.
  const counted = kind !== 'headline' && kind !== 'keyword'
  const note = counted ? `${words.kinds[kind]} · ${words.count(count)}` : words.kinds[kind]
  const option = h(
    'li',
    { role: 'option', id: `suggestion-${i}`, 'aria-selected': 'false' },
    h('span', { class: 'text' }, text),
    h('span', { class: 'folio' }, note),
  )
  // The press must not blur the input, which would close the list before the click.
  option.addEventListener('pointerdown', (event) => event.preventDefault())
  option.addEventListener('click', pick)
  return option
}
