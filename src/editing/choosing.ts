/** Which lines are chosen, and where the focus is. */
import { byId } from './element.ts'
import { markChosen } from './linesPane.ts'
import { linesOf, type Session } from './session.ts'

export const placeOf = ({ view }: Session, number: number): number =>
  Math.max(
    0,
    linesOf(view).findIndex((line) => line.number === number),
  )

export function choosePlace(session: Session, place: number, extend: boolean): void {
  const last = linesOf(session.view).length - 1
  session.cursor = Math.max(0, Math.min(last, place))
  if (!extend) session.anchor = session.cursor
  markChosen(session)
}

export function focusLine({ cursor }: Session): void {
  byId('lines').querySelectorAll<HTMLElement>('li')[cursor]?.focus({ preventScroll: true })
}

/** The place so many lines on; a step of one goes over blank lines. */
export function overBlanks({ view, cursor }: Session, by: number): number {
  const lines = linesOf(view)
  let place = cursor + by
  while (Math.abs(by) === 1 && lines[place]?.role === null) place += by
  return lines[place] === undefined && Math.abs(by) === 1 ? cursor : place
}
