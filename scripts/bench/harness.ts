/** Runs in the browser: our search as the page makes it, through the worker. */
import { SearchClient } from '../../src/components/search/client.ts'
import { NO_FILTERS } from '../../src/search/filters.ts'
import type { BenchPage } from './inBrowser.ts'

const base = new URL('search/', location.href).href
const client = new SearchClient(new Worker('worker.js', { type: 'module' }), { base, endpoint: null })
const sets = new Worker('setWorker.js', { type: 'module' })

const bench: BenchPage = {
  async search(query) {
    const start = performance.now()
    const request = { query, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 10 } as const
    const { output, took } = await client.call('search', request)
    return { first: output.results[0]?.doc ?? null, took, waited: performance.now() - start }
  },
  all(query) {
    return new Promise((resolve) => {
      sets.onmessage = (event: MessageEvent<{ docs: number[] }>) => resolve(event.data.docs)
      sets.postMessage({ id: 0, base, query })
    })
  },
}
globalThis.bench = bench
