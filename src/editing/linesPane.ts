/** The raw lines: what each is, whose it is, how sure that is; boundaries that can be dragged. */
import { byId, element } from './element.ts'
import { linesOf, type Session } from './session.ts'
import type { EditedLine } from './view.ts'
import { words } from './words.ts'

export type LinesListener = {
  readonly onChoose: (place: number, extend: boolean) => void
  readonly onBoundary: (from: EditedLine, to: EditedLine) => void
}

const INKS = 8
const DOUBTED = 0.9

/** Draws all lines anew and keeps the focus where it is. */
export function drawLines(session: Session, listener: LinesListener): void {
  const lines = linesOf(session.view)
  const rows = lines.map((line, place) => toRow(line, place, lines, listener))
  byId('lines').replaceChildren(element('ol', {}, ...rows))
  markChosen(session)
}

/** Shows which lines are chosen, and brings the last of them into view. */
export function markChosen({ anchor, cursor, view }: Session): void {
  const [first, last] = [Math.min(anchor, cursor), Math.max(anchor, cursor)]
  const rows = byId('lines').querySelectorAll<HTMLElement>('li')
  rows.forEach((row, place) => {
    const isChosen = first <= place && place <= last
    row.setAttribute('aria-selected', String(isChosen))
    row.tabIndex = place === cursor ? 0 : -1
  })
  rows[cursor]?.scrollIntoView({ block: 'nearest' })
  const line = linesOf(view)[cursor]
  byId('lines').querySelector('.why')?.remove()
  if (line?.probability !== null && line !== undefined)
    rows[cursor]?.append(element('p', { class: 'why' }, `${percent(line.probability)} ${line.reasons}`))
}

const percent = (probability: number | null): string => `${Math.round((probability ?? 0) * 100)}%`

function toRow(
  line: EditedLine,
  place: number,
  lines: readonly EditedLine[],
  listener: LinesListener,
): HTMLElement {
  const { number, text, role, article, probability, decided } = line
  const doubted = probability !== null && probability < DOUBTED && !decided
  const opens = article !== null && lines.slice(0, place).every((other) => other.article !== article)
  const row = element('li', {
    id: `line-${number}`,
    'data-role': role,
    'data-ink':
      article === null ? null : article.startsWith('n') ? 'n' : String(((Number(article) - 1) % INKS) + 1),
    class: [doubted ? 'doubted' : '', decided ? 'decided' : '', opens ? 'opens' : ''].join(' '),
    'aria-selected': 'false',
  })
  if (opens) row.append(toHandle(line, article ?? '', lines, listener))
  row.append(
    element('span', { class: 'n' }, String(number)),
    element('span', { class: 'role' }, role === null ? '' : (words.roles[role] ?? role)),
    element('span', { class: 'text' }, text === '' ? '\u00a0' : text),
  )
  if (doubted)
    row.append(element('span', { class: 'doubt', title: line.reasons }, `? ${percent(probability)}`))
  row.addEventListener('click', (event) => listener.onChoose(place, event.shiftKey))
  return row
}

/** What an article begins with: dragged to another line, the article begins there. */
function toHandle(
  line: EditedLine,
  mark: string,
  lines: readonly EditedLine[],
  { onBoundary }: LinesListener,
): HTMLElement {
  const name = mark.startsWith('n') ? words.notice(mark.slice(1)) : words.article(mark)
  const handle = element('button', { type: 'button', class: 'bound', title: words.drag }, `↕ ${name}`)
  const rowAt = ({ clientX, clientY }: PointerEvent): HTMLElement | null =>
    document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('#lines li') ?? null
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId)
    event.preventDefault()
  })
  handle.addEventListener('pointermove', (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return
    for (const row of document.querySelectorAll('.target')) row.classList.remove('target')
    rowAt(event)?.classList.add('target')
  })
  handle.addEventListener('pointerup', (event) => {
    const target = rowAt(event)
    const to = lines.find(({ number }) => target?.id === `line-${number}`)
    if (to !== undefined && to.role !== null && to !== line) onBoundary(line, to)
  })
  return handle
}
