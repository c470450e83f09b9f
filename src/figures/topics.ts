/**
 * What the clauses of a part open with: the entity or the phrase of which the clause says something.
 */
import type { Entity, Mention } from '../entities/entity.ts'
import type { Part, Token } from '../entities/parts.ts'
import type { Clause } from './clauses.ts'
import { readOpening } from './openingPhrase.ts'

export type Topic = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The entity it names or points to; null for a phrase. */
  readonly entity: Entity | null
  readonly clause: number
  /** The clause is the first of its sentence. */
  readonly leads: boolean
  /** In a frame (在盐城，…) rather than as what is spoken of. */
  readonly framed: boolean
  /** An item of a list that goes on behind a comma: 一是青禾工程，… */
  readonly listed: boolean
}

const LONGEST_OPENING = 40

/**
 * The topics of a part, one a clause at most; a phrase that only names a measure (年产值) is none.
 *
 * @example 中卫已签约项目8个，总投资1885亿元 → 中卫, and nothing for the second clause
 */
export function toTopics(
  part: Part,
  clauses: readonly Clause[],
  mentions: readonly (Mention & { readonly entity: Entity })[],
  isMeasure: (text: string) => boolean,
): Topic[] {
  const topics: Topic[] = []
  let [token, mention] = [0, 0]
  clauses.forEach((clause, at) => {
    while (token < part.tokens.length && (part.tokens[token]?.start ?? 0) < clause.start) token += 1
    while (mention < mentions.length && (mentions[mention]?.start ?? 0) < clause.start) mention += 1
    const tokens = toOpeningTokens(part.tokens, token, clause)
    const [framed, start, end] = toFrame(tokens, clause)
    const own = mentions
      .slice(mention, mention + 4)
      .find((one) => one.start >= start && one.start <= end && one.end <= clause.end)
    const leads = clauses[at - 1]?.sentence !== clause.sentence
    const listed = /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、项]|[0-9]+[.、])/u.test(
      part.folded.text.slice(clause.start, clause.start + 5),
    )
    const frame = { clause: at, leads, framed, listed }
    if (own !== undefined) {
      topics.push({ ...frame, start: own.start, end: own.end, text: own.entity.name, entity: own.entity })
      return
    }
    const phrase = framed ? null : readOpening(tokens)
    if (phrase !== null && !POINTS.test(phrase.text) && !isMeasure(phrase.text))
      topics.push({ ...frame, start: phrase.start, end: phrase.end, text: phrase.text, entity: null })
  })
  return topics
}

function toOpeningTokens(tokens: readonly Token[], from: number, { start, end }: Clause): Token[] {
  const found: Token[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.end > end || token.start > start + LONGEST_OPENING) break
    found.push(token)
  }
  return found
}

/** 该船, 每人每年, 力争: they point or count, or are no thing. */
const POINTS =
  /^(?:[这那该此其每各某全本我他她它]|[年月日人户]均|力争|确保|预计|争取|其中|出口$|进口$|同比|环比)|(?:期间|时|后|前|以来|方面|以上|以下|左右|耗时|时长)$/u

const SKIPPED = /^(?:t|d|c|f)$/u
const SKIPPED_WORD =
  /^(?:其中|是|目前|此外|同时|今年|去年|另外|据悉|“|”|（|截至|自|日前|近日|本届|此次|这次|今天|昨天)$|^[0-9.,年月日至-]+$|^[一二三四五六七八九十]+是?$/u
const FRAMES = /^(?:在|以|对|对于|作为|聚焦|位于|走进|来到)$/u

/** Where the first word of weight stands, whether a preposition opens a frame before it, and how far a name may begin behind it. */
function toFrame(tokens: readonly Token[], clause: Clause): [framed: boolean, start: number, end: number] {
  let at = 0
  while (at < tokens.length && isSkipped(tokens[at])) at += 1
  const framed = FRAMES.test(tokens[at]?.word ?? '')
  if (framed) at += 1
  const start = tokens[at]?.start ?? clause.start
  let last = at
  while (
    last < tokens.length &&
    MODIFIES.test(tokens[last]?.tag ?? '') &&
    !/^[，。；：、的]/u.test(tokens[last]?.word ?? '，')
  )
    last += 1
  return [framed, start, tokens[last]?.start ?? start]
}

/** Words that may stand before the name they belong to: 链主企业|青禾公司, 首个大规模|… */
const MODIFIES = /^(?:n|a|b|m|q|r|x|j|vn|eng|l)/u

const isSkipped = (token: Token | undefined): boolean =>
  token !== undefined && (SKIPPED.test(token.tag) || SKIPPED_WORD.test(token.word))
