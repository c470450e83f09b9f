/** JSON that a person wrote → its tree, by which a mistake is told with its line. */
import {
  createScanner,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
  type ParseOptions,
} from 'jsonc-parser'

export type JsonTree = {
  /** Undefined for a text of nothing. */
  readonly tree: Node | undefined
  /** The first thing that is wrong, by jsonc-parser’s name for it or `NestedTooDeep`, and its line. */
  readonly broken: { readonly code: string; readonly line: number } | null
  /** The line, counted from 1, that an offset of the text is in. */
  readonly lineAt: (offset: number) => number
}

/** Far more than anything a person writes; readers of trees call themselves for each. */
const DEEPEST = 100

/** @example toJsonTree('[1,', {}).broken // { code: 'ValueExpected', line: 1 } */
export function toJsonTree(text: string, options: ParseOptions): JsonTree {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const deep = whereTooDeep(text)
  if (deep !== null) return { tree: undefined, broken: { code: 'NestedTooDeep', line: lineAt(deep) }, lineAt }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, options)
  const [first] = errors
  const broken =
    first === undefined ? null : { code: printParseErrorCode(first.error), line: lineAt(first.offset) }
  return { tree, broken, lineAt }
}

function whereTooDeep(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  // The end is a token of no length; a string begins with its quotation mark.
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const first = text.charAt(scanner.getTokenOffset())
    if (first === '{' || first === '[') depth += 1
    if (first === '}' || first === ']') depth -= 1
    if (depth > DEEPEST) return scanner.getTokenOffset()
  }
  return null
}
