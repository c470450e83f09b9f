/**
 * The phrase in front of a number: `完成规上工业增加值` → 规上工业增加值, `引进税源企业` → 引进税源企业.
 */
import type { Segmenter } from '../text/segmenter.ts'
import { readIndicatorName } from './indicators.ts'
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
  /** The verbs it ends in, without their subject: 组织. */
  readonly verb: string
  /** A single word that looks like the name of a place or a firm: 乐清. */
  readonly isName: boolean
}

const LONGEST = 18
const SHORT = 3
const MEASURE_END = /[率额量数值积度价比长宽高重费款产速径入资润税力模收支次]$/u
const TRADE = /对[^，。；：、]{2,8}(?:出口|进口|进出口|投资|贸易)额?$/u
const NAME = /^n(?:s|r|rt|z|t)$/u
const COPULA = /(?:为|达到?|是|由|从|约|在)+$/u
const LINK_TAGS = new Set(['d', 'p', 'u', 'uj', 'ul', 'c', 'y'])
export const NO_PHRASE: LeftPhrase = { text: '', head: 'none', verb: '', isName: false }

/**
 * Reads the phrase that ends right before a number.
 *
 * @example readLeftPhrase('临平区人才总量', …) → 人才总量, a noun
 * @example readLeftPhrase('平台也引进', …) → 引进, a verb
 */
export function readLeftPhrase(lead: string, rules: FigureRules, segmenter: Segmenter): LeftPhrase {
  const trade = TRADE.exec(lead)?.[0]
  if (trade !== undefined) return { text: trade, head: 'noun', verb: '', isName: false }
  const tokens = withoutLinks(toTokens(lead.slice(-60), segmenter, rules), rules)
  const indicator =
    readIndicatorName(lead.replace(COPULA, ''), rules.indicators) ||
    readIndicatorName(joined(tokens), rules.indicators)
  const first = firstOfPhrase(tokens, rules)
  const phrase = withoutLeads(tokens.slice(first), rules)
  const last = phrase.at(-1)
  const text = joined(phrase)
  if (indicator.length > text.length) return { text: indicator, head: 'noun', verb: '', isName: false }
  if (last === undefined || isOnlyLead(phrase, rules) || /^[0-9.]+$/u.test(text)) return NO_PHRASE
  if (isVerb(last))
    return {
      text,
      head: 'verb',
      verb: joined(phrase.slice(phrase.findLastIndex((token) => !isVerb(token)) + 1)),
      isName: false,
    }
  return {
    text: text.length > SHORT ? text : withVerb(tokens.slice(0, first), text, rules),
    head: 'noun',
    verb: '',
    isName: text.length === 2 && phrase.length === 1 && NAME.test(last.tag),
  }
}

/** Whether a phrase names a measure by itself: 面积, 增加值, not 企业. */
export function isMeasure(text: string, rules: FigureRules): boolean {
  return MEASURE_END.test(text) || rules.endsIn('heads')(text)
}

/** Whether a phrase only names who or where: 乐清市, 某某合作社. */
export function isActor(text: string): boolean {
  return /(?:[州省市县镇乡]|(?<![税业工园新港发保片社小街山牧灾林厂矿库特])区|公司|合作社|集团|大学)$/u.test(
    text,
  )
}

const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.word).join('')

/** Drops what only links a metric to its number: 为, 达, 预计将, 共有, 同比. */
function withoutLinks(tokens: readonly Token[], rules: FigureRules): Token[] {
  const links = rules.words('links')
  const light = rules.words('light')
  const end = tokens.findLastIndex(
    ({ word, tag }) =>
      !links.has(word) && !light.has(word) && !LINK_TAGS.has(tag) && word !== '（' && word !== '、',
  )
  return tokens.slice(0, end + 1)
}

/** Walks back from the number to the first word of its phrase. */
function firstOfPhrase(tokens: readonly Token[], rules: FigureRules): number {
  let first = tokens.length
  let length = 0
  while (first > 0) {
    const opener = openerOf(tokens, first - 1)
    const quoted = opener < first - 1
    if (!quoted && endsPhrase(tokens, first - 1, first, rules)) break
    if (tokens[first - 1]?.word === '）' && (!quoted || isNote(tokens, opener, first))) break
    length += (tokens[first - 1]?.end ?? 0) - (tokens[opener]?.start ?? 0)
    if (length > LONGEST) break
    const stopHere = !quoted && isObjectVerb(tokens, first - 1, first, rules)
    first = opener
    if (stopHere) break
  }
  return first
}

/** A bracket with numbers or many words is a note, not a part of the name: （40岁）, （记者某某）. */
function isNote(tokens: readonly Token[], opener: number, end: number): boolean {
  const text = joined(tokens.slice(opener, end))
  return text.length > 10 || /[0-9]|记者|通讯员/u.test(text)
}

/** Whether the token before the phrase so far ends it. */
function endsPhrase(tokens: readonly Token[], index: number, first: number, rules: FigureRules): boolean {
  const token = tokens[index]
  if (token === undefined) return true
  if (token.word === '的')
    return first >= tokens.length || (tokens.at(-1)?.end ?? 0) - (tokens[first]?.start ?? 0) > 4
  if (/^[0-9.,]+$/u.test(token.word))
    return !/^(?:亿|万|千|百|元|平方|亩|吨|强)/u.test(tokens[first]?.word ?? '')
  if (isJoint(token)) return first >= tokens.length || !isNominalBefore(tokens, index)
  if (isPunctuation(token) || isPlace(token)) return token.word !== '·' && token.word !== '&'
  if (rules.words('stops').has(token.word) || rules.words('light').has(token.word)) return true
  if (
    first < tokens.length &&
    isGrowth(token, rules) &&
    (tokens.at(-1)?.end ?? 0) - (tokens[first]?.start ?? 0) > 1
  )
    return true
  return !(isNominal(token) || isVerb(token) || token.tag === 'm')
}

/** 增加税收, 降低成本: the verb says what happened to the metric. */
function isGrowth(token: Token, rules: FigureRules): boolean {
  return isVerb(token) && token.word !== '增长' && rules.changes.of.get(token.word)?.kind === 'verb'
}

/** Lists such as `专业、管理与配套服务` are one phrase. */
function isJoint(token: Token): boolean {
  return token.word === '、' || (token.tag === 'c' && /^(?:和|与|及|以及)$/u.test(token.word))
}

function isNominalBefore(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index - 1]
  return token !== undefined && isNominal(token) && !isPlace(token)
}

/** A verb whose object is complete (引进|税源企业) begins the phrase, unless what follows is a measure (出让|规模). */
function isObjectVerb(tokens: readonly Token[], index: number, first: number, rules: FigureRules): boolean {
  const token = tokens[index]
  const next = tokens[first]
  if (token === undefined || !isVerb(token) || next === undefined) return false
  const before = tokens[index - 1]
  if (before !== undefined && isVerb(before)) return false
  const object = tokens.slice(first)
  if (!object.some(isNoun)) return false
  const isAchieved = rules.words('leads').has(token.word)
  return isAchieved || !MEASURE_END.test(object.at(-1)?.word ?? '') || next.word.startsWith('总')
}

/** Drops 累计, 全年, 其中 … from the front, never the last word; 完成 and 实现 stay with a very short noun. */
function withoutLeads(tokens: readonly Token[], rules: FigureRules): Token[] {
  let start = 0
  while (start < tokens.length - 1) {
    const token = tokens[start]
    if (token === undefined || !isLead(tokens, start, rules)) break
    start =
      token.word === '（'
        ? Math.max(
            start + 1,
            tokens.findIndex(({ word }) => word === '）'),
          )
        : start + 1
  }
  return tokens.slice(start)
}

function isLead(tokens: readonly Token[], at: number, rules: FigureRules): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (isPunctuation(token)) return token.word !== '“'
  if (isVerb(token) && joined(tokens.slice(at + 1)).length <= SHORT) return false
  return rules.words('leads').has(token.word) || LINK_TAGS.has(token.tag)
}

function isOnlyLead(phrase: readonly Token[], rules: FigureRules): boolean {
  const [only] = phrase
  return (
    phrase.length === 1 && only !== undefined && (rules.words('leads').has(only.word) || isPunctuation(only))
  )
}

/** A very short noun says more with its verb: 获得融资, 完成投资. */
function withVerb(before: readonly Token[], text: string, rules: FigureRules): string {
  const verb = before.at(-1)
  if (verb === undefined || !isVerb(verb) || isGrowth(verb, rules)) return text
  return rules.words('light').has(verb.word) || rules.words('links').has(verb.word) ? text : verb.word + text
}
