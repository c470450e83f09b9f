/**
 * The text of a corrections file → its decisions, and what is wrong with it: each mistake by file, line, entry and field, in words for
 * whoever wrote it. What is right is kept.
 */
import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { z } from 'zod'
import { toMistakes, type SchemaMistake, type Said } from '../schema/said.ts'
import { toJsonTree } from '../schema/jsonTree.ts'
import {
  articleAtLineCorrectionSchema,
  articleCorrectionSchema,
  articleFields,
  boundCorrectionSchema,
  figureAtLineCorrectionSchema,
  figureCorrectionSchema,
  figureFields,
  kindCorrectionSchema,
  orderCorrectionSchema,
  pageCorrectionSchema,
  pageFields,
  roleCorrectionSchema,
  textCorrectionSchema,
  type Correction,
  type Decision,
} from './correction.ts'

/** What is wrong with a file of corrections, and in which of its lines. */
export type Mistake = { readonly row: number; readonly said: Said }
export type ReadCorrections = {
  readonly decisions: readonly Decision[]
  readonly mistakes: readonly Mistake[]
}

/**
 * Reads a file's text; a byte order mark at its head is no mistake.
 *
 * @param file how messages call it: `corrections/a.json`
 */
export function readCorrections(text: string, file: string): ReadCorrections {
  const json = text.replace(/^\uFEFF/u, '')
  const { tree, broken, lineAt } = toJsonTree(json, { disallowComments: true })
  if (broken !== null) {
    const why = SYNTAX[broken.code] ?? { zh: '写法有误', en: 'written wrongly' }
    return whole(broken.line, {
      zh: `不是合法的 JSON：${why.zh}`,
      en: `is not valid JSON: ${why.en}`,
    })
  }
  if (tree?.type !== 'array')
    return whole(1, {
      zh: '应为一个列表 […]，每条更正一项',
      en: 'should be a list […] with an entry for each correction',
    })
  const decisions: Decision[] = []
  const mistakes: Mistake[] = []
  for (const [index, node] of (tree.children ?? []).entries()) {
    const read = readOne(valueOf(node, json))
    const row = lineAt(node.offset)
    if ('correction' in read)
      decisions.push({ where: `${file}:${row}`, entry: index + 1, correction: read.correction })
    else
      for (const problem of read.problems) {
        const at = findNodeAtLocation(node, [...problem.path])
        mistakes.push({ row: at === undefined ? row : lineAt(at.offset), said: ofEntry(index + 1, problem) })
      }
  }
  return { decisions, mistakes }
}

/** A file none of whose corrections is applied. */
function whole(row: number, { zh, en }: Said): ReadCorrections {
  const said = { zh: `${zh}；整个文件没有采用`, en: `${en}; nothing of this file was applied` }
  return { decisions: [], mistakes: [{ row, said }] }
}

const SYNTAX: Readonly<Record<string, Said>> = {
  CommaExpected: { zh: '这里缺一个逗号', en: 'a comma is missing here' },
  ColonExpected: { zh: '这里缺一个冒号', en: 'a colon is missing here' },
  CloseBraceExpected: { zh: '大括号没有合上', en: 'a brace is not closed' },
  CloseBracketExpected: { zh: '中括号没有合上', en: 'a bracket is not closed' },
  PropertyNameExpected: {
    zh: '这里应为一个字段名（多了一个逗号？）',
    en: 'a field’s name should stand here (a comma too many?)',
  },
  ValueExpected: {
    zh: '这里应有一个值（多了一个逗号？）',
    en: 'a value should stand here (a comma too many?)',
  },
  UnexpectedEndOfString: { zh: '引号没有合上', en: 'a quotation is not closed' },
  InvalidSymbol: {
    zh: '有不认识的词；文字要放在英文双引号里',
    en: 'an unknown word; text goes in double quotation marks',
  },
  InvalidCharacter: { zh: '字符串里有不能直接写的字符', en: 'a character that cannot stand in a string' },
  NestedTooDeep: { zh: '括号套得太深', en: 'brackets are nested too deep' },
  InvalidCommentToken: { zh: '不能写注释', en: 'comments are not allowed' },
}

const valueOf = (node: Node, json: string): unknown =>
  JSON.parse(json.slice(node.offset, node.offset + node.length))

function ofEntry(entry: number, { path, said }: SchemaMistake): Said {
  const field = path.length === 0 ? '' : ` ${path.join('.')}`
  return {
    zh: `第${entry}条${field}：${said.zh}；这一条没有采用`,
    en: `entry ${entry}${field}: ${said.en}; not applied`,
  }
}

type ReadOne = { readonly correction: Correction } | { readonly problems: readonly SchemaMistake[] }

function readOne(value: unknown): ReadOne {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [{ path: [], said: { zh: '应为一项 {…}', en: 'should be an entry {…}' } }] }
  const form = toForm(value)
  if ('problems' in form) return form
  const read = form.schema.safeParse(value)
  if (!read.success) return { problems: toMistakes(form.schema, value) }
  const correction = read.data
  const problem = toValueProblem(correction)
  return problem === null ? { correction } : { problems: [problem] }
}

type Form = { readonly schema: z.ZodType<Correction> } | { readonly problems: readonly SchemaMistake[] }

const LINE_FORMS: Readonly<Record<string, z.ZodType<Correction>>> = {
  role: roleCorrectionSchema,
  begins: boundCorrectionSchema,
  ends: boundCorrectionSchema,
  kind: kindCorrectionSchema,
}

/** Which form of correction an entry has, by what it names. */
function toForm(value: object): Form {
  const field = 'field' in value ? String(value.field) : null
  if ('page' in value) return { schema: pageCorrectionSchema }
  if ('lines' in value) return { schema: orderCorrectionSchema }
  if ('figure' in value)
    return { schema: 'line' in value ? figureAtLineCorrectionSchema : figureCorrectionSchema }
  if ('article' in value) return { schema: articleCorrectionSchema }
  if (!('line' in value)) return { problems: [{ path: [], said: UNNAMED }] }
  if (field === null) return { schema: textCorrectionSchema }
  const form = Object.hasOwn(LINE_FORMS, field) ? LINE_FORMS[field] : undefined
  if (form !== undefined) return { schema: form }
  if (Object.hasOwn(articleFields, field)) return { schema: articleAtLineCorrectionSchema }
  const allowed = [...Object.keys(LINE_FORMS), ...Object.keys(articleFields)]
  const said = {
    zh: `没有「${field}」这个字段；可以更正的是 ${allowed.join('、')}`,
    en: `there is no field “${field}”; what can be corrected: ${allowed.join(', ')}`,
  }
  return { problems: [{ path: ['field'], said }] }
}

const UNNAMED: Said = {
  zh: '没有写明更正什么：应有 line、lines、article 或 page 之一',
  en: 'does not say what it corrects: one of line, lines, article, page',
}

/** What a corrected field may hold is what the entry may. */
function toValueProblem(correction: Correction): SchemaMistake | null {
  if (!('field' in correction)) return null
  const { field, becomes } = correction
  const shape: Readonly<Record<string, z.ZodType>> =
    'figure' in correction
      ? { ...figureFields, none: z.boolean() }
      : 'page' in correction
        ? pageFields
        : articleFields
  const schema = shape[field]
  if (schema === undefined || (field === 'kind' && !('figure' in correction))) return null
  const [issue] = toMistakes(schema, becomes)
  return issue === undefined ? null : { ...issue, path: ['becomes', ...issue.path] }
}
