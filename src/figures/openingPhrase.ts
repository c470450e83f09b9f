/**
 * The noun phrase a clause opens with: what a sentence names before it says anything of it.
 */
import type { Token } from '../entities/token.ts'

export type Phrase = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly next: Token | null
}

const SKIPPED = /^(?:t|d|c|f|m|q)$/u
const SKIPPED_WORD =
  /^(?:其中|目前|此外|同时|今年|去年|如今|另外|据悉|截至目前|以及|而|与此同时|这|该|预计|届时|每|每年|“|”|整个|全)$/u
const NOUNS = /^(?:n|vn|an|a|b|j|s|g|k|eng|x)/u
const LONGEST = 16

/**
 * Reads the phrase from the first word of a clause on, behind expressions of time and adverbs.
 *
 * @example 传统绿电上网|需多次升降压 → 传统绿电上网
 */
export function readOpening(tokens: readonly Token[]): Phrase | null {
  let first = 0
  while (first < tokens.length && isSkipped(tokens[first])) first += 1
  let last = first
  while (last < tokens.length && isNoun(tokens, last)) last += 1
  while (last > first && tokens[last - 1]?.word === '的') last -= 1
  const head = tokens.slice(first, last)
  const text = head.map(({ word }) => word).join('')
  if (NO_END.test(text)) return null
  const start = head[0]?.start ?? 0
  if (text.length < 3 || text.length > LONGEST || !/\p{Script=Han}|[A-Z][A-Z0-9]/u.test(text)) return null
  if (NO_THING.test(text)) return null
  if (/^(?:v|d)/u.test(head[0]?.tag ?? '') || !/^(?:n|j|eng|x)/u.test(head.at(-1)?.tag ?? '')) return null
  return {
    text: text.replace(/[“”]/gu, ''),
    start,
    end: head.at(-1)?.end ?? start,
    next: tokens[last] ?? null,
  }
}

/** What ends no name of a thing: 司机日均, 行业内培育出, 市场份额高达. */
const NO_END =
  /(?:[日年月人户亩]均|高达|[约达超近逾仅]|[出到至换]|落地|签约|开工|投产|全面|同比|环比|丰富|充足|明显|显著|条件|情况|方面|程度)$/u

/** What the dictionary takes for nouns and a sentence does not open with as its subject. */
const NO_THING =
  /[吗呢吧啊了着过把被让使]|^(?:[到从在向由以]|充分|进一步|加快|推动|提振|壮大|纳入|落实|举办|全面|大力|积极|持续|深入|稳步|有序|分类|聚焦|实现|坚持|强化|依托|措施明确)/u

function isSkipped(token: Token | undefined): boolean {
  if (token === undefined) return false
  return SKIPPED.test(token.tag) || SKIPPED_WORD.test(token.word) || /^[0-9.,年月日]+$/u.test(token.word)
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || /^[\p{P}\p{S}]+$/u.test(token.word))
    return token?.word === '“' || token?.word === '”'
  return NOUNS.test(token.tag) && !/^[0-9.,]+$/u.test(token.word)
}
