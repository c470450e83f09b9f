/** The keys of the editing view, in one table: what each does is named in `src/strings/editing.*.ts`, and done in `actions.ts`. */
import type { LineRole } from '../newspaper/label/labelled.ts'
import type { EditingStrings } from '../strings/editing.zh-Hans.ts'

/** A key that says what the chosen lines are. */
export const ROLE_KEYS: readonly (readonly [key: string, role: LineRole])[] = [
  ['h', 'headline'],
  ['k', 'kicker'],
  ['s', 'subhead'],
  ['t', 'title'],
  ['b', 'byline'],
  ['d', 'dateline'],
  ['l', 'lead'],
  ['p', 'start'],
  ['f', 'flow'],
  ['x', 'heading'],
  ['c', 'caption'],
  ['w', 'row'],
  ['a', 'label'],
  ['j', 'jump'],
  ['r', 'rubric'],
  ['o', 'folio'],
]

export type Action = keyof EditingStrings['actions']

export const ACTION_KEYS: readonly (readonly [key: string, action: Action])[] = [
  ['n', 'begins'],
  ['m', 'merge'],
  ['e', 'ends'],
  ['Delete', 'drop'],
  ['Enter', 'text'],
  ['Alt+ArrowUp', 'earlier'],
  ['Alt+ArrowDown', 'later'],
  ['v', 'articles'],
  ['y', 'figures'],
  ['i', 'facts'],
  ['u', 'undo'],
  ['g', 'doubt'],
  [']', 'next'],
  ['[', 'previous'],
  ['?', 'help'],
]

/** `Alt+ArrowUp` for a key event; a letter whatever its case. */
export function toKey({ key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>): string {
  const name = key.length === 1 ? key.toLowerCase() : key === 'Backspace' ? 'Delete' : key
  return altKey ? `Alt+${name}` : name
}
