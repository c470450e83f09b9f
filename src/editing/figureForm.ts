/** A figure of an article: a button that becomes a form, and what was typed there as decisions. */
import type { Correction, FigureField } from '../corrections/correction.ts'
import { setFigure } from './decide.ts'
import { element } from './element.ts'
import { openInPlace } from './openInPlace.ts'
import { keep, type Session } from './session.ts'
import type { EditedArticle, EditedFigure } from './view.ts'
import { words } from './words.ts'

const PARTS = ['metric', 'value', 'unit', 'subject', 'qualifier'] as const satisfies readonly FigureField[]

export function toFigure(
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
    openInPlace(button, form)
    form.querySelector('input')?.focus({ preventScroll: true })
    form.scrollIntoView({ block: 'nearest' })
  })
  return button
}

function toFigureForm(session: Session, article: EditedArticle, figure: EditedFigure): HTMLFormElement {
  const inputs = PARTS.map((part) => {
    const input = element('input', { name: part, value: figure[part] === null ? '' : String(figure[part]) })
    return element('label', {}, words.figureFields[part], input)
  })
  const status = element('select', { name: 'status' })
  for (const [value, name] of Object.entries(words.statuses))
    status.append(element('option', { value, selected: value === figure.status }, name))
  const period = (['text', 'start', 'end'] as const).map((part) =>
    element('input', {
      name: `period-${part}`,
      'aria-label': words.periodPart[part],
      value: figure.period?.[part] ?? '',
    }),
  )
  const none = element('button', { type: 'button' }, words.notFigure)
  none.addEventListener('click', () =>
    keep(session, () => setFigure(session.view.corrections, article, figure, 'none', true, session.by())),
  )
  const form = element(
    'form',
    { class: 'figure' },
    element('p', {}, words.quoted(figure.text, figure.quote)),
    ...inputs,
    element('label', {}, words.figureFields.period, ...period),
    element('label', {}, words.figureFields.status, status),
    element('button', { type: 'submit' }, words.change),
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
