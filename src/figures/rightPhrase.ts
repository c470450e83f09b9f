/**
 * The phrase behind a number: `家会员企业` → 会员企业, `个项目签约落地` → 项目 + 签约落地.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { FigureRules } from './rules.ts'
import { isNominal, isNoun, isPunctuation, isVerb, toTokens, type Token } from './tokens.ts'

export type RightPhrase = {
  /** The noun phrase, with the verbs that follow it directly: 工程项目, 项目签约; empty where only a predicate stands. */
  readonly noun: string
  /** Whether it opens with a verb, as a predicate of what stands before the number may: 支持|以旧换新. */
  readonly opensWithVerb: boolean
  /** What is said of it: 通过专家评审, 仍在住院. */
  readonly verb: string
}

const LONGEST = 18
const EMPTY = /^(?:为|是|有|占|达|等|以|从|由|向|在)/u
const LONGEST_PREDICATE = 12
/** `60元|提高到每天100元`: the number is where the change began. */
export const LEVELLED =
  /^(?:逐步|稳步|大幅|进一步)?(?:提高|提升|增加|增长|下降|降低|减少|上升|缩短|攀升|上调|下调|扩大|压缩|东移|西移|升|降|涨|跌|扩|增|减|缩)(?:到|至|为)/u

/**
 * Reads the noun phrase that begins right behind a unit, and the short predicate after it; null where neither begins.
 *
 * @param governed whether a preposition or a pivot stands before the number (为…家企业定制方案): what follows the noun is not said of it
 * @example readRightPhrase('工程项目通过专家评审', …) → { noun: '工程项目', verb: '通过专家评审' }
 * @example readRightPhrase('的工业厂房里', …) → { noun: '工业厂房', verb: '' }
 * @example readRightPhrase('已出院', …) → { noun: '', verb: '出院' }
 */
export function readRightPhrase(
  tail: string,
  rules: FigureRules,
  segmenter: Segmenter,
  governed = false,
): RightPhrase | null {
  const text = tail
    .slice(0, 48)
    .replace(/^(?:(?:[以之]?内)(?![容部需销外地资])|的)/u, '')
    .replace(/(?:19|20)[0-9]{2}年.*$/u, '')
  const all = toTokens(text, segmenter, rules)
  const tokens = all.slice(startOfHead(all))
  const end = endOfNoun(tokens, endOfPhrase(tokens, rules), governed, rules)
  const phrase = tokens.slice(0, end)
  const nouns = lastNounOf(phrase, rules)
  if (nouns < 0 || !opensPhrase(tokens, nouns)) return readPredicateOnly(text, tokens)
  const last = phrase.findLastIndex((token) => token.tag !== 'f')
  const verbs = phrase.slice(nouns + 1, last + 1)
  const hasObject = verbs.some((token) => isNoun(token) || rules.words('predicates').has(token.word))
  const noun = joined(phrase.slice(0, nouns + 1)) + (hasObject ? '' : joined(verbs))
  const rest = hasObject ? tokens.slice(nouns + 1) : tokens.slice(end)
  const verb = verbs.length > 0 && !hasObject ? '' : readPredicate(text, rest)
  const isSaid = [...rules.words('predicates')].some((word) => verb.startsWith(word))
  return {
    noun,
    opensWithVerb: tokens[0]?.tag === 'v',
    verb: governed || (verb.length > noun.length && !isSaid) ? '' : verb,
  }
}

const DESCRIPTION = 16
const LOCATIVE = /[上里中内下外间]$/u
const DESCRIBING = /^(?:面向|来自|位于|涉及|具有|具备|拥有|类似|不同|属于|用于|服务于|关于|大小不一|独立)$/u

/** Where the head of a relative clause begins: `大小不一的|烘干站`, `面向司机的|阵地`; 0 where a plain noun is counted. */
function startOfHead(tokens: readonly Token[]): number {
  const of = tokens.findIndex((token) => token.word === '的' || isPunctuation(token))
  if (of <= 0 || tokens[of]?.word !== '的' || (tokens[of]?.start ?? 0) > DESCRIPTION) return 0
  const before = tokens.slice(0, of)
  const [first] = before
  const describes =
    first !== undefined && (DESCRIBING.test(first.word) || ['v', 'l', 'ad'].includes(first.tag))
  const next = tokens[of + 1]
  const named = next !== undefined && (isNominal(next) || isVerb(next))
  return named && (describes || LOCATIVE.test(before.at(-1)?.word ?? '')) ? of + 1 : 0
}

/** A verb behind the noun tells what the counted things do (企业|建立台账), unless it is part of a name (污水处理厂). */
function endOfNoun(tokens: readonly Token[], end: number, governed: boolean, rules: FigureRules): number {
  const verb = tokens.findIndex(
    (token, index) =>
      index > 0 && index < end && token.tag === 'v' && (governed || isNounBefore(tokens, index)),
  )
  if (verb < 0 || verb >= end - 1) return end
  const last = tokens[end - 1]
  const isName =
    !governed &&
    !rules.words('predicates').has(tokens[verb]?.word ?? '') &&
    rules.endsIn('counted')(last?.word ?? '')
  return isName ? end : verb
}

function isNounBefore(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(0, index).some((token) => isNoun(token))
}

const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.word).join('')

/** The last noun before a verb says something of it: 火炬手|参加传递. */
function lastNounOf(phrase: readonly Token[], rules: FigureRules): number {
  const said = phrase.findIndex((token, index) => index > 0 && rules.words('predicates').has(token.word))
  const named = said < 0 ? phrase : phrase.slice(0, said)
  return named.findLastIndex((token) => isNoun(token) || token.word === '”')
}

/** Where the run of words that may belong to the phrase ends. */
function endOfPhrase(tokens: readonly Token[], rules: FigureRules): number {
  const end = tokens.findIndex((token, index) => token.end > LONGEST || !continues(tokens, index, rules))
  return end < 0 ? tokens.length : end
}

function continues(tokens: readonly Token[], index: number, rules: FigureRules): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.word === '“' || token.word === '”' || token.word === '·') return true
  if (isPunctuation(token)) return false
  if (rules.words('stops').has(token.word) || rules.words('light').has(token.word)) return false
  if (index === 0 && token.tag === 'd' && token.word.length > 1) return isNominalAt(tokens, 1)
  if (token.tag === 'c' || token.tag === 'uv') return index > 0 && isNominalAt(tokens, index + 1)
  if (token.word === '的')
    return index > 0 && tokens.slice(0, index).every((word) => !isNoun(word) && !isVerb(word))
  return isNominal(token) || isVerb(token) || token.tag === 'ns' || token.tag === 'm'
}

function isNominalAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token !== undefined && isNominal(token)
}

/** A verb may open the phrase only where a noun follows at once: 示范企业, 签约项目. */
function opensPhrase(tokens: readonly Token[], lastNoun: number): boolean {
  const [first, second] = tokens
  if (first === undefined) return false
  return (
    !isVerb(first) ||
    (second !== undefined && (isNoun(second) || isVerb(second) || second.tag === 'uv')) ||
    lastNoun === 0
  )
}

/** What is said of the counted things, if it is short: 签约, 通过专家评审, 意向入驻. */
function readPredicate(text: string, tokens: readonly Token[]): string {
  const first = tokens.find(({ tag }) => !['d', 'ul', 'f', 't'].includes(tag))
  if (first === undefined || !(isVerb(first) || first.tag === 'p') || EMPTY.test(first.word)) return ''
  const rest = text.slice(first.start).split(/[，。；：、（”]/u, 1)[0] ?? ''
  if (LEVELLED.test(rest)) return ''
  return rest.length <= LONGEST_PREDICATE && !rest.includes('的') ? rest.replaceAll('了', '') : ''
}

/** `12例|死亡`, `133例|已出院`: a predicate alone; `的` in it makes its last noun the thing counted. */
function readPredicateOnly(text: string, tokens: readonly Token[]): RightPhrase | null {
  const clause = text.split(/[，。；：、（]/u, 1)[0] ?? ''
  const relative = /^.{2,30}的(?<noun>[^的]{2,10})$/u.exec(clause)?.groups?.['noun']
  if (relative !== undefined) return { noun: relative, opensWithVerb: false, verb: '' }
  const verb = readPredicate(text, tokens)
  return verb === '' ? null : { noun: '', opensWithVerb: true, verb }
}
