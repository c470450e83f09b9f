/**
 * The shape of a candidate: the kinds of its words in a row, and how that goes with the number and what stands around.
 */
import { toLength } from './candidatePhrases.ts'
import type { See } from './features.ts'
import type { Context, Found, MetricCandidate, Ruled } from './known.ts'
import { isMeasure } from './leftPhrase.ts'
import { toKind } from './metricPlaceFeatures.ts'
import type { Surroundings } from './metricSurroundings.ts'
import type { FigureRules } from './rules.ts'
import { isNoun, isPunctuation, isVerb, type Token } from './tokens.ts'

/** @example 小区推行免检制度 behind 24个 → a noun, a verb, a noun, of what is counted */
export function seeShape(
  see: See,
  { rules }: Context,
  candidate: MetricCandidate,
  ruled: Ruled,
  { right }: Surroundings,
  { draft }: Found,
  unit: string,
): void {
  const { source, tokens, text } = candidate
  const coarse = COARSE[unit] ?? 'amount'
  see`${source} of ${draft.quantity.bareUnit ?? '-'}`
  see`${source} ${draft.runLength > 1 ? `run ${Math.min(2, draft.runIndex)}` : 'single'}`
  if (tokens.length === 0) return
  seeWhole(see, candidate, text === ruled.text, coarse)
  seePart(see, candidate, rules)
  if (right[0]?.word === '的')
    see`${source} before 的 ${isMeasure(text, rules) ? 'measure' : 'thing'} ${Math.min(3, tokens.length)}`
  seeChanges(see, candidate, rules)
  if (!isLinked(tokens, rules)) return
  see`holds link`
  see`holds link ${source} ${coarse}`
}

/** What sort of number there is: of things counted, of parts, of amounts. */
const COARSE: Readonly<Record<string, string>> = {
  count: 'counted',
  people: 'counted',
  none: 'counted',
  share: 'share',
  point: 'share',
  multiple: 'share',
}

function seeWhole(
  see: See,
  { source, tokens, before }: MetricCandidate,
  isRuled: boolean,
  coarse: string,
): void {
  const shape = toShape(tokens)
  const said = tokens.at(-1)?.said ?? ''
  see`${source} shape ${shape}`
  see`${source} shape ${shape} ${coarse}`
  if (isRuled) {
    see`ruled shape ${shape} ${coarse}`
    see`ruled ${source} shape ${shape}`
  }
  see`${source} words ${Math.min(6, tokens.length)} ${coarse}`
  see`${source} after ${toKind(before)} first ${toTag(tokens[0])}`
  if (before === null) see`${source} opens`
  see`${source} ${tokens.length === 1 ? 'is' : 'ends'} said ${said} ${coarse}`
  see`${source} shape ${shape} said ${said}`
}

/** What the part tells that is printed beside the number, where the rest was left out: 灌排渠|总长. */
function seePart(see: See, { source, tokens, text }: MetricCandidate, rules: FigureRules): void {
  const part = tokens.map(({ word }) => word).join('')
  if (part === text) return
  const sort = rules.words('generic').has(part) ? 'generic' : isMeasure(part, rules) ? 'measure' : 'thing'
  see`${source} of ${sort}`
  see`${source} part length ${toLength(part)}`
}

/** `逐步提高`, `增至`: how a number changed is nothing that is counted; `家企业`: nor is its unit. */
function seeChanges(see: See, { source, tokens }: MetricCandidate, rules: FigureRules): void {
  const first = tokens[0]?.word ?? ''
  if (first.length === 1 && rules.grammar.units.has(first)) {
    see`first is unit`
    see`first is unit ${source}`
  }
  if (tokens.every(({ word, tag }) => /^[dpuc]/u.test(tag) || isChange(word, rules))) see`only changes`
  if (isChange(tokens.at(-1)?.word ?? '', rules)) see`last changes ${source}`
}

const isChange = (word: string, rules: FigureRules): boolean =>
  rules.changes.of.get(word.replace(/[至到为]$/u, ''))?.kind === 'verb' ||
  /^(?:转|增|减|扩|降|升|涨|跌|高|低|远|快|慢)[至到为于]?$/u.test(word)

/** An adverb, a preposition or a word that links to a number within. */
const isLinked = (tokens: readonly Token[], rules: FigureRules): boolean =>
  tokens
    .slice(1, -1)
    .some(({ word, tag }) => word !== '的' && (rules.words('links').has(word) || /^[dp]$/u.test(tag)))

/** The kinds of words in a row, like ones once: 小区推行免检制度 → NVN. */
function toShape(tokens: readonly Token[]): string {
  let shape = ''
  for (const token of tokens) {
    const kind = toLetter(token)
    if (!shape.endsWith(kind)) shape += kind
  }
  return shape.length > 7 ? `${shape.slice(0, 4)}..${shape.slice(-2)}` : shape
}

function toLetter(token: Token): string {
  if (token.word === '的') return '的'
  if (/^[“‘]$/u.test(token.word)) return '“'
  if (isPunctuation(token)) return token.word === '、' ? '、' : '.'
  if (isVerb(token)) return 'V'
  if (/^(?:ns|nr|nt)/u.test(token.tag)) return 'P'
  if (isNoun(token)) return 'N'
  return /^(?:a|b|z)/u.test(token.tag) ? 'A' : token.tag.slice(0, 1)
}

const toTag = (token: Token | undefined): string =>
  token === undefined || isPunctuation(token)
    ? (token?.word ?? '')
    : /^(?:vn|an|ns|nr|nt|nz)/u.test(token.tag)
      ? `(${token.tag.slice(0, 2)})`
      : token.tag.slice(0, 1)
