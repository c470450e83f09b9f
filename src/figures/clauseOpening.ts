/**
 * How a clause begins: what is passed over before its first word of weight, and whether a preposition opens a frame there.
 */
import type { Token } from '../entities/token.ts'
import type { Clause } from './clauses.ts'

export type Opening = {
  /** A preposition stands before the first word of weight: 在盐城, 以青禾为例. */
  readonly framed: boolean
  readonly start: number
  /** How far a name that opens the clause may begin. */
  readonly end: number
}

const LONGEST = 40
const SKIPPED = /^(?:t|d|c|f)$/u
const SKIPPED_WORD =
  /^(?:其中|是|目前|此外|同时|今年|去年|另外|据悉|“|”|（|截至|自|日前|近日|本届|此次|这次|今天|昨天|——|—|-|--)$|^[0-9.,年月日至-]+$|^[一二三四五六七八九十]+是?$/u
export const FRAMES =
  /^(?:在|以|对|对于|作为|聚焦|位于|走进|来到|距离?|随着|围绕|根据|按照|与|同|向|从|为|依托|通过|借助|除了?|继|针对|面向|关于|沿着?|比|较|相比|不同于|走访)$/u
/** Words that may stand before the name they belong to: 链主企业|青禾公司, 首个大规模|… */
const MODIFIES = /^(?:n|a|b|m|q|r|x|j|vn|eng|l)/u

/** The words of a clause up to where an opening may reach. */
export function toOpeningTokens(tokens: readonly Token[], from: number, { start, end }: Clause): Token[] {
  const found: Token[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.end > end || token.start > start + LONGEST) break
    found.push(token)
  }
  return found
}

/** @example 目前，在|青山湖科技城 → framed, and where 青山湖科技城 begins */
export function readClauseOpening(tokens: readonly Token[], clause: Clause): Opening {
  let at = 0
  while (at < tokens.length && isSkipped(tokens[at])) at += 1
  const framed = FRAMES.test(tokens[at]?.word ?? '')
  if (framed) at += 1
  const start = tokens[at]?.start ?? clause.start
  let last = at
  while (last < tokens.length && modifies(tokens[last])) last += 1
  return { framed, start, end: tokens[last]?.start ?? start }
}

export const isSkipped = (token: Token | undefined): boolean =>
  token !== undefined && (SKIPPED.test(token.tag) || SKIPPED_WORD.test(token.word))

/** Whether a word may stand between a modifier and its name. */
export function modifies(token: Token | undefined): boolean {
  return token !== undefined && MODIFIES.test(token.tag) && !/^[，。；：、的]/u.test(token.word)
}
