/**
 * What the clauses of a part open with: the entity or the phrase of which the clause says something.
 */
import type { Entity } from '../entities/entity.ts'
import type { Part } from '../entities/parts.ts'
import type { Token } from '../entities/token.ts'
import { toHead, toItems, type Named } from './clauseHeads.ts'
import { readClauseOpening, toOpeningTokens } from './clauseOpening.ts'
import type { Clause } from './clauses.ts'
import { readHeadThing } from './headThing.ts'
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
  /** How it opens the clause: first in it, as the noun that 的 or a name before it only describes, or as an item behind 、. */
  readonly as: 'opening' | 'head' | 'item'
  /** Its clause says what it reports (据青禾统计局介绍): it is where the words come from. */
  readonly source: boolean
  /** An item of a list that goes on behind a comma: 一是青禾工程，… */
  readonly listed: boolean
}

/** Which words of the field steer the reading of topics. */
export type TopicWords = {
  readonly isMeasure: (text: string) => boolean
  readonly isSource: (word: string) => boolean
  /** How often the article prints a phrase. */
  readonly printed: (phrase: string) => number
}

type Frame = Pick<Topic, 'clause' | 'leads' | 'listed'>

/**
 * The topics of a part in reading order; a phrase that only names a measure (年产值) is none.
 *
 * @example 中卫已签约项目8个，总投资1885亿元 → 中卫, and nothing for the second clause
 * @example 余杭区的青禾公司 → 余杭区, then its head 青禾公司
 */
export function toTopics(
  part: Part,
  clauses: readonly Clause[],
  mentions: readonly Named[],
  words: TopicWords,
): Topic[] {
  const topics: Topic[] = []
  let [token, mention] = [0, 0]
  clauses.forEach((clause, at) => {
    while (token < part.tokens.length && (part.tokens[token]?.start ?? 0) < clause.start) token += 1
    while (mention < mentions.length && (mentions[mention]?.start ?? 0) < clause.start) mention += 1
    const inside: Named[] = []
    for (let next = mention; (mentions[next]?.end ?? Infinity) <= clause.end; next += 1) {
      const one = mentions[next]
      if (one !== undefined) inside.push(one)
    }
    const frame = {
      clause: at,
      leads: clauses[at - 1]?.sentence !== clause.sentence,
      listed: LISTED.test(part.folded.text.slice(clause.start, clause.start + 5)),
    }
    topics.push(...ofClause(part, clause, toOpeningTokens(part.tokens, token, clause), inside, frame, words))
  })
  return topics
}

const LISTED = /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、项]|[0-9]+[.、])/u

function ofClause(
  part: Part,
  clause: Clause,
  tokens: readonly Token[],
  mentions: readonly Named[],
  frame: Frame,
  words: TopicWords,
): Topic[] {
  const { framed, start, end } = readClauseOpening(tokens, clause)
  const first = mentions.findIndex((one) => one.end > start && one.start <= end)
  const toTopic = (one: Named, as: Topic['as']): Topic => ({
    ...frame,
    framed: framed && as !== 'item',
    as,
    source: isSourceAt(tokens, one.end, words),
    start: one.start,
    end: one.end,
    text: one.entity.name,
    entity: one.entity,
  })
  const items = toItems(part.folded.text, clause, mentions).map((one) => toTopic(one, 'item'))
  const own = mentions[first] ?? null
  const head = toHead(tokens, mentions, own)
  const last = head ?? own
  const thing =
    last === null || isSourceAt(tokens, last.end, words)
      ? null
      : readHeadThing(tokens, last.end, words.printed)
  const named = [
    ...(own === null ? [] : [toTopic(own, 'opening')]),
    ...(head === null ? [] : [toTopic(head, 'head')]),
    ...(thing === null
      ? []
      : [{ ...frame, ...thing, framed, as: 'head' as const, source: false, entity: null }]),
  ]
  if (named.length > 0) return [...named, ...items]
  const phrase = framed ? null : readOpening(tokens)
  if (phrase === null || POINTS.test(phrase.text) || words.isMeasure(phrase.text)) return items
  if (isSourceAt(tokens, phrase.end, words)) return items
  const { text, start: from, end: to } = phrase
  const topic = { ...frame, framed: false, as: 'opening' as const, source: false }
  return [{ ...topic, start: from, end: to, text, entity: null }, ...items]
}

/** 据青禾统计局|介绍, 边检数据|显示: a word of saying right behind, behind one word more, or at the clause's end. */
function isSourceAt(tokens: readonly Token[], end: number, { isSource }: TopicWords): boolean {
  const next = tokens.findIndex((token) => token.start >= end)
  if (next < 0) return false
  const behind = tokens.slice(next)
  return (
    behind.slice(0, 2).some(({ word }) => isSource(word)) ||
    behind.slice(-2).some(({ word }) => isSource(word))
  )
}

/** 该船, 每人每年, 力争: they point or count, or are no thing. */
const POINTS =
  /^(?:[这那该此其每各某全本我他她它]|个(?![人体股])|[年月日人户]均|力争|确保|预计|争取|其中|出口$|进口$|同比|环比)|(?:期间|时期|时|后|前|以来|方面|以上|以下|左右|耗时|时长)$/u
