/** Suggestions for what is being typed. */
import type { SearchIndex } from './openIndex.ts'
import type { Suggestion } from './suggestionIndex.ts'

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

/** Walks the trie down until a bucket is complete or the key is used up. */
async function lookUp(index: SearchIndex, key: string): Promise<Suggestion[]> {
  for (let length = 1; length <= key.length; length++) {
    const bucket = await index.bucket(key.slice(0, length))
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
