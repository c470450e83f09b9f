/** Cuts a query into words, phrases and operators. Only ASCII marks at the edge of a word are operators. */
import type { QueryMessage } from './queryNodes.ts'

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly quoted: boolean; readonly negated: boolean }
  | { readonly kind: 'open'; readonly negated: boolean }
  | { readonly kind: 'close' }
  | { readonly kind: 'or' }

type Report = (message: QueryMessage) => void
const SPACE = /\s/u

/**
 * Cuts a query; every character of it ends in a word or an operator.
 *
 * `-` excludes only behind something else, and `(` groups only where its partner follows behind a blank: `-5%` and
 * `(5%)` alone are text, because they are text in newspapers.
 *
 * @example toTokens('青山湖 -"招商 会"', report) // word 青山湖, negated phrase 招商 会
 */
export function toTokens(raw: string, report: Report): Token[] {
  const tokens: Token[] = []
  const groups = pairGroups(raw, report)
  let at = 0
  while (at < raw.length) {
    if (SPACE.test(raw[at] ?? '')) {
      at++
      continue
    }
    if (groups.closes.has(at)) {
      tokens.push({ kind: 'close' })
      at++
      continue
    }
    const first = tokens.length === 0 || ['open', 'or'].includes(tokens.at(-1)?.kind ?? '')
    const negated = !first && raw[at] === '-' && at + 1 < raw.length && !SPACE.test(raw[at + 1] ?? '')
    if (negated) at++
    if (groups.opens.has(at)) {
      tokens.push({ kind: 'open', negated })
      at++
      continue
    }
    const end = raw[at] === '"' ? endOfPhrase(raw, at) : -1
    if (raw[at] === '"' && end < 0) report('unclosed-quote')
    const stop = end < 0 ? endOfWord(raw, at, groups.closes) : end
    const text = raw.slice(at, stop)
    if (end < 0 && text === 'OR' && !negated) tokens.push({ kind: 'or' })
    else tokens.push({ kind: 'word', text: end < 0 ? text : unescape(text), quoted: end >= 0, negated })
    at = stop
  }
  return asWords(tokens)
}

/** An `OR` with nothing before or behind it is a word. */
function asWords(tokens: readonly Token[]): Token[] {
  const lone = tokens.length === 1 && tokens[0]?.kind === 'or'
  return lone ? [{ kind: 'word', text: 'OR', quoted: false, negated: false }] : [...tokens]
}

function unescape(phrase: string): string {
  return phrase.slice(1, -1).replace(/\\(["\\])/gu, '$1')
}

/** Behind the closing quote of the phrase that starts here; −1 where none closes it at the edge of a word. */
function endOfPhrase(raw: string, start: number): number {
  for (let at = start + 1; at < raw.length; at++) {
    if (raw[at] === '\\') at++
    else if (raw[at] === '"') return at > start + 1 && isEdge(raw[at + 1]) ? at + 1 : -1
  }
  return -1
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || character === ')' || SPACE.test(character)
}

/** A word runs to a blank or a group's end; a quote behind a field's colon takes its blanks along: `标题:"a b"`. */
function endOfWord(raw: string, start: number, closes: ReadonlySet<number>): number {
  let at = start
  while (at < raw.length && !SPACE.test(raw[at] ?? '') && !closes.has(at)) {
    const afterColon = raw[at] === '"' && /[:：]/u.test(raw[at - 1] ?? '')
    const end = afterColon ? endOfPhrase(raw, at) : -1
    at = end > 0 ? end : at + 1
  }
  return at
}

/** Finds parentheses that group: open at the start of a word, close at the end of one, a blank between. */
function pairGroups(raw: string, report: Report): { opens: Set<number>; closes: Set<number> } {
  const opens = new Set<number>()
  const closes = new Set<number>()
  const open: number[] = []
  for (let at = 0; at < raw.length; at++) {
    const starts = /(?:^|[\s(])-?$/u.test(raw.slice(Math.max(0, at - 2), at))
    if (raw[at] === '"' && starts) at = Math.max(at, endOfPhrase(raw, at) - 1)
    else if (raw[at] === '(' && starts) open.push(at)
    else if (raw[at] === ')' && open.length > 0 && isEdge(raw[at + 1])) {
      const start = open.pop() ?? 0
      if (!/\S\s+\S/u.test(raw.slice(start + 1, at))) continue
      opens.add(start)
      closes.add(at)
    }
  }
  if (open.length > 0 && raw.length > 1) report('unmatched-parenthesis')
  return { opens, closes }
}
