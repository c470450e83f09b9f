/**
 * What a text itself marks as a name: titles in 《》, names in quotation marks.
 */
import { findMatches } from '../text/matches.ts'
import type { RawMention } from './entity.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'
import { toWords, type Words } from './tokenWalk.ts'

const TITLE = /《(?<name>[^《》。！？]{2,40})》/gu
/** C909: a model, if it is named again. */
const MODEL = /(?<![A-Za-z0-9])[A-Z]{1,6}-?[0-9]{2,5}[A-Z]?(?![A-Za-z0-9])/gu
const QUOTED = /“(?<name>[^“”，。；：！？、]{2,12})”(?<tail>[\p{Script=Han}]{0,10})/gu

/**
 * @example '印发《青禾产业规划》' → a scheme; '“青苗”系统上线' → a scheme, 坐标 of 系统
 * Quotations that are sentences, or single words a writer only sets off, are none: they need a tail, or to be quoted again.
 */
export function findQuoted(
  part: Part,
  index: number,
  again: (name: string) => boolean,
  rules: EntityRules,
): RawMention[] {
  const { text } = part.folded
  const words = toWords(part)
  const titles = findMatches(text, TITLE).map((match) => toMention(match.index, match[0], index))
  const quoted = findMatches(text, QUOTED).flatMap((match) => {
    const { name = '', tail = '' } = match.groups ?? {}
    if (/.号$/u.test(name))
      return [{ ...toMention(match.index, `“${name}”`, index), kind: 'product' as const }]
    const kept = longestTail(tail, rules)
    const found = rules.tails.get(kept)
    if (isVerb(words, match.index + 1, name) || FIVE_YEARS.test(name)) return []
    if (found === undefined) return toBare(text, match.index, name, index, again, rules)
    if (/[0-9]/u.test(name) || /[向等和与的为了在是]/u.test(tail.slice(0, tail.indexOf(kept)))) return []
    return [
      {
        ...toMention(match.index, `“${name}”${tail.slice(0, tail.indexOf(kept) + kept.length)}`, index),
        kind: found.kind,
      },
    ]
  })
  const models = findMatches(text, MODEL).flatMap((match): RawMention[] =>
    again(match[0]) ? [{ ...toMention(match.index, match[0], index), kind: 'product' }] : [],
  )
  return [...titles, ...quoted, ...models]
}

/** “十五五” is a time, “十五五”规划 a plan of whoever speaks. */
const FIVE_YEARS = /^[一二三四五六七八九十]+五$/u

/** “搭乘”班列: a verb set off is no name. */
function isVerb({ tokens, at }: Words, start: number, name: string): boolean {
  const token = tokens[at[start] ?? -1]
  return token?.word === name && token.tag === 'v'
}

/** 机器人“小芯”, and what is named in marks more than once. */
function toBare(
  text: string,
  start: number,
  name: string,
  part: number,
  again: (name: string) => boolean,
  rules: EntityRules,
): RawMention[] {
  const head = longestHead(text.slice(Math.max(0, start - 6), start), rules)
  const tail = rules.tails.get(head)
  const mention = toMention(start - head.length, `${head}“${name}”`, part)
  if (tail !== undefined && !tail.brand) return [{ ...mention, kind: tail.kind }]
  return name.length > 2 && again(name) ? [{ ...toMention(start, `“${name}”`, part), kind: 'scheme' }] : []
}

function longestHead(before: string, rules: EntityRules): string {
  for (let length = before.length; length > 1; length -= 1)
    if (rules.tails.has(before.slice(-length))) return before.slice(-length)
  return ''
}

function toMention(start: number, text: string, part: number): RawMention {
  return { part, start, end: start + text.length, text, kind: 'scheme', proper: true, place: null }
}

/** The longest tail that ends within the first words behind a quotation. */
function longestTail(behind: string, rules: EntityRules): string {
  for (let end = Math.min(behind.length, 8); end > 0; end -= 1)
    for (let start = 0; start < Math.min(end, 5); start += 1) {
      const word = behind.slice(start, end)
      const tail = rules.tails.get(word)
      if (tail !== undefined && !tail.brand && (word.length > 1 || (tail.kind === 'product' && start === 0)))
        return word
    }
  return ''
}
