/**
 * The phrase behind a number: `家会员企业` → 会员企业, `个项目签约落地` → 项目 + 签约落地.
 */
import type { Segmenter } from '../text/segmenter.ts'
import type { FigureRules } from './rules.ts'
import { isNominal, isNoun, isPunctuation, isVerb, toTokens, type Token } from './tokens.ts'

export type RightPhrase = {
  /** The noun phrase, with the verbs that follow it directly: 产业项目, 项目签约. */
  readonly noun: string
  /** What is said of it behind a preposition or a verb: 通过联席会议. */
  readonly verb: string
}

const LONGEST = 18
const LONGEST_PREDICATE = 8

/**
 * Reads the noun phrase that begins right behind a unit, and the short predicate after it; null where none begins.
 *
 * @example readRightPhrase('产业项目通过联席会议', …) → { noun: '产业项目', verb: '通过联席会议' }
 * @example readRightPhrase('的工业厂房里', …) → { noun: '工业厂房', verb: '' }
 */
export function readRightPhrase(tail: string, rules: FigureRules, segmenter: Segmenter): RightPhrase | null {
  const text = tail.slice(0, 48).replace(/^的/u, '')
  const tokens = toTokens(text, segmenter, rules.words('nominals'))
  const end = endOfPhrase(tokens, rules)
  const phrase = tokens.slice(0, end)
  const nouns = phrase.findLastIndex((token) => isNoun(token) || token.word === '”')
  if (nouns < 0 || !opensPhrase(tokens, nouns)) return null
  const last = phrase.findLastIndex((token) => token.tag !== 'f')
  const verb = joined(phrase.slice(nouns + 1, last + 1))
  return { noun: joined(phrase.slice(0, nouns + 1)) + verb, verb: predicate(text, tokens[end], verb) }
}

const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.word).join('')

/** Where the run of words that may belong to the phrase ends. */
function endOfPhrase(tokens: readonly Token[], rules: FigureRules): number {
  let end = 0
  while (end < tokens.length) {
    const token = tokens[end]
    if (token === undefined || token.end > LONGEST) break
    if (!continues(tokens, end, rules)) break
    end += 1
  }
  return end
}

function continues(tokens: readonly Token[], index: number, rules: FigureRules): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.word === '“' || token.word === '”' || token.word === '·') return true
  if (isPunctuation(token)) return false
  if (rules.words('stops').has(token.word) || rules.words('light').has(token.word)) return false
  if (token.tag === 'c') return index > 0 && isNominalAt(tokens, index + 1)
  if (token.word === '的')
    return index > 0 && tokens.slice(0, index).every((word) => !isNoun(word) && !isVerb(word))
  return isNominal(token) || isVerb(token) || token.tag === 'ns' || token.tag === 'm'
}

function isNominalAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token !== undefined && isNominal(token)
}

/** A verb may open the phrase only where a noun follows soon: 示范企业, 签约项目. */
function opensPhrase(tokens: readonly Token[], lastNoun: number): boolean {
  const first = tokens[0]
  if (first === undefined) return false
  return !isVerb(first) || tokens.slice(1, 3).some(isNoun) || lastNoun <= 2
}

/** What is said of the counted things, if it is short: 签约, 通过联席会议, 意向入驻. */
function predicate(text: string, boundary: Token | undefined, verb: string): string {
  if (boundary === undefined || verb !== '' || boundary.word === '为') return ''
  const rest = text.slice(boundary.start).split(/[，。；：、（]/u, 1)[0] ?? ''
  const isShort = rest.length > 0 && rest.length <= LONGEST_PREDICATE && !rest.includes('的')
  return isShort && (boundary.tag === 'p' || isVerb(boundary)) ? rest : ''
}
