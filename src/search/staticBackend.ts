/** Answers from the index's files, which any static host serves. */
import type { SearchBackend } from './backend.ts'
import { explain } from './explain.ts'
import type { ReadFile } from './indexFiles.ts'
import { openIndex, type SearchIndex } from './openIndex.ts'
import { search, searchFacets } from './search.ts'
import { searchFigures } from './searchFigures.ts'
import { suggest } from './suggest.ts'

/** A file may be missing because the site was built anew while the page was open: then the new index is opened once. */
export function staticBackend(read: ReadFile): SearchBackend {
  let opened: Promise<SearchIndex> | null = null
  const open = (): Promise<SearchIndex> => {
    opened ??= openIndex(read)
    opened.catch(() => (opened = null))
    return opened
  }
  const ask = async <T>(answer: (index: SearchIndex) => T | Promise<T>): Promise<T> => {
    try {
      return await answer(await open())
    } catch {
      opened = null
      return answer(await open())
    }
  }
  return {
    open: () =>
      ask(({ documents, facets }) => ({
        documents,
        // As lists show them, the newest first.
        facets: { ...facets, dates: facets.dates.toReversed() },
      })),
    search: (input) => ask((index) => search(index, input)),
    figures: (input) => ask((index) => searchFigures(index, input)),
    facets: (input) => ask((index) => searchFacets(index, input)),
    explain: (input) => ask((index) => explain(index, input)),
    suggest: ({ typed, limit }) => ask((index) => suggest(index, typed, limit)),
  }
}
