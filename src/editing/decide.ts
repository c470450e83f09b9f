/**
 * What a person does in the editing view → the list of corrections it becomes. A decision about the same thing replaces the one before; one
 * that leaves things as they were read is none.
 */
import type { Correction, FigureField, ArticleField, PageField } from '../corrections/correction.ts'
import type { LineRole } from '../newspaper/label/labelled.ts'
import type { EditedArticle, EditedFigure, EditedLine } from './view.ts'

export type By = { readonly because: string; readonly by: string; readonly on: string }
type Corrections = readonly Correction[]

/** Puts a decision in its place in the list. */
export function put(list: Corrections, correction: Correction): Correction[] {
  const at = list.findIndex((one) => keyOf(one) === keyOf(correction))
  const before = list[at]
  if (before === undefined) return isIdle(correction) ? [...list] : [...list, correction]
  const whole = { ...correction, was: before.was } as Correction
  return isIdle(whole) ? list.toSpliced(at, 1) : list.with(at, whole)
}

const isIdle = ({ was, becomes }: Correction): boolean => JSON.stringify(was) === JSON.stringify(becomes)

/** What a correction is about: two of one key are about the same thing. Each misread part of a line is a thing of its own. */
function keyOf(correction: Correction): string {
  const decided = new Set(['becomes', 'because', 'by', 'on', ...('field' in correction ? ['was'] : [])])
  const about = Object.entries(correction).filter(([key]) => !decided.has(key))
  return JSON.stringify(about.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const at = ({ number, opening }: EditedLine): { line: number; text: string } => ({
  line: number,
  text: opening,
})

export function setRole(
  list: Corrections,
  lines: readonly EditedLine[],
  becomes: LineRole,
  by: By,
): Correction[] {
  return lines.reduce<Correction[]>(
    (all, line) => put(all, { ...at(line), field: 'role', was: line.role, becomes, ...by }),
    [...list],
  )
}

/** An article begins at the line, or goes on over it. */
export function setBegins(list: Corrections, line: EditedLine, becomes: boolean, by: By): Correction[] {
  return put(list, { ...at(line), field: 'begins', was: line.begins, becomes, ...by })
}

/** The article goes on from the one above: none of its lines begins one. */
export function mergeUp(list: Corrections, article: readonly EditedLine[], by: By): Correction[] {
  const [first, last] = [article[0], article.at(-1)]
  if (first === undefined || last === undefined) return [...list]
  const bound = { ...at(first), through: last.number, field: 'begins', was: true, becomes: false } as const
  return put(list, { ...bound, ...by })
}

export function setEnds(list: Corrections, line: EditedLine, becomes: boolean, by: By): Correction[] {
  return put(list, { ...at(line), field: 'ends', was: line.ends, becomes, ...by })
}

/** A boundary taken from one line to another. */
export function moveBoundary(list: Corrections, from: EditedLine, to: EditedLine, by: By): Correction[] {
  return from === to ? [...list] : setBegins(setBegins(list, from, false, by), to, true, by)
}

/** The article that has the line is a notice, or the page's own, or an article after all. */
export function setKind(list: Corrections, line: EditedLine, isArticle: boolean, by: By): Correction[] {
  const kinds = isArticle ? (['notice', 'article'] as const) : (['article', 'notice'] as const)
  return put(list, { ...at(line), field: 'kind', was: kinds[0], becomes: kinds[1], ...by })
}

/** Lines read after another line than the one above them. */
export function moveLines(
  list: Corrections,
  lines: readonly EditedLine[],
  was: number,
  becomes: number,
  by: By,
): Correction[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return [...list]
  const moved = { lines: [first.number, last.number] as [number, number], text: first.opening }
  return put(list, { ...moved, field: 'after', was, becomes, ...by })
}

/** The part of a line that was changed: the shortest that occurs once. */
export function setText(list: Corrections, line: EditedLine, becomes: string, by: By): Correction[] {
  const was = line.text
  if (was === becomes) return [...list]
  let [start, end] = [0, 0]
  while (start < Math.min(was.length, becomes.length) && was[start] === becomes[start]) start += 1
  const most = Math.min(was.length, becomes.length) - start
  while (end < most && was.at(-1 - end) === becomes.at(-1 - end)) end += 1
  while (start > 0 && isNotOnce(was, start, end)) start -= 1
  while (end > 0 && isNotOnce(was, start, end)) end -= 1
  const cut = (text: string): string => text.slice(start, text.length - end)
  return [...list, { line: line.number, text: line.opening, was: cut(was), becomes: cut(becomes), ...by }]
}

const isNotOnce = (text: string, start: number, end: number): boolean => {
  const part = text.slice(start, text.length - end)
  return part === '' || text.split(part).length !== 2
}

export function setField(
  list: Corrections,
  article: EditedArticle,
  field: ArticleField,
  becomes: unknown,
  by: By,
): Correction[] {
  return put(list, { line: article.line, text: article.opening, field, was: article[field], becomes, ...by })
}

export function setFigure(
  list: Corrections,
  article: EditedArticle,
  { text, quote, ...figure }: EditedFigure,
  field: FigureField | 'none',
  becomes: unknown,
  by: By,
): Correction[] {
  const was = field === 'none' ? false : figure[field]
  return put(list, {
    line: article.line,
    text: article.opening,
    figure: { text, quote },
    field,
    was,
    becomes,
    ...by,
  })
}

export function setFact(
  list: Corrections,
  page: Readonly<Record<string, unknown>> & { readonly id: string },
  field: PageField,
  becomes: unknown,
  by: By,
): Correction[] {
  return put(list, { page: page.id, field, was: page[field], becomes, ...by })
}
