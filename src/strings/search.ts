/** What the search page says while it runs; chosen in the browser by the page's language. */
import { sayPlaces } from './ownPlaceWords.ts'
import { searchEn } from './search.en.ts'
import { searchZhHans, type SearchStrings } from './search.zh-Hans.ts'

export type SearchWords = SearchStrings

/** @param ownPlaces whether the archive names its own places (`ownPlaceWords.ts`) */
export function searchWordsFor(language: string, ownPlaces: boolean): SearchWords {
  const words = language.startsWith('en') ? searchEn : searchZhHans
  return ownPlaces ? sayPlaces(words) : words
}

/** The words of the page this runs in, in the browser. */
export function searchWordsHere({ lang, dataset }: HTMLElement): SearchWords {
  return searchWordsFor(lang, dataset['places'] === 'own')
}
