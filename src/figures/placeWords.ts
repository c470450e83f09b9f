/**
 * The words of a text as the gazetteer knows them.
 */
import { findMatches } from '../text/matches.ts'
import type { Segmenter } from '../text/segmenter.ts'

/** The segmenter, told what the gazetteer knows: 上城区 is one word and a place. */
export function withPlaces(segmenter: Segmenter, placeId: (name: string) => string | null): Segmenter {
  const isPlace = (word: string): boolean => placeId(word) !== null
  const tag = (text: string): { word: string; tag: string }[] =>
    toPlaceParts(text, isPlace).flatMap((part) =>
      part.isPlace
        ? [{ word: part.text, tag: 'ns' }]
        : segmenter
            .tag(part.text)
            .map((token) => (isPlace(token.word) ? { word: token.word, tag: 'ns' } : token)),
    )
  return { cut: segmenter.cut, tag }
}

const PLACE_END = /[区县市]/gu

/** Cuts a text at the full names of places (three or four characters ending in 区, 县, 市). */
function toPlaceParts(
  text: string,
  isPlace: (word: string) => boolean,
): { text: string; isPlace: boolean }[] {
  const parts: { text: string; isPlace: boolean }[] = []
  let from = 0
  for (const { index } of findMatches(text, PLACE_END)) {
    const start = [index - 3, index - 2].find((at) => at >= from && isPlace(text.slice(at, index + 1)))
    if (start === undefined) continue
    if (start > from) parts.push({ text: text.slice(from, start), isPlace: false })
    parts.push({ text: text.slice(start, index + 1), isPlace: true })
    from = index + 1
  }
  return from < text.length ? [...parts, { text: text.slice(from), isPlace: false }] : parts
}
