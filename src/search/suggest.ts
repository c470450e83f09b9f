/** Suggestions for what is being typed. */
import type { IndexPart } from './indexPart.ts'
import type { SearchIndex } from './openIndex.ts'
import { bySuggestion, type Suggestion } from './suggestionIndex.ts'

const LONGEST_PREFIX = 24

/** The heaviest suggestions whose text, pinyin or initials begin with what is typed: `qsh` → 青山湖. */
export async function suggest(index: SearchIndex, typed: string, limit: number): Promise<Suggestion[]> {
  const key = index.folder.fold(typed.slice(0, LONGEST_PREFIX))
  const found = key === '' ? [] : await lookUp(index, key)
  if (found.length > 0 || index.simplifies || !/\p{Script=Han}/u.test(key)) return found.slice(0, limit)
  await index.loadSimplifier()
  const simplified = index.folder.fold(typed.slice(0, LONGEST_PREFIX))
  return simplified === key ? [] : (await lookUp(index, simplified)).slice(0, limit)
}

/** What all parts suggest: what several know stands for the articles of all of them. */
async function lookUp(index: SearchIndex, key: string): Promise<Suggestion[]> {
  const found = await Promise.all(index.parts.map((part) => lookUpIn(part, key)))
  const sums = new Map<string, Suggestion>()
  for (const suggestion of found.flat()) {
    const name = `${suggestion.kind} ${suggestion.text}`
    sums.set(name, { ...suggestion, count: suggestion.count + (sums.get(name)?.count ?? 0) })
  }
  return [...sums.values()].sort(bySuggestion)
}

/** Walks the trie down until a bucket is complete or the key is used up. */
async function lookUpIn(part: IndexPart, key: string): Promise<Suggestion[]> {
  for (let length = 1; length <= key.length; length++) {
    const bucket = await part.bucket(key.slice(0, length))
    if (!bucket) return []
    if (bucket.complete || length === key.length)
      return distinct(
        bucket.entries.filter((entry) => entry.key.startsWith(key)).map((entry) => entry.suggestion),
      )
  }
  return []
}

function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Map(suggestions.map((suggestion) => [`${suggestion.kind} ${suggestion.text}`, suggestion]))
  return [...seen.values()]
}
