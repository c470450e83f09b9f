import type { KeywordRules } from './topicSchemas.ts'
import type { CompiledTopics } from './topics.ts'
import type { ZoneKind, ZoneWeights } from './zoneWeights.ts'

export type CompiledKeywords = {
  readonly rules: KeywordRules
  readonly never: ReadonlySet<string>
  readonly zones: ZoneWeights
  readonly find: CompiledTopics['find']
}

/** A part of an article, segmented and tagged. */
export type KeywordPart = {
  readonly role: ZoneKind
  readonly text: string
  readonly tokens: readonly { readonly word: string; readonly tag: string }[]
}

/** What an article names: its fullest name, and all its names there. */
export type KeywordName = { readonly name: string; readonly names: readonly string[]; readonly area: boolean }

export function toKeywords(
  rules: KeywordRules,
  { rules: { weights }, find }: CompiledTopics,
): CompiledKeywords {
  return { rules, never: new Set(rules.never), zones: weights.zones, find }
}

/**
 * Picks the words that tell an article from others: what it names, and the terms of its field; not what it names once in passing.
 *
 * @returns at most `rules.most` words, best first; the same for the same text
 */
export function readKeywords(
  parts: readonly KeywordPart[],
  names: readonly KeywordName[],
  keywords: CompiledKeywords,
): string[] {
  const { rules, never, zones } = keywords
  const named = new Map<string, number>()
  const terms = new Map<string, number>()
  const add = (scores: Map<string, number>, word: string, worth: number): void => {
    if (!never.has(word)) scores.set(word, (scores.get(word) ?? 0) + worth)
  }
  for (const part of parts) {
    const weight = zones[part.role]
    for (const { name, area, names: forms } of names)
      if (forms.some((form) => part.text.includes(form)))
        add(named, name, weight * (area || name.length < LEAST_NAME ? rules.area : rules.named))
    const found = keywords.find(part.text.toLowerCase())
    const isCut = found.length === 0 ? () => false : toCuts(part)
    for (const { name, start, end, value } of found)
      if (isTerm(name) && !isCut(start, end))
        add(terms, name, weight * rules.term * Math.max(0, ...value.map((claim) => claim.weight)))
  }
  const kept = [...terms, ...named].filter(([, score]) => score >= rules.least)
  return withoutParts(ranked(new Map(kept)), rules.most)
}

/** A name of two characters (吉利) is mostly a word as well. */
const LEAST_NAME = 3

/** Whether a stretch begins in the midst of one word and reaches into another: 市政 of 上海市|政务, not 装备制造 of 装备|制造业. */
function toCuts({ text, tokens }: KeywordPart): (start: number, end: number) => boolean {
  const wordAt = new Int32Array(text.length)
  const starts = new Uint8Array(text.length)
  let at = 0
  for (const [index, { word }] of tokens.entries()) {
    starts[at] = 1
    wordAt.fill(index, at, (at += word.length))
  }
  return (start, end) => wordAt[start] !== wordAt[end - 1] && starts[start] !== 1
}

/** Words of Chinese characters; GDP and 5G are in every paper. */
const isTerm = (name: string): boolean => /^\p{Script=Han}{2,}$/u.test(name)

function ranked(scores: ReadonlyMap<string, number>): string[] {
  return Array.from(scores)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word)
}

/** Drops what a better keyword already says: 科技城 beside 青山湖科技城. */
function withoutParts(words: readonly string[], most: number): string[] {
  const kept: string[] = []
  for (const word of words) {
    if (kept.length === most) break
    if (!kept.some((other) => other.includes(word) || word.includes(other))) kept.push(word)
  }
  return kept
}
