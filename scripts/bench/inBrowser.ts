/** The bench's pages in a real Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { BROWSER_ARGUMENTS, findBrowser } from '../browser.ts'
import type { Cold } from './rows.ts'
import { FREE_LINE, SLOW_LINE, type SlowServer } from './slowServer.ts'

/** What each engine's page answers. */
export type BenchPage = {
  /** As the engine's own page does: ten results with what they show. `took`: milliseconds of computing and fetching. */
  readonly search: (query: string) => Promise<{ first: string | number | null; took: number; waited: number }>
  /** Every document found. */
  readonly all: (query: string) => Promise<readonly (string | number)[]>
}

declare global {
  var bench: BenchPage
}

const PAGES: Readonly<Record<string, string>> = {
  'index.html': 'harness.js',
  'pagefind.html': 'pagefindHarness.js',
}

/** Bundles the pages and workers beside the indexes in `root`. */
export async function writeHarness(root: string): Promise<void> {
  mkdirSync(root, { recursive: true })
  const here = import.meta.dirname
  await build({
    entryPoints: {
      harness: path.join(here, 'harness.ts'),
      pagefindHarness: path.join(here, 'pagefindHarness.ts'),
      setWorker: path.join(here, 'setWorker.ts'),
      worker: path.join(here, '../../src/search/worker.ts'),
    },
    outdir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
  })
  for (const [page, script] of Object.entries(PAGES))
    writeFileSync(
      path.join(root, page),
      `<!doctype html><title>bench</title><script type="module" src="${script}"></script>`,
    )
}

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
  await page.waitForFunction(() => 'bench' in globalThis)
  return page
}

/**
 * The first query of a reader whose page is open, all over the slow line: manifest, lists and records; of Pagefind its
 * scripts too, which its page loads on the first query.
 */
export async function measureCold(
  browser: Browser,
  server: SlowServer,
  file: string,
  query: string,
): Promise<Cold> {
  const page = await openPage(browser, server, file)
  await page.waitForTimeout(150)
  server.use(SLOW_LINE)
  const { waited } = await page.evaluate((text) => globalThis.bench.search(text), query)
  const counted = server.counted()
  await page.context().close()
  return { ...counted, milliseconds: waited }
}
