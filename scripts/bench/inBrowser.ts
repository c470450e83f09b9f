/** The bench's pages in a real Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { BROWSER_ARGUMENTS, findBrowser } from '../browser.ts'
import type { Harness } from './harness.ts'
import { FREE_LINE, SLOW_LINE, type SlowServer } from './slowServer.ts'

declare global {
  var jianbao: Harness
  var pagefindSearch: (query: string) => Promise<{ ids: string[]; waited: number }>
}

export type Cold = { readonly requests: number; readonly bytes: number; readonly milliseconds: number }
export type Warm = {
  readonly took: number
  readonly waited: number
  readonly total: number
  readonly first: string
}

/** Bundles harness and workers beside the index in `root`. */
export async function writeHarness(root: string): Promise<void> {
  mkdirSync(root, { recursive: true })
  await build({
    entryPoints: {
      harness: 'scripts/bench/harness.ts',
      worker: 'src/search/worker.ts',
      setWorker: 'scripts/bench/setWorker.ts',
    },
    outdir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
  })
  writeFileSync(
    path.join(root, 'index.html'),
    '<!doctype html><title>bench</title><script type="module" src="harness.js"></script>',
  )
  writeFileSync(path.join(root, 'pagefind.html'), PAGEFIND_PAGE)
}

/** As Pagefind's own interface does: search, then load what ten results show. */
const PAGEFIND_PAGE = `<!doctype html><title>pagefind</title><script type="module">
globalThis.pagefindSearch = async (query) => {
  const start = performance.now()
  const pagefind = await import('./pagefind/pagefind.js')
  const found = await pagefind.search(query)
  const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()))
  const waited = performance.now() - start
  const rest = await Promise.all(found.results.slice(10).map((result) => result.data()))
  return { ids: [...shown, ...rest].map((result) => result.url.replaceAll('/', '')), waited }
}
</script>`

export function openBrowser(): Promise<Browser> {
  const found = findBrowser()
  return chromium.launch({
    args: [...BROWSER_ARGUMENTS],
    ...(found?.path ? { executablePath: found.path } : {}),
  })
}

/** A fresh browser profile on one of the bench's pages, everything the page itself loads already there. */
export async function openPage(browser: Browser, server: SlowServer, file: string): Promise<Page> {
  server.use(FREE_LINE)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.url + file)
  await page.waitForFunction(() => 'jianbao' in globalThis || 'pagefindSearch' in globalThis)
  return page
}

/** The first query of a reader whose page is open: manifest, router, lists, records, all over the slow line. */
export async function measureCold(browser: Browser, server: SlowServer, query: string): Promise<Cold> {
  const page = await openPage(browser, server, '')
  await page.waitForTimeout(150)
  server.use(SLOW_LINE)
  const { waited } = await page.evaluate((text) => globalThis.jianbao.search(text), query)
  const counted = server.counted()
  await page.context().close()
  return { ...counted, milliseconds: waited }
}

/** As {@link measureCold}, Pagefind's scripts included, as its page loads them on the first query. */
export async function measurePagefindCold(
  browser: Browser,
  server: SlowServer,
  query: string,
): Promise<Cold> {
  const page = await openPage(browser, server, 'pagefind.html')
  server.use(SLOW_LINE)
  const counted = page.evaluate((text) => globalThis.pagefindSearch(text), query)
  const { waited } = await counted
  const line = server.counted()
  await page.context().close()
  return { ...line, milliseconds: waited }
}
