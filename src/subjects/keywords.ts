import { simplify } from '../text/simplify.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { CommonWords, KeywordRules, TopicRules } from './topicSchemas.ts'
import type { Zone } from './zones.ts'

type Token = { readonly word: string; readonly tag: string }

export type CompiledKeywords = {
  readonly rules: KeywordRules
  readonly idf: ReadonlyMap<string, number>
  readonly never: ReadonlySet<string>
  readonly zones: TopicRules['weights']['zones']
}

export function toKeywords(rules: KeywordRules, common: CommonWords, topics: TopicRules): CompiledKeywords {
  const idf = Object.entries(common.idf).flatMap(([value, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(value)]),
  )
  return { rules, idf: new Map(idf), never: new Set(rules.never), zones: topics.weights.zones }
}

/**
 * Picks the words that tell an article from others: presence by part of the article, times rarity, times part of speech; names
 * of firms, platforms and places before plain nouns.
 *
 * @param entities names of places and platforms found in the article, as printed
 * @returns at most `rules.most` words, best first; the same for the same text
 */
export function readKeywords(
  zones: readonly Zone[],
  entities: ReadonlySet<string>,
  keywords: CompiledKeywords,
  segmenter: Segmenter,
): string[] {
  const scores = new Map<string, number>()
  let left = keywords.rules.longest
  for (const zone of zones) {
    const text = squeeze(zone.printed.slice(0, left))
    left -= text.length
    for (const { word, worth } of toCandidates(segmenter.tag(text), entities, keywords))
      scores.set(word, (scores.get(word) ?? 0) + worth * keywords.zones[zone.kind])
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word)
  return withoutParts(ranked, keywords.rules.most)
}

/** `达 3吨` → `达3吨`, so that the segmenter sees whole words. */
const squeeze = (text: string): string =>
  simplify(text)
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}\d])/gu, '')

function toCandidates(
  tokens: readonly Token[],
  entities: ReadonlySet<string>,
  keywords: CompiledKeywords,
): { word: string; worth: number }[] {
  const { rules } = keywords
  const firms = toFirms(tokens, rules).map((word) => ({ word, worth: rules.rareIdf * rules.entityBonus }))
  const words = tokens.flatMap(({ word, tag }) => {
    if (word.length < 2 || keywords.never.has(word) || !/\p{Script=Han}|^[A-Z]{3,}$/u.test(word)) return []
    const isEntity = entities.has(word)
    if (!isEntity && isPerson(word, tag, rules)) return []
    const part = isEntity ? rules.entityBonus : (rules.tags[tag] ?? 0)
    const worth = (keywords.idf.get(word) ?? rules.rareIdf) * part * Math.min(1, word.length / 3 + 1 / 3)
    return worth > 0 ? [{ word, worth }] : []
  })
  return [...firms, ...words]
}

/** The segmenter leaves words it does not know to `x`; short ones that begin with a surname are people. */
const isPerson = (word: string, tag: string, { surnames }: KeywordRules): boolean =>
  tag === 'nr' || (tag === 'x' && word.length <= 3 && surnames.includes(word.charAt(0)))

/**
 * Reads whole names of firms, walking back from their ending to the word that cannot be in a name.
 *
 * @example 由|浙江|青禾|精密|机械|有限公司|牵头 → 浙江青禾精密机械有限公司
 */
export function toFirms(tokens: readonly Token[], { firms }: KeywordRules): string[] {
  return tokens.flatMap(({ word }, at) => {
    if (!firms.endings.some((ending) => word.endsWith(ending))) return []
    const name = tokens
      .slice(nameStart(tokens, at), at + 1)
      .map((token) => token.word)
      .join('')
    return name.length >= word.length + firms.shortest && name.length <= firms.longest ? [name] : []
  })
}

/** Tags that a firm's name may begin with, and those it may hold. */
const OPENS = /^(?:n|eng|x|j|b|a$|ag)/u
const HOLDS = /^(?:n|v|eng|j|b|a|z|q|t|s|i|l|m$|x)/u

function nameStart(tokens: readonly Token[], end: number): number {
  let start = end
  while (start > 0 && isNamePart(tokens[start - 1])) start -= 1
  while (start < end && !OPENS.test(tokens[start]?.tag ?? '')) start += 1
  const place = tokens.findIndex(({ tag }, at) => at > start && at < end && tag === 'ns')
  return place > 0 ? place : start
}

const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && HOLDS.test(token.tag) && /^[\p{Script=Han}A-Za-z0-9]+$/u.test(token.word)

/** Drops what a better keyword already says: 科技城 beside 青山湖科技城. */
function withoutParts(ranked: readonly string[], most: number): string[] {
  const kept: string[] = []
  for (const word of ranked) {
    if (kept.length === most) break
    if (!kept.some((other) => other.includes(word) || word.includes(other))) kept.push(word)
  }
  return kept
}
