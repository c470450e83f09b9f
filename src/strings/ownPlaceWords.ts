/**
 * What the interface calls places. Those of the gazetteer that ships are districts and counties (区县); an archive's own may be towns, villages
 * or countries, so that there it speaks of places.
 */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/区县/gu, '地方'],
  [/\bDistrict(?=s?\b(?!:\S))/gu, 'Place'],
  [/\bdistrict(?=s?\b(?!:\S))/gu, 'place'],
]

/**
 * The filter of a query (`district:临安`) keeps its name, and so does what was given to be named: a firm is called as it is.
 *
 * @example placesIn('4 districts') // '4 places'
 * @example placesIn('区县：浙江区县报', ['浙江区县报']) // '地方：浙江区县报'
 */
function placesIn(text: string, [given, ...more]: readonly string[] = []): string {
  if (given === undefined) return CALLED.reduce((said, [word, place]) => said.replace(word, place), text)
  const parts = text.split(given).map((part) => placesIn(part, more))
  return parts.join(given)
}

/** The same words, functions and lists of words among them, speaking of places. */
export function sayPlaces<T>(words: T): T {
  return mapTexts(words, []) as T
}

function mapTexts(words: unknown, given: readonly string[]): unknown {
  if (typeof words === 'string') return placesIn(words, given)
  if (typeof words === 'function')
    return (...values: unknown[]) =>
      mapTexts((words as (...values: unknown[]) => unknown)(...values), values.filter(isNamed))
  if (Array.isArray(words)) return words.map((word) => mapTexts(word, given))
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, mapTexts(value, given)]))
}

/** What would read otherwise. */
const isNamed = (value: unknown): value is string => typeof value === 'string' && placesIn(value) !== value
