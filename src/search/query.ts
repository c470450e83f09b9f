/** The query as a tree. Reading never fails: what is malformed is looked for as it stands, with a message. */
import { bindWords, toFigureNodes } from './queryFigures.ts'
import { toLeaf } from './queryLeaves.ts'
import type { FigureNode, QueryMessage, QueryNode } from './queryNodes.ts'
import { toTokens, type Token } from './tokens.ts'

export type Query = {
  /** Null for an empty query: everything. */
  readonly root: QueryNode | null
  readonly messages: readonly QueryMessage[]
  /** A number stands among the words: figures may be what is looked for. */
  readonly figures: readonly FigureNode[]
}

/** A longer query is cut: no phrase on a page is that long, and every character costs a lookup. */
export const MAX_QUERY = 500

/**
 * Reads a query: words (AND), `"phrase"`, `OR`, `-without`, `( )`, fields, dates and figures; see docs/search.md.
 *
 * @example toQuery('青山湖 -标题:招商').root // and(text 青山湖, not(text 招商 in headlines))
 */
export function toQuery(raw: string): Query {
  const messages = new Set<QueryMessage>()
  if (raw.length > MAX_QUERY) messages.add('too-long')
  const reader = new TokenReader(toTokens(raw.slice(0, MAX_QUERY), (message) => messages.add(message)))
  const root = readAll(reader, messages)
  const figures = root ? toFigureNodes(root) : []
  return { root: root ? bindWords(root) : null, messages: [...messages], figures }
}

/** A phrase as a query that looks for exactly it: `他说"好"` → `"他说\"好\""`. */
export function toPhraseQuery(phrase: string): string {
  return `"${phrase.replace(/["\\]/gu, (mark) => `\\${mark}`)}"`
}

class TokenReader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at]
  }

  skip(): void {
    this.#at++
  }
}

/** A closing parenthesis that nothing opened ends nothing. */
function readAll(reader: TokenReader, messages: Set<QueryMessage>): QueryNode | null {
  const parts: QueryNode[] = []
  for (;;) {
    const part = readAlternatives(reader, messages)
    if (part) parts.push(part)
    if (!reader.peek()) return join('and', parts)
    reader.skip()
  }
}

function readAlternatives(reader: TokenReader, messages: Set<QueryMessage>): QueryNode | null {
  const parts: QueryNode[] = []
  for (;;) {
    const part = readConjunction(reader, messages)
    if (part) parts.push(part)
    if (reader.peek()?.kind !== 'or') break
    reader.skip()
    const next = reader.peek()
    if (!part || next === undefined || next.kind === 'close') messages.add('dangling-operator')
  }
  return join('or', parts)
}

function readConjunction(reader: TokenReader, messages: Set<QueryMessage>): QueryNode | null {
  const parts: QueryNode[] = []
  for (
    let token = reader.peek();
    token && token.kind !== 'or' && token.kind !== 'close';
    token = reader.peek()
  ) {
    reader.skip()
    const part = token.kind === 'open' ? readGroup(reader, messages) : toLeaf(token.text, token.quoted)
    if (part) parts.push(token.negated ? { kind: 'not', part } : part)
  }
  return join('and', parts)
}

function readGroup(reader: TokenReader, messages: Set<QueryMessage>): QueryNode | null {
  const inner = readAlternatives(reader, messages)
  reader.skip()
  return inner
}

function join(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null {
  return parts.length > 1 ? { kind, parts } : (parts[0] ?? null)
}
