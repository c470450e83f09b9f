/**
 * What the interface calls places. Those of the gazetteer that ships are districts and counties (区县); an archive's own may be towns, villages
 * or countries, so that there it speaks of places.
 */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/区县/gu, '地方'],
  [/\bDistrict(?=s?\b(?!:\S))/gu, 'Place'],
  [/\bdistrict(?=s?\b(?!:\S))/gu, 'place'],
]

/** The filter of a query (`district:临安`) keeps its name. @example placesIn('4 districts') // '4 places' */
function placesIn(text: string): string {
  return CALLED.reduce((said, [word, place]) => said.replace(word, place), text)
}

/** The same words, functions and lists of words among them, speaking of places. */
export function sayPlaces<T>(words: T): T {
  return mapTexts(words) as T
}

function mapTexts(words: unknown): unknown {
  if (typeof words === 'string') return placesIn(words)
  if (typeof words === 'function')
    return (...given: unknown[]) => mapTexts((words as (...given: unknown[]) => unknown)(...given))
  if (Array.isArray(words)) return words.map(mapTexts)
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, mapTexts(value)]))
}
