/**
 * The thing without a name that a name only describes: 我国|青禾保税区, 青禾局监管的|地方企业.
 */
import type { Token } from '../entities/token.ts'
import { modifies } from './clauseOpening.ts'
import { isMeasured } from './measured.ts'

type Stretch = { readonly start: number; readonly end: number; readonly text: string }

const LEAST = 3
const AGAIN = 2
const LONGEST = 14

/**
 * Reads what stands right behind a name, behind 的, or behind a verb with 的, as far as the article prints it again.
 *
 * @param printed how often the article prints a phrase
 */
export function readHeadThing(
  tokens: readonly Token[],
  nameEnd: number,
  printed: (phrase: string) => number,
): Stretch | null {
  let from = tokens.findIndex(({ start }) => start >= nameEnd)
  if (from < 0) return null
  const mark = tokens.slice(from, from + LEAST).findIndex(({ word }) => word === '的')
  if (mark > 0 && !/^v/u.test(tokens[from]?.tag ?? '')) return null
  if (mark >= 0) from += mark + 1
  let to = from
  while (to < tokens.length && modifies(tokens[to]) && !/^[mq“”]/u.test(tokens[to]?.tag ?? 'm')) to += 1
  for (let end = to; end > from; end -= 1) {
    const own = tokens.slice(from, end)
    const text = own.map(({ word }) => word).join('')
    if (text.length < LEAST || text.length > LONGEST || isMeasured(text)) continue
    if (printed(text) > AGAIN && /^(?:n|j|l|eng|x)/u.test(own.at(-1)?.tag ?? ''))
      return { start: own[0]?.start ?? nameEnd, end: own.at(-1)?.end ?? nameEnd, text }
  }
  return null
}
