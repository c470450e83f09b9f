/**
 * A running head → its fields and words, one after the other.
 */
import { FIELDS, type FieldName } from './folioFields.ts'
import type { WordRules } from '../words/wordRules.ts'

export type Token = {
  readonly kind: FieldName | 'paper' | 'word' | 'other'
  readonly from: number
  readonly to: number
  readonly value: string
}

const SEPARATOR = /[\s|·:/>《》()[\]—-]/u
const WORD = /[^\s|·:/>《》()[\]—\d-]+(?:(?:·|\(\p{Script=Han}+\))[^\s|·:/>《》()[\]—\d-]+)*/uy
/** Longer than a section is called, in hanzi. */
const LONGEST_WORD = 11

/** `'要闻 第3版'` → a word, then a page. */
export function toTokens(folded: string, text: string, rules: WordRules): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < folded.length) {
    if (SEPARATOR.test(folded.charAt(at))) {
      at += 1
      continue
    }
    const token =
      readField(folded, at, tokens, rules) ?? readWord(folded, text, at, rules) ?? skip(folded, at)
    tokens.push(token)
    at = token.to
  }
  return tokens
}

/** What is no field, up to the next blank. */
function skip(folded: string, at: number): Token {
  const blank = folded.slice(at + 1).search(SEPARATOR)
  const to = blank === -1 ? folded.length : at + 1 + blank
  return { kind: 'other', from: at, to, value: folded.slice(at, to) }
}

/** A bare number counts once. */
function readField(
  folded: string,
  at: number,
  before: readonly Token[],
  { fields }: WordRules,
): Token | null {
  const numbered = before.some(({ kind }) => kind === 'bare' || kind === 'page')
  for (const [kind, pattern] of [...FIELDS, ...fields]) {
    if (kind === 'bare' && numbered) continue
    pattern.lastIndex = at
    const found = pattern.exec(folded)
    if (found !== null) return { kind, from: at, to: at + found[0].length, value: found[1] ?? '' }
  }
  return null
}

/** A title of a paper, or the open word; a title may be glued to what follows, or printed with wide letters. */
function readWord(folded: string, text: string, at: number, rules: WordRules): Token | null {
  const spaced = /^(?:\p{Script=Han} +){2,9}\p{Script=Han}(?= |$)/u.exec(folded.slice(at))?.[0]
  const closed = spaced?.replaceAll(' ', '')
  if (spaced !== undefined && closed !== undefined && isTitle(closed, rules))
    return {
      kind: 'paper',
      from: at,
      to: at + spaced.length,
      value: text.slice(at, at + spaced.length).replace(/\s+/gu, ''),
    }
  WORD.lastIndex = at
  const whole = WORD.exec(folded)?.[0] ?? ''
  if (whole === '') return null
  const known = rules.papers.flatMap(({ names }) => names).find((name) => folded.startsWith(name, at))
  const field = toGlued(whole)
  const word = known ?? whole.slice(0, field)
  const kind = known !== undefined || isTitle(word, rules) ? 'paper' : 'word'
  if (
    kind === 'word' &&
    (word.length > LONGEST_WORD || !/^\p{Script=Han}[\p{Script=Han}·&+()]*$/u.test(word)) &&
    !/^[A-Z][A-Za-z]*$/u.test(word)
  )
    return null
  return { kind, from: at, to: at + word.length, value: text.slice(at, at + word.length) }
}

/** Where a field begins that is glued to a word: `要闻第3版` → 2. */
function toGlued(word: string): number {
  const at = word.search(/(?:星期[一二三四五六日天]|农历|第[一二三四五六七八九十]{1,3}版|责任编辑|责编)/u)
  return at > 0 ? at : word.length
}

function isTitle(word: string, { title, papers }: WordRules): boolean {
  return title.test(word) || papers.some(({ names }) => names.includes(word))
}
