/** The filters: check boxes with counts, a histogram of years or months, dates as text, articles with figures. */
import { FACETS, type Facet } from '../../search/facets.ts'
import { toDates } from './dateFacet.ts'
import { h } from './element.ts'
import type { FacetView } from './facetView.ts'

/** Values shown before "the rest". */
const SHOWN = 8

/** Draws the panel anew; focus and opened parts stay where they were. */
export function drawFacets(panel: HTMLElement, view: FacetView): void {
  const focused =
    document.activeElement instanceof HTMLElement && panel.contains(document.activeElement)
      ? document.activeElement.id
      : ''
  const opened = new Set([...panel.querySelectorAll('details[open]')].map((details) => details.id))
  panel.replaceChildren(
    ...FACETS.map((facet) => toFieldset(facet, view, opened)),
    toDates(view),
    toFigures(view),
  )
  if (focused !== '') document.getElementById(focused)?.focus()
}

function toFieldset(facet: Facet, view: FacetView, opened: ReadonlySet<string>): HTMLElement {
  const { totals, counts, filters, words } = view
  const isChosen = (id: string): boolean => filters[facet].includes(id)
  const countOf = (number: number): number => counts.values[facet][number] ?? 0
  // What most hits have stands first; of equal ones what most articles have.
  const values = totals.values[facet]
    .map((value, number) => ({ ...value, number }))
    .sort((a, b) => countOf(b.number) - countOf(a.number))
  const first = values.filter((value, i) => i < SHOWN || isChosen(value.id))
  const rest = values.filter((value) => !first.includes(value))
  const list = (items: typeof values): HTMLElement =>
    h('ul', { class: 'values' }, ...items.map((value) => h('li', {}, toCheck(facet, value, view))))
  const id = `rest-${facet}`
  const more = h(
    'details',
    { id, open: opened.has(id) },
    h('summary', {}, words.others(rest.length)),
    list(rest),
  )
  const legend = h('legend', {}, words.facets[facet])
  return h(
    'fieldset',
    { hidden: values.length === 0 },
    legend,
    list(first),
    ...(rest.length > 0 ? [more] : []),
  )
}

function toCheck(
  facet: Facet,
  value: { id: string; name: string; number: number },
  view: FacetView,
): HTMLElement {
  const { filters, counts, change } = view
  const count = counts.values[facet][value.number] ?? 0
  const chosen = filters[facet]
  const input = h('input', {
    type: 'checkbox',
    id: `${facet}-${value.number}`,
    checked: chosen.includes(value.id),
  })
  input.addEventListener('change', () => {
    const others = chosen.filter((id) => id !== value.id)
    change({ ...filters, [facet]: input.checked ? [...others, value.id] : others })
  })
  const name = h('span', { class: 'name' }, value.name)
  return h(
    'label',
    { class: count === 0 ? 'none' : null },
    input,
    name,
    h('span', { class: 'folio' }, String(count)),
  )
}

function toFigures({ filters, counts, words, change }: FacetView): HTMLElement {
  const input = h('input', { type: 'checkbox', id: 'only-figures', checked: filters.figures })
  input.addEventListener('change', () => change({ ...filters, figures: input.checked }))
  const count = h('span', { class: 'folio' }, String(counts.withFigures))
  return h('fieldset', {}, h('label', {}, input, h('span', { class: 'name' }, words.onlyFigures), count))
}
