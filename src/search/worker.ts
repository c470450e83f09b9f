/** The worker: keeps the index open and answers calls, so that typing never waits for a query. */
import { fetchFilesFrom } from './fetchFiles.ts'
import { openIndex, type SearchIndex } from './openIndex.ts'
import type { Call, CallName, Calls, Reply } from './protocol.ts'
import { explain } from './explain.ts'
import { search, searchFacets } from './search.ts'
import { searchFigures } from './searchFigures.ts'
import { suggest } from './suggest.ts'

let opened: Promise<SearchIndex> | null = null

function open(base: string): Promise<SearchIndex> {
  opened ??= openIndex(fetchFilesFrom(base))
  opened.catch(() => (opened = null))
  return opened
}

function run(index: SearchIndex, call: Call): Promise<Calls[CallName]['output']> {
  switch (call.name) {
    case 'open':
      return Promise.resolve({ documents: index.manifest.documents, facets: index.manifest.facets })
    case 'search':
      return search(index, call.input)
    case 'figures':
      return searchFigures(index, call.input)
    case 'facets':
      return searchFacets(index, call.input)
    case 'explain':
      return explain(index, call.input)
    case 'suggest':
      return suggest(index, call.input.typed, call.input.limit)
  }
}

/** A file may be missing because the site was built anew while this page was open: then the new index is opened once. */
async function answer(call: Call): Promise<Reply> {
  const start = performance.now()
  const reply = (output: Calls[CallName]['output']): Reply => ({
    id: call.id,
    ok: true,
    output,
    took: performance.now() - start,
  })
  try {
    return reply(await run(await open(call.base), call))
  } catch {
    opened = null
  }
  try {
    return reply(await run(await open(call.base), call))
  } catch (error) {
    return { id: call.id, ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

self.addEventListener('message', (event: MessageEvent<Call>) => {
  void answer(event.data).then((reply) => self.postMessage(reply))
})
