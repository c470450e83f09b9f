/** Figures in a query: comparisons, ranges, and numbers that stand among the words. */
import { plainFolder } from './fold.ts'
import { TEXT } from './namespaces.ts'
import { readQuantity } from './numbers.ts'
import type { FigureNode, QueryNode } from './queryNodes.ts'

const AT_LEAST = ['以上', '+']
const AT_MOST = ['以下', '以内']
const COMPARISON = /^(>=|<=|>|<)(.+)$/u

/** `>1000亿`, `40亿..60亿`; null for anything else. */
export function readFigure(folded: string): FigureNode | null {
  const common = { kind: 'figure', word: null, label: folded } as const
  const [low, high, more] = folded.split('..')
  if (low !== undefined && high !== undefined && more === undefined) return toRange(low, high, folded)
  const [, sign, rest] = COMPARISON.exec(folded.replace('≥', '>=').replace('≤', '<=')) ?? []
  const quantity = readQuantity(rest ?? '')
  if (!sign || !quantity) return null
  const up = sign.startsWith('>')
  return { ...common, low: up ? quantity : null, high: up ? null : quantity, inclusive: sign.endsWith('=') }
}

/** The unit may be written once: `40..60亿`. */
function toRange(low: string, high: string, label: string): FigureNode | null {
  const to = readQuantity(high)
  const from = readQuantity(low)
  if (!to || !from) return null
  const unit = from.unit + from.numeral === '' ? { unit: to.unit, numeral: to.numeral } : {}
  return { kind: 'figure', low: { ...from, ...unit }, high: to, inclusive: true, word: null, label }
}

/** `1000亿以上` → at least; `1067.27亿元` → exactly; a bare year or count is not asked of the figures. */
function toHint(phrase: string): FigureNode | null {
  const folded = plainFolder.fold(phrase)
  const strip = (endings: readonly string[]): string | null => {
    const ending = endings.find((word) => folded.endsWith(word))
    return ending === undefined ? null : folded.slice(0, -ending.length)
  }
  const [floor, ceiling] = [strip(AT_LEAST), strip(AT_MOST)]
  const quantity = readQuantity(floor ?? ceiling ?? folded)
  if (!quantity || quantity.numeral + quantity.unit === '') return null
  return {
    kind: 'figure',
    low: ceiling === null ? quantity : null,
    high: floor === null ? quantity : null,
    inclusive: true,
    word: null,
    label: folded,
  }
}

/** A figure is asked together with the word beside it: before it, else after it. */
export function bindWords(node: QueryNode): QueryNode {
  if (node.kind === 'not') return { kind: 'not', part: bindWords(node.part) }
  if (node.kind !== 'and' && node.kind !== 'or') return node
  const parts = node.parts.map(bindWords)
  if (node.kind === 'or') return { kind: 'or', parts }
  const bound = parts.map((part, i) =>
    part.kind === 'figure' ? { ...part, word: wordBeside(parts, i) } : part,
  )
  return { kind: 'and', parts: bound }
}

function wordBeside(parts: readonly QueryNode[], at: number): string | null {
  for (const part of [...parts.slice(0, at).reverse(), ...parts.slice(at + 1)])
    if (part.kind === 'text' && part.namespace === TEXT && !toHint(part.phrase)) return part.phrase
  return null
}

/** All comparisons of the query, then the numbers written as plain words, each with its word. */
export function toFigureNodes(root: QueryNode): FigureNode[] {
  const bound = bindWords(root)
  const parts = bound.kind === 'and' || bound.kind === 'or' ? bound.parts : [bound]
  const asked = parts.filter((part) => part.kind === 'figure')
  const hinted = parts.flatMap((part, i) => {
    const hint = part.kind === 'text' && part.namespace === TEXT ? toHint(part.phrase) : null
    return hint ? [{ ...hint, word: wordBeside(parts, i) }] : []
  })
  return [...asked, ...hinted]
}
