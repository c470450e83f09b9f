/** Which terms a phrase is looked up by. */
import { MAX_GRAM } from './grams.ts'

/** Tells the terms of which dictionary.ts wrote no positions. */
type Grows = (term: string) => boolean

export type Piece = { readonly term: string; readonly offset: number; readonly length: number }

/**
 * Covers a phrase with terms that hold positions, each grown while it is frequent; a phrase that is itself one term gets
 * that term alone, whose list is then exact.
 *
 * Growing to the right keeps to indexed terms because a frequent first part makes the longer gram a term; the last piece
 * grows to the left because a frequent last part does too.
 *
 * @example toCover('工业增加值', …) // 工业, 增加, 加值
 */
export function toCover(phrase: string, namespace: string, grows: Grows): Piece[] {
  const pieces: Piece[] = []
  for (let offset = 0; offset < phrase.length;) {
    const piece = grow(phrase, offset, namespace, grows)
    if (piece.length === phrase.length) return [piece]
    pieces.push(piece)
    offset = piece.offset + piece.length
  }
  return pieces
}

function grow(phrase: string, offset: number, namespace: string, grows: Grows): Piece {
  let start = Math.max(0, Math.min(offset, phrase.length - 2))
  let end = Math.min(phrase.length, start + 2)
  while (end - start < MAX_GRAM && grows(namespace + phrase.slice(start, end))) {
    if (end < phrase.length) end++
    else if (start > 0) start--
    else break
  }
  return { term: namespace + phrase.slice(start, end), offset: start, length: end - start }
}
