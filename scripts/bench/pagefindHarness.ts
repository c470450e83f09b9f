/** Runs in the browser: Pagefind as its own interface uses it, search and then what ten results show. */
import type { BenchPage } from './inBrowser.ts'

type Pagefind = {
  readonly search: (
    query: string,
  ) => Promise<{ results: readonly { id: string; data: () => Promise<unknown> }[] }>
}

const load = (): Promise<Pagefind> =>
  import(new URL('pagefind/pagefind.js', location.href).href) as Promise<Pagefind>

const bench: BenchPage = {
  async search(query) {
    const start = performance.now()
    const { results } = await (await load()).search(query)
    await Promise.all(results.slice(0, 10).map((result) => result.data()))
    const waited = performance.now() - start
    return { first: results[0]?.id ?? null, took: waited, waited }
  },
  async all(query) {
    return (await (await load()).search(query)).results.map((result) => result.id)
  },
}
globalThis.bench = bench
