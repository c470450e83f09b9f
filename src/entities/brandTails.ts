/**
 * Short names of firms that end in their trade: 青禾|汽车. Some trades are common words too, which go on with any noun (蓬勃|健康|发展).
 */
import type { Reader } from './nameStart.ts'
import type { Tail } from './rules.ts'
import type { Token } from './token.ts'
import { isPunctuation } from './tokenWalk.ts'

type Named = { readonly start: number; readonly end: number; readonly tail: Tail }

/** An unknown word, or a name, right before the trade; `own` are the words before it, `end` is where the name ends. */
export function isBrand(own: readonly Token[], named: Named, reader: Reader): boolean {
  const last = own.at(-1)
  if (last === undefined || reader.rules.tails.has(last.word)) return false
  if (!/^(?:x|nr|nz|nrt)$/u.test(last.tag) || last.word.length < 2 || own.length > 2) return false
  return !(named.tail.common && goesOn(named, reader))
}

const AGAIN_WITHIN = 400

/** A common trade that a noun follows is part of a phrase, unless the text names the same again. */
function goesOn({ start, end }: Named, { text, words, rules }: Reader): boolean {
  const name = text.slice(start, end)
  const next = words.tokens[words.at[end] ?? -1]
  if (next === undefined) return false
  const near = text.slice(Math.max(0, start - AGAIN_WITHIN), end + AGAIN_WITHIN)
  if (near.indexOf(name) !== near.lastIndexOf(name)) return false
  if (next.word === '“') return true
  if (isPunctuation(next) || rules.words('persons').has(next.word)) return false
  return /^(?:n|vn|an?|b|f|s)$/u.test(next.tag) || rules.words('growth').has(next.word)
}
