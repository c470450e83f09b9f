/**
 * The explorer in the browser: reads the question from the address or the form, fetches what it needs of the set, shows a
 * page of rows. The first page needs none of it: the build has put the newest figures there.
 */
import { explore, PAGE, type Answer } from '../../archive/figures/explore.ts'
import { readAmount } from '../../archive/figures/amount.ts'
import { readQuery, toSearch, type FigureQuery } from '../../archive/figures/query.ts'
import { fill, toRowFields, toUnitText, type RowWords } from '../../archive/figures/rowFields.ts'
import { ALL } from '../../archive/figures/setNames.ts'
import type { Catalogue, ExplorerRow, Sets } from '../../archive/figures/shards.ts'
import { toWholeNodes } from '../wholeNodes.ts'
import { openSets, type SetReader } from './setReader.ts'

type Words = RowWords &
  Readonly<
    Record<
      | 'anyIndicator'
      | 'found'
      | 'foundMore'
      | 'nothing'
      | 'loading'
      | 'failed'
      | 'retry'
      | 'pageOf'
      | 'previous'
      | 'next',
      string
    >
  >

type View = {
  readonly form: HTMLFormElement
  readonly title: HTMLElement
  readonly status: HTMLElement
  readonly rows: HTMLElement
  readonly pages: HTMLElement
  readonly template: HTMLTemplateElement
  readonly words: Words
  readonly base: string
  /** What of a text no line may break. */
  readonly whole: RegExp
  readonly sets: SetReader
}

/** Shows the form and answers the address; does nothing on a page without them. */
export function startExplorer(): void {
  const view = findView()
  if (view === null) return
  view.form.hidden = false
  if (window.matchMedia('(max-width: 40rem)').matches)
    view.form.querySelector('details')?.removeAttribute('open')
  const answerAddress = (): void => {
    const query = readQuery(new URLSearchParams(location.search))
    fillFields(view, query)
    if (toSearch(query) !== '') void show(view, query)
  }
  const ask = (page: number): void => {
    const query = { ...readQuery(new FormData(view.form)), page }
    if (!checkAmounts(view.form)) return
    history.pushState(null, '', `${location.pathname}${toSearch(query)}`)
    void show(view, query)
  }
  view.form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(1)
  })
  view.form.addEventListener('change', () => ask(1))
  view.pages.addEventListener('click', (event) => {
    const page = event.target instanceof HTMLElement ? event.target.dataset['page'] : undefined
    if (page !== undefined) ask(Number(page))
  })
  window.addEventListener('popstate', () => (location.search === '' ? location.reload() : answerAddress()))
  answerAddress()
}

async function show(view: View, query: FigureQuery): Promise<void> {
  const { words, status, rows, pages } = view
  status.textContent = words.loading
  try {
    const catalogue = await view.sets.catalogue()
    const sets = setsOf(catalogue, query.indicator)
    const set = sets.find(({ id }) => id === query.unit) ?? sets[0]
    fillUnits(view, sets, set?.id ?? '')
    const answer = set === undefined ? null : await answerFrom(view, query, set.id)
    const unit = set === undefined ? '' : toUnitText(set, words)
    const indicator = catalogue.indicators.find(({ id }) => id === query.indicator)
    const name = indicator?.name ?? query.indicator ?? words.anyIndicator
    view.title.textContent = words.names[name] ?? name
    showAnswer(view, query, answer, unit)
  } catch {
    status.textContent = words.failed
    rows.replaceChildren()
    pages.hidden = false
    const again = button(words.retry)
    again.addEventListener('click', () => void show(view, query))
    pages.replaceChildren(again)
  }
}

async function answerFrom({ sets }: View, query: FigureQuery, measure: string): Promise<Answer> {
  const set = sets.open(query.indicator ?? ALL, measure)
  return explore(query, await set.head(), set)
}

function setsOf(catalogue: Catalogue, indicator: string | null): Sets {
  if (indicator === null) return catalogue.all
  return catalogue.indicators.find(({ id }) => id === indicator)?.sets ?? []
}

function showAnswer(view: View, query: FigureQuery, answer: Answer | null, unit: string): void {
  const { words, status, rows } = view
  const count = answer?.count ?? 0
  const found = fill(answer?.counted === false ? words.foundMore : words.found, count)
  status.textContent = count === 0 ? words.nothing : found.replace('{unit}', unit)
  rows.replaceChildren(...(answer?.rows ?? []).map((row) => toLine(view, row)))
  showPages(view, query.page, answer)
}

function toLine({ template, words, base, whole }: View, row: ExplorerRow): DocumentFragment {
  const line = document.importNode(template.content, true)
  const fields = new Map<string, string>(Object.entries(toRowFields(row, words)))
  for (const element of line.querySelectorAll('[data-field]')) {
    const text = fields.get(element.getAttribute('data-field') ?? '') ?? ''
    if (text === '') element.remove()
    else element.replaceChildren(...toWholeNodes(text, whole))
  }
  line.querySelector('a')?.setAttribute('href', `${base}${fields.get('path') ?? ''}`)
  return line
}

function showPages({ pages, words }: View, page: number, answer: Answer | null): void {
  const more = answer !== null && (!answer.counted || answer.count > page * PAGE)
  const previous = page > 1 ? [button(words.previous, page - 1)] : []
  const next = more ? [button(words.next, page + 1)] : []
  pages.hidden = previous.length + next.length === 0
  pages.replaceChildren(...previous, fill(words.pageOf, page), ...next)
}

function button(text: string, page?: number): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  if (page !== undefined) made.dataset['page'] = String(page)
  return made
}

/** The units are those of the indicator. */
function fillUnits({ form, words }: View, sets: Sets, unit: string): void {
  const units = form.elements.namedItem('unit')
  if (!(units instanceof HTMLSelectElement)) return
  units.replaceChildren(
    ...sets.map(
      (set) => new Option(`${toUnitText(set, words)} (${set.count})`, set.id, false, set.id === unit),
    ),
  )
}

/** The form says what the address says. Never after a question from the form itself: its reader may be typing on. */
function fillFields({ form }: View, query: FigureQuery): void {
  for (const [name, value] of Object.entries(query)) {
    const field = form.elements.namedItem(name)
    if (name === 'unit' || !(field instanceof HTMLSelectElement || field instanceof HTMLInputElement))
      continue
    field.value = String(value ?? '')
  }
}

/** Marks what is no number; true where both ends are. */
function checkAmounts(form: HTMLFormElement): boolean {
  const fields = [form.elements.namedItem('min'), form.elements.namedItem('max')]
  const inputs = fields.filter((field) => field instanceof HTMLInputElement)
  for (const input of inputs)
    input.setAttribute('aria-invalid', String(input.value !== '' && readAmount(input.value) === null))
  return inputs.every((input) => input.getAttribute('aria-invalid') === 'false')
}

function findView(): View | null {
  const form = document.querySelector<HTMLFormElement>('#figure-form')
  const template = document.querySelector<HTMLTemplateElement>('#figure-row')
  const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`)
  const [title, status, rows, pages] = [part('title'), part('status'), part('rows'), part('pages')]
  if (form === null || template === null || !title || !status || !rows || !pages) return null
  const words: Words = JSON.parse(form.dataset['words'] ?? '{}')
  const base = form.dataset['base'] ?? '/'
  const whole = new RegExp(form.dataset['whole'] ?? '\\d+', 'gu')
  return {
    form,
    title,
    status,
    rows,
    pages,
    template,
    words,
    base,
    whole,
    sets: openSets(`${base}figures/data/`),
  }
}
