/** Runs in the browser: what the bench calls through `page.evaluate`. */
import { SearchClient } from '../../src/components/search/client.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'

const base = new URL('search/', location.href).href
const client = new SearchClient(new Worker('worker.js', { type: 'module' }), base)
const sets = new Worker('setWorker.js', { type: 'module' })

/** One search as the page makes it: ten results with snippets. `took`: in the worker; `waited`: on the page. */
async function search(
  query: string,
): Promise<{ total: number; first: string; took: number; waited: number }> {
  const start = performance.now()
  const { output, took } = await client.call('search', {
    query,
    filters: NO_FILTERS,
    sort: 'relevance',
    offset: 0,
    limit: 10,
  })
  return {
    total: output.total,
    first: output.results[0]?.record.id ?? '',
    took,
    waited: performance.now() - start,
  }
}

function toSet(query: string): Promise<number[]> {
  return new Promise((resolve) => {
    sets.onmessage = (event: MessageEvent<{ docs: number[] }>) => resolve(event.data.docs)
    sets.postMessage({ id: 0, base, query })
  })
}

Object.assign(globalThis, { jianbao: { search, toSet } })
export type Harness = { readonly search: typeof search; readonly toSet: typeof toSet }
