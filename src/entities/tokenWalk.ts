/**
 * Questions about the words of a part that every finder of names asks.
 */
import { oncePer } from '../text/once.ts'
import type { Part } from './parts.ts'
import type { Token } from './token.ts'

/** Where words begin and end, and which word covers a position. */
export type Words = {
  readonly tokens: readonly Token[]
  /** Index of the word that covers a position. */
  readonly at: Int32Array
  readonly starts: (position: number) => boolean
  readonly ends: (position: number) => boolean
}

/** @example toWords(part).ends(3) // a word ends before position 3 */
export const toWords = oncePer(({ folded, tokens }: Pick<Part, 'folded' | 'tokens'>): Words => {
  const at = new Int32Array(folded.text.length)
  tokens.forEach((token, index) => at.fill(index, token.start, token.end))
  const starts = (position: number): boolean => tokens[at[position] ?? -1]?.start === position
  return {
    tokens,
    at,
    starts,
    ends: (position) => position === folded.text.length || starts(position),
  }
})

const PUNCTUATION = /^[\p{P}\p{S}\s]+$/u

export const isPunctuation = (token: Token): boolean => PUNCTUATION.test(token.word)

/** A word the dictionary does not know, or a name: what makes a phrase proper. */
export function isProper({ word, tag }: Token): boolean {
  return word.length > 1 && /^(?:x|nr|nrt|nz|nt|ns|eng)$/u.test(tag) && /[\p{Script=Han}A-Za-z]/u.test(word)
}

export const isNumber = ({ word, tag }: Token): boolean => tag === 'm' || /^[0-9.,]+$/u.test(word)
