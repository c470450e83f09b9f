/** What keys and buttons do. */
import type { LineRole } from '../newspaper/label/labelled.ts'
import { choosePlace, focusLine, placeOf } from './choosing.ts'
import { mergeUp, moveLines, setBegins, setEnds, setKind, setRole, setText } from './decide.ts'
import { byId, element } from './element.ts'
import type { Action } from './keys.ts'
import { chosen, commit, fetchView, linesOf, undo, type Session } from './session.ts'
import type { EditedLine } from './view.ts'
import { words } from './words.ts'

export function decideRole(session: Session, role: LineRole): void {
  void commit(session, setRole(session.view.corrections, chosen(session), role, session.by()))
}

export async function act(session: Session, action: Action): Promise<void> {
  const { corrections } = session.view
  const lines = linesOf(session.view)
  const line = chosen(session).at(-1)
  const by = session.by()
  const opens = (one: EditedLine): boolean =>
    one.article !== null && lines.find(({ article }) => article === one.article) === one
  switch (action) {
    case 'undo':
      return undo(session)
    case 'doubt':
      return nextDoubt(session)
    case 'next':
    case 'previous':
      return step(session, action === 'next' ? 1 : -1)
    case 'help': {
      const shown = byId('keys').toggleAttribute('hidden')
      return byId('help').setAttribute('aria-expanded', String(!shown))
    }
    case 'articles':
      return toPart(`#article-${line?.article ?? '1'} button.field`)
    case 'figures':
      return toFigure(line)
    case 'facts':
      return toPart('article.facts button.field')
    default:
  }
  if (line === undefined) return session.say(words.chooseFirst)
  switch (action) {
    case 'begins':
      return commit(session, setBegins(corrections, line, !opens(line), by))
    case 'ends':
      return commit(session, setEnds(corrections, line, !line.ends, by))
    case 'merge': {
      const own = lines.filter(({ article }) => article === line.article && article !== null)
      return own.length === 0
        ? session.say(words.inNoArticle)
        : commit(session, mergeUp(corrections, own, by))
    }
    case 'drop':
      return commit(session, setKind(corrections, line, line.article?.startsWith('n') === true, by))
    case 'text':
      return editText(session, line)
    default:
      return shift(session, action === 'earlier' ? -1 : 1)
  }
}

/** The chosen lines change places with the one above or below them. */
async function shift(session: Session, by: 1 | -1): Promise<void> {
  const lines = linesOf(session.view).filter(({ role }) => role !== null)
  const moving = chosen(session)
  const [first, last] = [lines.indexOf(moving[0] as EditedLine), lines.indexOf(moving.at(-1) as EditedLine)]
  const before = lines[first - 1]?.number ?? 0
  const after = by === -1 ? (lines[first - 2]?.number ?? 0) : lines[last + 1]?.number
  if (after === undefined || (by === -1 && first === 0)) return session.say(words.cannotMove)
  await commit(session, moveLines(session.view.corrections, moving, before, after, session.by()))
}

/** The articles, and what was asked for in them, else the first field there is. */
function toPart(selector: string): void {
  showPane('articles')
  const part =
    document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>('button.field')
  part?.focus()
  part?.scrollIntoView({ block: 'nearest' })
}

/** The first figure of the line's article that stands in the line, else the first of the article. */
function toFigure(line: EditedLine | undefined): void {
  const figures = [...document.querySelectorAll(`#article-${line?.article ?? '1'} button.figure`)]
  const own = figures.findIndex((figure) =>
    line?.text.includes(figure.querySelector('b')?.textContent ?? '\n'),
  )
  toPart(`#article-${line?.article ?? '1'} button.figure[data-place="${Math.max(0, own)}"]`)
}

/** The line's text in a box; Enter keeps it, Escape leaves it. */
function editText(session: Session, line: EditedLine): void {
  const text = byId(`line-${line.number}`).querySelector('.text')
  if (text === null) return
  const box = element('textarea', { rows: '2', 'aria-label': words.lineText(line.number) })
  box.value = line.text
  box.addEventListener('click', (event) => event.stopPropagation())
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') session.redraw()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void commit(session, setText(session.view.corrections, line, box.value, session.by()))
  })
  text.replaceChildren(box)
  box.focus()
}

async function nextDoubt(session: Session): Promise<void> {
  const { doubts } = session.queue
  const here = linesOf(session.view)[session.cursor]?.number
  const at = doubts.findIndex(({ file, line }) => file === session.view.file && line === here)
  const next = doubts[(at + 1) % Math.max(1, doubts.length)]
  if (next === undefined) return session.say(words.noDoubts)
  await open(session, next.file, next.line)
}

async function step(session: Session, by: 1 | -1): Promise<void> {
  const { files } = session.queue
  const next = files[files.indexOf(session.view.file) + by]
  if (next === undefined) session.say(words.noMore)
  else await open(session, next, 1)
}

export async function open(session: Session, file: string, line: number): Promise<void> {
  if (file !== session.view.file) {
    session.view = await fetchView(session.base, file)
    session.past = []
    ;(byId('file') as HTMLSelectElement).value = file
    history.replaceState(null, '', `#${encodeURIComponent(file)}`)
    session.redraw()
  }
  choosePlace(session, placeOf(session, line), false)
  focusLine(session)
}

export function showPane(pane: string): void {
  document.querySelector('main')?.setAttribute('data-pane', pane)
  for (const tab of document.querySelectorAll<HTMLElement>('#tabs button'))
    tab.setAttribute('aria-pressed', String(tab.dataset['pane'] === pane))
}
