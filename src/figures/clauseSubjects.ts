/**
 * The grammatical subject of a stretch of text: the noun phrase that opens it, before its first verb.
 */
import type { Token } from '../entities/token.ts'
import { findMatches } from '../text/matches.ts'
import { firstFrom } from '../text/positions.ts'
import { FRAMES, isSkipped } from './clauseOpening.ts'
import type { EntityMention, StagePart } from './stage.ts'

/** Who the predicate of a stretch is said of. */
export type ClauseSubject = {
  /** The last name of the noun phrase, of which those before it are owners; null where it names nobody. */
  readonly head: EntityMention | null
  readonly owners: readonly EntityMention[]
  /** A preposition opens the stretch: what it names is a place or a manner. */
  readonly framed: boolean
  /** Where the words before the verb begin and end, and those behind the head. */
  readonly start: number
  readonly end: number
  readonly rest: string
}

type Stretch = { readonly start: number; readonly end: number }
type Reader = { readonly part: Pick<StagePart, 'tokens' | 'mentions' | 'folded'>; readonly stretch: Stretch }

const NOMINAL = /^(?:n|a|b|j|m|q|r|x|vn|eng|l|i|s|g|k|z|h|f|u)/u
const NEVER = /^(?:了|着|过|地|得|达|为|是|有|将|已|，|。|；|：|、)$/u

/**
 * @example 江东理工大学无锡研究院|孵化8家企业 → its head is 江东理工大学无锡研究院
 * @example 我国青禾保税区|进口 → its head is 青禾保税区, 我国 an owner
 * @example 位于青山的|白水公司|投资2亿元 → its head is 白水公司
 */
export function readClauseSubject(part: Reader['part'], stretch: Stretch): ClauseSubject {
  const reader = { part, stretch }
  const tokens = wordsOf(reader)
  let at = 0
  while (at < tokens.length && isSkipped(tokens[at]) && mentionAt(reader, tokens[at]) === null) at += 1
  const framed = FRAMES.test(tokens[at]?.word ?? '') && mentionAt(reader, tokens[at]) === null
  const start = tokens[at]?.start ?? stretch.end
  const direct = framed ? null : walk(reader, tokens, at)
  if (direct !== null && (direct.head !== null || direct.end > start)) {
    const relative = relativeHead(reader, tokens, direct)
    return { ...(relative ?? direct), framed: false }
  }
  const described = behindDescription(reader, tokens, at)
  if (described !== null) return { ...described, framed: false }
  return framed
    ? { ...walk(reader, tokens, at + 1), framed: true }
    : { head: null, owners: [], start, end: start, rest: '', framed: false }
}

type Walked = Omit<ClauseSubject, 'framed'>

/** The noun phrase that begins at a word. */
function walk(reader: Reader, tokens: readonly Token[], from: number): Walked {
  const names: EntityMention[] = []
  let at = from
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined) break
    const mention = mentionAt(reader, token)
    if (mention !== null) {
      if (names.at(-1) !== mention) names.push(mention)
      at += 1
      continue
    }
    if (!isNominal(token)) break
    at += 1
  }
  const start = tokens[from]?.start ?? reader.stretch.end
  const end = tokens[at]?.start ?? reader.stretch.end
  const head = names.at(-1) ?? null
  const rest = reader.part.folded.text.slice(head?.end ?? start, end)
  return { head, owners: names.slice(0, -1), start, end, rest }
}

export const isNominal = ({ word, tag }: Token): boolean =>
  !NEVER.test(word) && (NOMINAL.test(tag) || /^[“”（）·《》]$/u.test(word))

/** 青禾公司研发的|白水芯片: a verb with 的 right behind it describes what follows. */
function relativeHead(reader: Reader, tokens: readonly Token[], direct: Walked): Walked | null {
  const verb = firstIndexFrom(tokens, direct.end)
  const mark = tokens.findIndex(({ word }, index) => index > verb && index <= verb + 2 && word === '的')
  if (mark < 0) return null
  const head = walk(reader, tokens, mark + 1)
  return head.head === null
    ? null
    : { ...head, owners: [...direct.owners, ...(direct.head === null ? [] : [direct.head])] }
}

/** 位于青山的|白水公司, 拥有百亿次能力的|青禾中心: 的 behind an opening verb or preposition, and a name behind it. */
function behindDescription(reader: Reader, tokens: readonly Token[], from: number): Walked | null {
  for (let mark = from + 1; mark < Math.min(tokens.length, from + LONGEST); mark += 1) {
    if (tokens[mark]?.word !== '的') continue
    const head = walk(reader, tokens, mark + 1)
    if (head.head !== null && head.head.start - head.start < NEAR) return head
  }
  return null
}

const LONGEST = 24
const NEAR = 8

const firstIndexFrom = (tokens: readonly Token[], start: number): number =>
  tokens.findIndex((token) => token.start >= start)

function wordsOf({ part, stretch }: Reader): Token[] {
  const found: Token[] = []
  for (let at = firstFrom(part.tokens, stretch.start); at < part.tokens.length; at += 1) {
    const token = part.tokens[at]
    if (token === undefined || token.start >= stretch.end) break
    found.push(token)
  }
  return found
}

/** The name that covers a word. */
function mentionAt({ part, stretch }: Reader, token: Token | undefined): EntityMention | null {
  if (token === undefined) return null
  const last = part.mentions[firstFrom(part.mentions, token.start + 1) - 1]
  const covers = last !== undefined && last.start < token.end && last.end > token.start
  const next = part.mentions[firstFrom(part.mentions, token.start + 1)]
  if (covers) return last.start >= stretch.start && last.end <= stretch.end ? last : null
  return next !== undefined && next.start < token.end && next.end <= stretch.end ? next : null
}

/**
 * The subject of the stretch a figure stands in: behind the last number of its clause that ends in 、 or 和.
 */
export function readOwnSubject(part: Reader['part'], { start }: Stretch, position: number): ClauseSubject {
  let from = start
  for (const match of findMatches(part.folded.text.slice(start, position), NUMBERED))
    from = start + match.index + match[0].length
  return readClauseSubject(part, { start: from, end: position })
}

const NUMBERED =
  /[0-9一二三四五六七八九十百千万亿](?:余|多)?[\p{Script=Han}%‰]{0,6}[、；]|[0-9%‰]\p{Script=Han}{0,4}(?:和|以及|及|与)$/gu
