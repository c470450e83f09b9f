/** The editing view in the browser: keys, clicks and what they decide. Served by `npm run dev` alone. */
import { drawArticles } from './articlesPane.ts'
import { act, decideRole, open, showPane } from './actions.ts'
import { choosePlace, focusLine, overBlanks, placeOf } from './choosing.ts'
import { moveBoundary } from './decide.ts'
import { byId, element } from './element.ts'
import { ACTION_KEYS, ROLE_KEYS, toKey, type Action } from './keys.ts'
import { drawLines } from './linesPane.ts'
import { commit, fetchQueue, fetchView, linesOf, type Session } from './session.ts'
import { words } from './words.ts'

const input = (id: string): HTMLInputElement => byId(id) as HTMLInputElement
const base = document.body.dataset['base'] ?? '/'

void start().catch((error: unknown) => {
  byId('status').textContent = String(error)
})

async function start(): Promise<void> {
  input('by').value = localStorage.getItem('jianbao-by') ?? words.shell.editor
  input('by').addEventListener('change', () => localStorage.setItem('jianbao-by', input('by').value))
  byId('status').textContent = words.reading
  const [wanted, line] = decodeURIComponent(location.hash.slice(1)).split(':')
  const queueing = fetchQueue(base)
  const file = wanted || ((await queueing).files[0] ?? '')
  const session: Session = {
    base,
    redraw: () => redraw(session),
    say: (text) => void (byId('status').textContent = text),
    by: () => ({
      because: input('because').value || words.shell.asPrinted,
      by: input('by').value || words.shell.editor,
      on: new Date().toISOString().slice(0, 10),
    }),
    queue: { files: [file], doubts: [] },
    view: await fetchView(base, file),
    past: [],
    anchor: 0,
    cursor: 0,
  }
  choosePlace(session, placeOf(session, Number(line ?? '1')), false)
  redraw(session)
  focusLine(session)
  session.say('')
  listen(session)
  session.queue = await queueing
  const select = byId('file') as HTMLSelectElement
  select.replaceChildren(...session.queue.files.map((name) => element('option', { value: name }, name)))
  select.value = session.view.file
  byId('next-doubt').textContent = words.doubts(session.queue.doubts.length)
}

function redraw(session: Session): void {
  drawLines(session, {
    onChoose: (place, extend) => choosePlace(session, place, extend),
    onBoundary: (from, to) =>
      void commit(session, moveBoundary(session.view.corrections, from, to, session.by())),
  })
  const inLines = byId('articles').contains(document.activeElement)
  drawArticles(session)
  if (inLines || document.activeElement === document.body) focusLine(session)
}

function listen(session: Session): void {
  for (const [key, role] of ROLE_KEYS) {
    const name = words.roles[role] ?? role
    const button = element('button', { type: 'button', 'data-role': role, title: key.toUpperCase() }, name)
    button.append(element('kbd', {}, key.toUpperCase()))
    button.addEventListener('click', () => decideRole(session, role))
    byId('roles').append(button)
  }
  for (const [key, action] of ACTION_KEYS.slice(0, 5)) {
    const name = words.actions[action]
    const button = element(
      'button',
      { type: 'button', 'data-action': action, title: name },
      SHORT[action] ?? name,
    )
    button.append(element('kbd', {}, key.length > 1 ? key.slice(0, 3) : key.toUpperCase()))
    button.addEventListener('click', () => void act(session, action))
    byId('roles').append(button)
  }
  const named = [
    ...ROLE_KEYS.map(([key, role]) => [key, words.roles[role] ?? role] as const),
    ...ACTION_KEYS.map(([key, action]) => [key, words.actions[action]] as const),
  ]
  for (const [key, name] of named)
    byId('keys').append(
      element(
        'div',
        {},
        element('dt', {}, element('kbd', {}, key.length > 1 ? key : key.toUpperCase())),
        element('dd', {}, name),
      ),
    )
  byId('undo').addEventListener('click', () => void act(session, 'undo'))
  byId('next-doubt').addEventListener('click', () => void act(session, 'doubt'))
  byId('help').addEventListener('click', () => void act(session, 'help'))
  byId('file').addEventListener(
    'change',
    () => void open(session, (byId('file') as HTMLSelectElement).value, 1),
  )
  for (const tab of document.querySelectorAll<HTMLElement>('#tabs button'))
    tab.addEventListener('click', () => showPane(tab.dataset['pane'] ?? 'lines'))
  document.addEventListener('keydown', (event) => onKey(session, event))
}

const SHORT: Partial<Record<Action, string>> = words.short

function onKey(session: Session, event: KeyboardEvent): void {
  const { target, ctrlKey, metaKey, shiftKey } = event
  const typing = target instanceof HTMLElement && target.closest('input, textarea, select') !== null
  const key = toKey(event)
  if ((ctrlKey || metaKey) && key === 'z' && !typing) return take(event, () => void act(session, 'undo'))
  if (typing || ctrlKey || metaKey) return
  const inArticles = target instanceof Node && byId('articles').contains(target)
  if (inArticles) {
    if (key === 'Escape') take(event, () => focusLine(session))
    return
  }
  if (target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) return
  const step = STEPS[key]
  if (step !== undefined)
    return take(event, () => {
      choosePlace(session, overBlanks(session, step(linesOf(session.view).length)), shiftKey)
      focusLine(session)
    })
  const role = ROLE_KEYS.find(([own]) => own === key)?.[1]
  if (role !== undefined) return take(event, () => decideRole(session, role))
  const action = ACTION_KEYS.find(([own]) => own === key)?.[1]
  if (action !== undefined) take(event, () => void act(session, action))
}

const STEPS: Readonly<Record<string, (count: number) => number>> = {
  ArrowUp: () => -1,
  ArrowDown: () => 1,
  PageUp: () => -20,
  PageDown: () => 20,
  Home: (count) => -count,
  End: (count) => count,
}

function take(event: Event, action: () => void): void {
  event.preventDefault()
  action()
}
