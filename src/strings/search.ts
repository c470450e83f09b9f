/** What the search page says while it runs; chosen in the browser by the page's language. */
import { searchEn } from './search.en.ts'
import { searchZhHans, type SearchStrings } from './search.zh-Hans.ts'

export type SearchWords = SearchStrings

/** The words in the language of the page: `<html lang="en">` → English, else Chinese. */
export function searchWordsFor(language: string): SearchWords {
  return language.startsWith('en') ? searchEn : searchZhHans
}
