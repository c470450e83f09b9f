/**
 * The text of a corrections file → its decisions, and what is wrong with it: each mistake by file, line, entry and field, in words for
 * whoever wrote it. What is right is kept.
 */
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { z } from 'zod'
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
export type Mistake = { readonly row: number; readonly text: string }
export type ReadCorrections = {
  readonly decisions: readonly Decision[]
  readonly mistakes: readonly Mistake[]
}

const { localeError } = z.locales.zhCN()
const IN_CHINESE: z.core.$ZodErrorMap = (issue) =>
  issue.input === undefined && issue.code === 'invalid_type' ? '缺少这一项' : localeError(issue)

/**
 * Reads a file's text; a byte order mark at its head is no mistake.
 *
 * @param file how messages call it: `corrections/a.json`
 */
export function readCorrections(text: string, file: string): ReadCorrections {
  const errors: ParseError[] = []
  const json = text.replace(/^\uFEFF/u, '')
  const tree = parseTree(json, errors, { disallowComments: true })
  const rowAt = (offset: number): number => json.slice(0, offset).split('\n').length
  const [broken] = errors
  if (broken !== undefined) {
    const row = rowAt(broken.offset)
    return {
      decisions: [],
      mistakes: [
        {
          row,
          text: `不是合法的 JSON：${SYNTAX[printParseErrorCode(broken.error)] ?? '写法有误'}；整个文件没有采用`,
        },
      ],
    }
  }
  if (tree?.type !== 'array')
    return { decisions: [], mistakes: [{ row: 1, text: '应为一个列表 […]，每条更正一项；整个文件没有采用' }] }
  const decisions: Decision[] = []
  const mistakes: Mistake[] = []
  for (const [index, node] of (tree.children ?? []).entries()) {
    const read = readOne(valueOf(node, json))
    const row = rowAt(node.offset)
    if ('correction' in read)
      decisions.push({ where: `${file}:${row}`, entry: index + 1, correction: read.correction })
    else
      for (const { path, text: why } of read.problems) {
        const at = findNodeAtLocation(node, path)
        mistakes.push({ row: at === undefined ? row : rowAt(at.offset), text: toText(index + 1, path, why) })
      }
  }
  return { decisions, mistakes }
}

const SYNTAX: Readonly<Record<string, string>> = {
  CommaExpected: '这里缺一个逗号',
  ColonExpected: '这里缺一个冒号',
  CloseBraceExpected: '大括号没有合上',
  CloseBracketExpected: '中括号没有合上',
  PropertyNameExpected: '这里应为一个字段名（多了一个逗号？）',
  ValueExpected: '这里应有一个值（多了一个逗号？）',
  UnexpectedEndOfString: '引号没有合上',
  InvalidSymbol: '有不认识的词；文字要放在英文双引号里',
  InvalidCharacter: '字符串里有不能直接写的字符',
  InvalidCommentToken: '不能写注释',
}

const valueOf = (node: Node, json: string): unknown =>
  JSON.parse(json.slice(node.offset, node.offset + node.length))

function toText(entry: number, path: readonly (string | number)[], why: string): string {
  const field = path.length === 0 ? '' : ` ${path.join('.')}`
  return `第${entry}条${field}：${why}；这一条没有采用`
}

type Problem = { readonly path: (string | number)[]; readonly text: string }
type ReadOne = { readonly correction: Correction } | { readonly problems: readonly Problem[] }

function readOne(value: unknown): ReadOne {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [{ path: [], text: '应为一项 {…}' }] }
  const form = toForm(value)
  if ('problems' in form) return form
  const read = form.schema.safeParse(value, { error: IN_CHINESE })
  if (!read.success) return { problems: read.error.issues.map(toProblem) }
  const correction = read.data
  const problem = toValueProblem(correction)
  return problem === null ? { correction } : { problems: [problem] }
}

const toProblem = ({ path, message }: z.core.$ZodIssue): Problem => ({
  path: path.filter((key) => typeof key !== 'symbol'),
  text: message,
})

type Form = { readonly schema: z.ZodType<Correction> } | { readonly problems: readonly Problem[] }

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
  if (!('line' in value))
    return { problems: [{ path: [], text: '没有写明更正什么：应有 line、lines、article 或 page 之一' }] }
  if (field === null) return { schema: textCorrectionSchema }
  const form = LINE_FORMS[field]
  if (form !== undefined) return { schema: form }
  if (field in articleFields) return { schema: articleAtLineCorrectionSchema }
  const allowed = [...Object.keys(LINE_FORMS), ...Object.keys(articleFields)].join('、')
  return { problems: [{ path: ['field'], text: `没有「${field}」这个字段；可以更正的是 ${allowed}` }] }
}

/** What a corrected field may hold is what the entry may. */
function toValueProblem(correction: Correction): Problem | null {
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
  const read = schema.safeParse(becomes, { error: IN_CHINESE })
  const [issue] = read.success ? [] : read.error.issues
  if (issue === undefined) return null
  return { path: ['becomes', ...issue.path.filter((key) => typeof key !== 'symbol')], text: issue.message }
}
