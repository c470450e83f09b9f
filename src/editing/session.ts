/** What the view shows now, what was decided before, and how a decision gets to the server and back. */
import type { Correction } from '../corrections/correction.ts'
import type { Message } from '../schema/entry.ts'
import type { By } from './decide.ts'
import { UnknownName } from './fieldText.ts'
import type { EditedLine, EditedPage, EditingView, Queue, Saved } from './view.ts'
import { words } from './words.ts'

export type Session = {
  readonly base: string
  readonly redraw: () => void
  readonly say: (text: string) => void
  readonly by: () => By
  queue: Queue
  view: EditingView
  /** Lists of corrections before each decision, the latest last. */
  past: (readonly Correction[])[]
  /** The chosen lines: places among all lines of the file, the one that moves last. */
  anchor: number
  cursor: number
}

export const linesOf = ({ pages }: EditingView): EditedLine[] => pages.flatMap(({ lines }) => lines)

/** The chosen lines that are not blank, and the page they stand on. */
export function chosen({ view, anchor, cursor }: Session): EditedLine[] {
  const [first, last] = [Math.min(anchor, cursor), Math.max(anchor, cursor)]
  return linesOf(view)
    .slice(first, last + 1)
    .filter(({ role }) => role !== null)
}

export function pageOf({ view }: Session, line: EditedLine): EditedPage | undefined {
  return view.pages.find(({ lines }) => lines.includes(line))
}

export async function fetchQueue(base: string): Promise<Queue> {
  const response = await fetch(`${base}_edit/queue.json`)
  return (await response.json()) as Queue
}

export async function fetchView(base: string, file: string): Promise<EditingView> {
  const response = await fetch(`${base}_edit/page.json?file=${encodeURIComponent(file)}`)
  const saved = (await response.json()) as Saved
  if ('mistakes' in saved) throw new Error(saved.mistakes.join(words.listed))
  return saved.view
}

/** Decides: the list goes to the server, and what it reads then is shown. */
export async function commit(session: Session, corrections: readonly Correction[]): Promise<void> {
  const before = session.view.corrections
  if (JSON.stringify(before) === JSON.stringify(corrections)) return session.say(words.unchanged)
  if (await send(session, corrections)) session.past.push(before)
}

export async function undo(session: Session): Promise<void> {
  const before = session.past.pop()
  if (before === undefined) session.say(words.nothingToUndo)
  else await send(session, before)
}

async function send(session: Session, corrections: readonly Correction[]): Promise<boolean> {
  session.say('…')
  const response = await fetch(
    `${session.base}_edit/page.json?file=${encodeURIComponent(session.view.file)}`,
    {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-jianbao-editing': '1' },
      body: JSON.stringify(corrections, null, 2),
    },
  )
  const saved = (await response.json()) as Saved
  if ('mistakes' in saved) {
    session.say(saved.mistakes.join(words.listed))
    return false
  }
  session.view = saved.view
  session.redraw()
  const refused = saved.view.pages
    .flatMap(({ messages }) => messages)
    .filter(({ rule }) => /correction/u.test(rule))
  session.say(refused[0] === undefined ? words.written(saved.view.corrections.length) : saidOf(refused[0]))
  return true
}

const saidOf = ({ text, textEn }: Message): string => (words.lang === 'en' ? (textEn ?? text) : text)

/** Decides and saves; what cannot be decided is said. */
export function keep(session: Session, decide: () => readonly Correction[]): void {
  try {
    void commit(session, decide())
  } catch (error) {
    if (error instanceof UnknownName) session.say(words.unknownName(error.message))
    else session.say(error instanceof Error ? error.message : String(error))
  }
}
