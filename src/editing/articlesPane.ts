/** The articles as they read: every field and figure a button that becomes a form. */
import type { ArticleField, Correction, FigureField, PageField } from '../corrections/correction.ts'
import { ARTICLE_FIELD_NAMES, FIGURE_FIELD_NAMES, PAGE_FIELD_NAMES } from '../corrections/fieldNames.ts'
import { setFact, setField, setFigure } from './decide.ts'
import { byId, element } from './element.ts'
import { fromFieldText, toFieldText } from './fieldText.ts'
import { commit, type Session } from './session.ts'
import type { EditedArticle, EditedFigure, EditedPage } from './view.ts'

const FIELDS = [
  'kicker',
  'headline',
  'subhead',
  'byline',
  'dateline',
  'source',
  'district',
  'otherDistricts',
  'topics',
  'keywords',
  'photos',
] as const satisfies readonly ArticleField[]
const FACTS = [
  'newspaper',
  'date',
  'issueNumber',
  'pageNumber',
  'section',
] as const satisfies readonly PageField[]
const PARTS = ['metric', 'value', 'unit', 'subject', 'qualifier'] as const satisfies readonly FigureField[]
const STATUSES: readonly (readonly [string, string])[] = [
  ['actual', '实绩'],
  ['target', '目标'],
  ['forecast', '预测'],
  ['plan', '计划'],
  ['rule', '规定'],
]

type Decide = (list: readonly Correction[]) => readonly Correction[]

export function drawArticles(session: Session): void {
  const { pages, places, topics } = session.view
  const lists = [toChoices('places', Object.values(places)), toChoices('topics', Object.values(topics))]
  byId('articles').replaceChildren(...lists, ...pages.flatMap((page) => toPage(session, page)))
}

const toChoices = (id: string, names: readonly string[]): HTMLElement =>
  element('datalist', { id: `choices-${id}` }, ...names.map((name) => element('option', { value: name })))

function toPage(session: Session, page: EditedPage): HTMLElement[] {
  const facts = FACTS.map((field) =>
    toField(
      session,
      field,
      PAGE_FIELD_NAMES[field],
      page[field],
      (becomes) => (list) => setFact(list, { ...page }, field, becomes, session.by()),
    ),
  )
  return [
    element('article', { class: 'facts' }, element('h2', {}, '本版'), ...facts),
    ...page.articles.map((article) => toArticle(session, article)),
  ]
}

function toArticle(session: Session, article: EditedArticle): HTMLElement {
  const fields = FIELDS.map((field) =>
    toField(
      session,
      field,
      ARTICLE_FIELD_NAMES[field],
      article[field],
      (becomes) => (list) => setField(list, article, field, becomes, session.by()),
    ),
  )
  const figures = article.figures.map((figure, place) => toFigure(session, article, figure, place))
  const ink = String(((Number(article.mark) - 1) % 8) + 1)
  return element(
    'article',
    { id: `article-${article.mark}`, 'data-ink': ink },
    element('h2', {}, `第${article.mark}篇`),
    ...fields,
    element('h3', {}, `数据 ${article.figures.length}`),
    ...figures,
  )
}

/** A field: a button with its value; pressed, a line to type in. Enter keeps, Escape leaves it. */
function toField(
  session: Session,
  field: string,
  name: string,
  value: unknown,
  decide: (becomes: unknown) => Decide,
): HTMLElement {
  const text = toFieldText(field, value, session.view)
  const button = element('button', { type: 'button', class: 'field', 'data-field': field })
  button.append(element('span', { class: 'name' }, name), element('span', { class: 'value' }, text || '—'))
  button.addEventListener('click', () => {
    const choices =
      field === 'district' || field === 'otherDistricts' ? 'places' : field === 'topics' ? 'topics' : null
    const input = element('input', { value: text, 'aria-label': name, list: choices && `choices-${choices}` })
    const form = element('form', { class: 'field' }, element('span', { class: 'name' }, name), input)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      keep(session, () =>
        decide(fromFieldText(field, input.value, value, session.view))(session.view.corrections),
      )
    })
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      form.replaceWith(button)
      button.focus()
    })
    button.replaceWith(form)
    input.focus()
    input.select()
  })
  return button
}

function keep(session: Session, decide: () => readonly Correction[]): void {
  try {
    void commit(session, decide())
  } catch (error) {
    session.say(error instanceof Error ? error.message : String(error))
  }
}

function toFigure(
  session: Session,
  article: EditedArticle,
  figure: EditedFigure,
  place: number,
): HTMLElement {
  const known = [figure.metric, figure.subject, figure.period?.text].filter(Boolean)
  const button = element('button', {
    type: 'button',
    class: `field figure${figure.unsure.length > 0 ? ' doubted' : ''}`,
    'data-place': String(place),
  })
  button.append(
    element('span', { class: 'value' }, element('b', {}, figure.text), ['', ...known].join(' · ')),
    element('small', {}, figure.quote),
  )
  button.addEventListener('click', () => {
    const form = toFigureForm(session, article, figure)
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      form.replaceWith(button)
      button.focus()
    })
    button.replaceWith(form)
    form.querySelector('input')?.focus({ preventScroll: true })
    form.scrollIntoView({ block: 'nearest' })
  })
  return button
}

function toFigureForm(session: Session, article: EditedArticle, figure: EditedFigure): HTMLFormElement {
  const inputs = PARTS.map((part) => {
    const input = element('input', { name: part, value: figure[part] === null ? '' : String(figure[part]) })
    return element('label', {}, FIGURE_FIELD_NAMES[part], input)
  })
  const status = element('select', { name: 'status' })
  for (const [value, name] of STATUSES)
    status.append(element('option', { value, selected: value === figure.status }, name))
  const period = (['text', 'start', 'end'] as const).map((part) =>
    element('input', {
      name: `period-${part}`,
      'aria-label': `时期 ${part}`,
      value: figure.period?.[part] ?? '',
    }),
  )
  const none = element('button', { type: 'button' }, '不是数据')
  none.addEventListener('click', () =>
    keep(session, () => setFigure(session.view.corrections, article, figure, 'none', true, session.by())),
  )
  const form = element(
    'form',
    { class: 'figure' },
    element('p', {}, `${figure.text}：${figure.quote}`),
    ...inputs,
    element('label', {}, '时期', ...period),
    element('label', {}, '性质', status),
    element('button', { type: 'submit' }, '改'),
    none,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keep(session, () => toDecisions(session, article, figure, new FormData(form)))
  })
  return form
}

/** Each part that was changed is a decision of its own. */
function toDecisions(
  session: Session,
  article: EditedArticle,
  figure: EditedFigure,
  data: FormData,
): readonly Correction[] {
  const typed = (name: string): string | null => {
    const value = data.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const changes: (readonly [FigureField, unknown])[] = PARTS.map((part) => {
    const text = typed(part)
    return [part, part === 'value' ? Number(text ?? figure.value) : text] as const
  })
  changes.push(['status', typed('status')])
  const [text, start, end] = [typed('period-text'), typed('period-start'), typed('period-end')]
  const period = text === null ? null : { ...figure.period, text, start, end }
  if (JSON.stringify(period) !== JSON.stringify(figure.period)) changes.push(['period', period])
  return changes.reduce<readonly Correction[]>(
    (list, [part, becomes]) =>
      part !== 'period' && becomes === figure[part]
        ? list
        : setFigure(list, article, figure, part, becomes, session.by()),
    session.view.corrections,
  )
}
