/** One thread of {@link renderPages}: ranges of the pages in, what was written out. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { reuse, stampOf } from '../output/stamp.ts'
import type { PageState } from './pageStates.ts'
import { openRenderer, type PagePath } from './renderer.ts'

export type RenderTask = {
  readonly code: string
  readonly address: string
  /** The site being made, the one it will replace, and what is known of that one's pages. */
  readonly next: string
  readonly previous: string
  readonly known: ReadonlyMap<string, PageState>
}
/** How many pages there are, and how many of them the earlier site does not have as they would be now. */
export type Found = { readonly count: number; readonly stale: number }
export type Range = { readonly from: number; readonly to: number }
/** Of each page in a range that has a file, the file and its state. */
export type Rendered = { readonly pages: readonly (readonly [string, PageState])[] }

const { code, address, next, previous, known }: RenderTask = workerData
const { paths, render } = await openRenderer(code, address)
const made = new Set<string>()
const stale = paths.filter((page) => !isKnown(page)).length
parentPort?.postMessage({ count: paths.length, stale } satisfies Found)
parentPort?.on('message', (range: Range) => void renderRange(range))

async function renderRange({ from, to }: Range): Promise<void> {
  const pages: (readonly [string, PageState])[] = []
  for (const page of paths.slice(from, to)) {
    const before = known.get(page.file)
    if (before !== undefined && isKnown(page)) {
      ensureFolder(page.file)
      if (reuse(path.join(previous, page.file), path.join(next, page.file), before.stamp)) {
        pages.push([page.file, before])
        continue
      }
    }
    const state = await write(page)
    if (state !== null) pages.push([page.file, state])
  }
  parentPort?.postMessage({ pages } satisfies Rendered)
}

function isKnown({ file, cacheKey }: PagePath): boolean {
  return cacheKey !== undefined && known.get(file)?.key === cacheKey
}

async function write(page: PagePath): Promise<PageState | null> {
  const bytes = await render(page).catch((error: unknown) => {
    throw new Error(
      `${page.file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
  })
  if (bytes === null) return null
  ensureFolder(page.file)
  const file = path.join(next, page.file)
  // Never into the file that has the name now: the site in its place has it, too.
  rmSync(file, { force: true })
  writeFileSync(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { key: page.cacheKey ?? null, sha256, stamp: stampOf(file) }
}

function ensureFolder(file: string): void {
  const folder = path.dirname(file)
  if (!made.has(folder)) mkdirSync(path.join(next, folder), { recursive: true })
  made.add(folder)
}
