/** The articles as they read: every field and figure a button that becomes a form. */
import type { ArticleField, Correction, PageField } from '../corrections/correction.ts'
import { setFact, setField } from './decide.ts'
import { byId, element } from './element.ts'
import { fromFieldText, toFieldText } from './fieldText.ts'
import { toFigure } from './figureForm.ts'
import { openInPlace } from './openInPlace.ts'
import { keep, type Session } from './session.ts'
import type { EditedArticle, EditedPage } from './view.ts'
import { words } from './words.ts'

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
      words.pageFields[field],
      page[field],
      (becomes) => (list) => setFact(list, { ...page }, field, becomes, session.by()),
    ),
  )
  return [
    element('article', { class: 'facts' }, element('h2', {}, words.thisPage), ...facts),
    ...page.articles.map((article) => toArticle(session, article)),
  ]
}

function toArticle(session: Session, article: EditedArticle): HTMLElement {
  const fields = FIELDS.map((field) =>
    toField(
      session,
      field,
      words.articleFields[field],
      article[field],
      (becomes) => (list) => setField(list, article, field, becomes, session.by()),
    ),
  )
  const figures = article.figures.map((figure, place) => toFigure(session, article, figure, place))
  const ink = String(((Number(article.mark) - 1) % 8) + 1)
  return element(
    'article',
    { id: `article-${article.mark}`, 'data-ink': ink },
    element('h2', {}, words.article(article.mark)),
    ...fields,
    element('h3', {}, words.figures(article.figures.length)),
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
    openInPlace(button, form)
    input.focus()
    input.select()
  })
  return button
}
