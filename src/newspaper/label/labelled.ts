/**
 * Labelled lines: a raw page with the role of every line, as a person reads and writes it.
 *
 *     # order: before
 *     - folio | 云溪日报 2023年6月2日 第3版
 *
 *     1 headline | 云溪大桥开工
 *     1 byline | 记者 陈晓
 *     1 lead | 　　6月27日上午，云溪大桥开工。
 *     n1 headline | 公告
 *
 * Before ` | ` the article (its number in reading order, `n1` for a notice, `-` for none) and the role; after it the raw
 * line as it is. A blank line is a blank line of the page. Lines with `#` before the first line are comments.
 */
import { z } from 'zod'
import type { Message } from '../../schema/entry.ts'

export const lineRole = z.enum([
  'kicker',
  'headline',
  'subhead',
  /** Kicker and headline on one line. */
  'title',
  /** Whoever signs, above or below; a source or closing line. */
  'byline',
  /** 下转第2版, 上接第1版, alone on a line. */
  'jump',
  /** A dateline alone on a line. */
  'dateline',
  /** First line of an article's text. */
  'lead',
  /** First line of another paragraph. */
  'start',
  /** Goes on with the paragraph above. */
  'flow',
  /** Each line of a crosshead. */
  'heading',
  /** Each line of a caption and of its credit. */
  'caption',
  /** Masthead, running head, page number, staff, whatever is the page's own. */
  'folio',
  /** Title of a column or section above headlines, of no article. */
  'rubric',
  /** 相关链接 and its like above a text at an article's side. */
  'label',
  /** A row of a table or list. */
  'row',
])
export type LineRole = z.infer<typeof lineRole>

/** `1`, `2`…: an article, in reading order. `n1`, `n2`…: a notice. null: the line belongs to none. */
export const articleMark = z
  .string()
  .regex(/^n?[1-9]\d*$/u)
  .nullable()
export type ArticleMark = z.infer<typeof articleMark>

/** A raw line and what it is; `role` null where the line is blank. */
export type LabelledLine = {
  readonly article: ArticleMark
  readonly role: LineRole | null
  readonly text: string
  /** Of an article's text, but as a paragraph or what else is not known. Never of a page labelled by hand. */
  readonly doubtful?: Doubt
}
/** What a line of a text may be besides a paragraph: a label above the text; a heading, label or row in it; who signs or took a picture. */
export type Doubt = 'opening' | 'heading' | 'signature'
/** Whether headlines stand before or after their texts. */
export const titleOrder = z.enum(['before', 'after'])
export type TitleOrder = z.infer<typeof titleOrder>

export type LabelledPage = {
  readonly order: TitleOrder
  readonly comments: readonly string[]
  readonly lines: readonly LabelledLine[]
}

/** The roles of lines that no article owns; every role else but the last three needs one. */
const PAGE_ROLES: ReadonlySet<LineRole> = new Set(['folio', 'rubric'])
const EITHER: ReadonlySet<LineRole> = new Set(['caption', 'label', 'row'])
const LABEL = /^(?<article>\S+) (?<role>\S+) \|(?: (?<text>.*))?$/su

/** The raw page: `{ lines: [{ text: '云溪大桥开工' }] }` → `'云溪大桥开工\n'`. */
export function toRawText({ lines }: LabelledPage): string {
  return lines.map(({ text }) => `${text}\n`).join('')
}

/** The file, which `readLabelled` reads back to the same page. */
export function writeLabelled({ order, comments, lines }: LabelledPage): string {
  const head = [`# order: ${order}`, ...comments.map((comment) => `# ${comment}`)]
  const labelled = lines.map(({ article, role, text }) =>
    role === null ? text : `${article ?? '-'} ${role} | ${text}`,
  )
  return [...head, ...labelled].map((line) => `${line}\n`).join('')
}

export type ReadLabelled = { readonly page: LabelledPage; readonly messages: readonly Message[] }

/** A labelled file → its page, and what is wrong with it: `{ page, messages: [{ line: 7, text: '…' }] }`. */
export function readLabelled(file: string): ReadLabelled {
  const rows = file.split('\n')
  if (rows.at(-1) === '') rows.pop()
  const body = rows.findIndex((row) => !row.startsWith('#'))
  const head = (body === -1 ? rows : rows.slice(0, body)).map((row) => row.replace(/^# ?/u, ''))
  const orderRow = head.findIndex((comment) => comment.startsWith('order:'))
  const order = titleOrder.safeParse((head[orderRow] ?? 'order: before').slice('order:'.length).trim())
  const messages: Message[] = order.success ? [] : [error(orderRow + 1, 'order is before or after')]
  const lines: LabelledLine[] = []
  const from = body === -1 ? rows.length : body
  rows.slice(from).forEach((row, i) => {
    const read = readLine(row)
    if (typeof read === 'string') messages.push(error(from + i + 1, read))
    else lines.push(read)
  })
  const page = {
    order: order.data ?? 'before',
    comments: head.filter((_, i) => i !== orderRow),
    lines,
  }
  return { page, messages: [...messages, ...missingArticles(lines)] }
}

function readLine(row: string): LabelledLine | string {
  if (row.trim() === '') return { article: null, role: null, text: row }
  const label = LABEL.exec(row)?.groups
  if (label === undefined) return 'not of the form `article role | text`'
  const article = articleMark.safeParse(label['article'] === '-' ? null : label['article'])
  if (!article.success) return `no article: ${label['article'] ?? ''}; a number, n and a number, or -`
  const role = lineRole.safeParse(label['role'])
  if (!role.success) return `no role: ${label['role'] ?? ''}; one of ${lineRole.options.join(', ')}`
  const text = label['text'] ?? ''
  if (text.trim() === '') return 'a blank line has no label'
  const mismatch = misplaced(role.data, article.data)
  return mismatch ?? { article: article.data, role: role.data, text }
}

function misplaced(role: LineRole, article: ArticleMark): string | null {
  if (EITHER.has(role)) return null
  const pageOwn = PAGE_ROLES.has(role)
  if (pageOwn && article !== null) return `${role} belongs to no article, write - for ${article}`
  return pageOwn || article !== null ? null : `${role} needs its article's number`
}

/** Numbers without a gap, so that a slip of the hand is seen. */
function missingArticles(lines: readonly LabelledLine[]): Message[] {
  const marks = new Set(lines.flatMap(({ article }) => article ?? []))
  const missing = (prefix: string): string[] => {
    const numbers = [...marks].filter((mark) => mark.startsWith('n') === (prefix !== '')).map(toNumber)
    const wanted = Array.from({ length: Math.max(0, ...numbers) }, (_, i) => i + 1)
    return wanted.filter((n) => !numbers.includes(n)).map((n) => `${prefix}${String(n)}`)
  }
  return ['', 'n'].flatMap(missing).map((mark) => error(null, `no line of article ${mark}`))
}

const toNumber = (mark: string): number => Number(mark.replace('n', ''))

function error(line: number | null, text: string): Message {
  return { line, column: null, rule: 'labelled-line', text, severity: 'error' }
}
