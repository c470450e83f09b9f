/**
 * The phrase in front of a number: `完成规上工业增加值` → 规上工业增加值, `引进税源企业` → 引进税源企业.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { FigureRules } from './rules.ts'
import {
  isNoun,
  isNominal,
  isPlace,
  isPunctuation,
  isVerb,
  openerOf,
  toTokens,
  type Token,
} from './tokens.ts'

export type LeftPhrase = {
  readonly text: string
  /** Whether it ends in a noun (the metric itself) or a verb (what was done to the thing behind the number). */
  readonly head: 'noun' | 'verb' | 'none'
}

const LONGEST = 18
const MEASURE_END = /[率额量数值积度价比长宽高重费款产速径入资润税本力模收支出次]$/u
export const NO_PHRASE: LeftPhrase = { text: '', head: 'none' }

/**
 * Reads the phrase that ends right before a number.
 *
 * @example readLeftPhrase('临平区人才总量', …) → { text: '人才总量', head: 'noun' }
 * @example readLeftPhrase('平台也引进', …) → { text: '引进', head: 'verb' }
 */
export function readLeftPhrase(lead: string, rules: FigureRules, segmenter: Segmenter): LeftPhrase {
  const tokens = withoutLinks(toTokens(lead.slice(-60), segmenter, rules.words('nominals')), rules)
  const first = firstOfPhrase(tokens, rules)
  const phrase = withoutLeads(tokens.slice(first), rules)
  const last = phrase.at(-1)
  if (last === undefined) return NO_PHRASE
  const text = phrase.map((token) => token.word).join('')
  return { text, head: isVerb(last) ? 'verb' : 'noun' }
}

/** Drops what only links a metric to its number: 为, 达, 预计将, 共有, 同比. */
function withoutLinks(tokens: readonly Token[], rules: FigureRules): Token[] {
  const links = rules.words('links')
  const light = rules.words('light')
  let end = tokens.length
  while (end > 0) {
    const token = tokens[end - 1]
    if (token === undefined) break
    const isLink =
      links.has(token.word) ||
      light.has(token.word) ||
      token.tag === 'd' ||
      token.tag === 'p' ||
      token.tag === 'u' ||
      token.tag === 'ul'
    if (!isLink) break
    end -= 1
  }
  return tokens.slice(0, end)
}

/** Walks back from the number to the first word of its phrase. */
function firstOfPhrase(tokens: readonly Token[], rules: FigureRules): number {
  let first = tokens.length
  let length = 0
  while (first > 0) {
    const index = openerOf(tokens, first - 1)
    const token = tokens[first - 1]
    if (token === undefined) break
    const quoted = index < first - 1
    if (!quoted && endsPhrase(tokens, first - 1, first, rules)) break
    length += (tokens[first - 1]?.end ?? 0) - (tokens[index]?.start ?? 0)
    if (length > LONGEST) break
    const stopHere = !quoted && isObjectVerb(tokens, first - 1, first)
    first = index
    if (stopHere) break
  }
  return first
}

/** Whether the token before the phrase so far ends it. */
function endsPhrase(tokens: readonly Token[], index: number, first: number, rules: FigureRules): boolean {
  const token = tokens[index]
  if (token === undefined) return true
  if (token.word === '的')
    return first >= tokens.length || (tokens.at(-1)?.end ?? 0) - (tokens[first]?.start ?? 0) > 3
  if (isPunctuation(token) || isPlace(token)) return token.word !== '·' && token.word !== '&'
  if (rules.words('stops').has(token.word) || rules.words('light').has(token.word)) return true
  return (
    !(isNominal(token) || isVerb(token) || token.tag === 'm' || token.tag === 't' || token.tag === 'r') ||
    token.tag === 't' ||
    token.tag === 'r'
  )
}

/** A verb whose object is complete (引进|税源企业) begins the phrase, unless what follows is a measure (出让|规模). */
function isObjectVerb(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokens[index]
  const next = tokens[first]
  if (token === undefined || !isVerb(token) || next === undefined) return false
  const before = tokens[index - 1]
  if (before !== undefined && isVerb(before)) return false
  const object = tokens.slice(first)
  return object.some(isNoun) && !MEASURE_END.test(object.at(-1)?.word ?? '')
}

/** Drops 累计, 全年, 其中 … from the front, never the last word. */
function withoutLeads(tokens: readonly Token[], rules: FigureRules): Token[] {
  const leads = rules.words('leads')
  let start = 0
  while (start < tokens.length - 1) {
    const token = tokens[start]
    if (token === undefined) break
    const dropped =
      leads.has(token.word) ||
      ['c', 'u', 'uj', 'ul', 'p', 'd', 'y'].includes(token.tag) ||
      (isPunctuation(token) && token.word !== '“' && token.word !== '（')
    if (!dropped) break
    start += 1
  }
  return tokens.slice(start)
}
