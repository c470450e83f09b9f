/** The keys of the editing view, in one table: what each does is named here, and done in `main.ts`. */
import type { LineRole } from '../newspaper/label/labelled.ts'

/** A key that says what the chosen lines are. */
export const ROLE_KEYS: readonly (readonly [key: string, role: LineRole, name: string])[] = [
  ['h', 'headline', '标题'],
  ['k', 'kicker', '引题'],
  ['s', 'subhead', '副题'],
  ['t', 'title', '引题和标题'],
  ['b', 'byline', '署名'],
  ['d', 'dateline', '电头'],
  ['l', 'lead', '正文首段'],
  ['p', 'start', '段首'],
  ['f', 'flow', '接上行'],
  ['x', 'heading', '小标题'],
  ['c', 'caption', '图片说明'],
  ['w', 'row', '表行'],
  ['a', 'label', '附文标签'],
  ['j', 'jump', '转接'],
  ['r', 'rubric', '栏目'],
  ['o', 'folio', '版面'],
]

export const ROLE_NAMES: ReadonlyMap<string, string> = new Map(
  ROLE_KEYS.map(([, role, name]) => [role, name]),
)

export type Action =
  | 'begins'
  | 'merge'
  | 'ends'
  | 'drop'
  | 'text'
  | 'undo'
  | 'doubt'
  | 'next'
  | 'previous'
  | 'help'
  | 'earlier'
  | 'later'
  | 'articles'
  | 'figures'
  | 'facts'

export const ACTION_KEYS: readonly (readonly [key: string, action: Action, name: string])[] = [
  ['n', 'begins', '一篇文章起于此行（再按：不是）'],
  ['m', 'merge', '这一篇并入上一篇'],
  ['e', 'ends', '一篇文章止于此行'],
  ['Delete', 'drop', '这一篇不是文章，是启事'],
  ['Enter', 'text', '改此行的字（Shift+Enter 把一行分成两行）'],
  ['Alt+ArrowUp', 'earlier', '所选各行往前移一行'],
  ['Alt+ArrowDown', 'later', '所选各行往后移一行'],
  ['v', 'articles', '到这一行的文章去，改字段'],
  ['y', 'figures', '到这一行的数据去'],
  ['i', 'facts', '到本版的报名、日期去'],
  ['u', 'undo', '撤销'],
  ['g', 'doubt', '到下一处疑点'],
  [']', 'next', '下一个文件'],
  ['[', 'previous', '上一个文件'],
  ['?', 'help', '按键一览'],
]

/** `Alt+ArrowUp` for a key event; a letter whatever its case. */
export function toKey({ key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>): string {
  const name = key.length === 1 ? key.toLowerCase() : key === 'Backspace' ? 'Delete' : key
  return altKey ? `Alt+${name}` : name
}
