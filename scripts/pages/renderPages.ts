/** The pages of a site: Astro's bundle, a thread a core, and of an earlier site the pages that would be the same. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { site as settings } from '../../src/archive/site.ts'
import { removeWithin } from '../output/spare.ts'
import { PROJECT } from '../project.ts'
import { stage } from '../stages.ts'
import { openPageCode } from './pageCode.ts'
import { readPageStates, stateFileOf, writePageStates, type PageState } from './pageStates.ts'
import type { Found, Rendered, RenderTask } from './renderWorker.ts'

export type PagesToRender = {
  /** What pages read in the environment: archive, cache, language. */
  readonly env: Readonly<Record<string, string>>
  readonly site: string
  readonly base: string
  /** The folder to fill, and the site that it will replace. */
  readonly next: string
  readonly previous: string
  /** Where to keep what is known of a site. */
  readonly states: string
  /** To be told the digest of each page, by its place below `root`, else below `next`. */
  readonly digests: Map<string, string>
  readonly root?: string
}
/** Pages a thread renders before it asks for more: enough that asking costs nothing, few enough that all end at once. */
const RANGE = 40
/** The part of all pages to render for which a thread is worth its start: it reads the whole index and finds every page's key once more. */
const WORTH_A_THREAD = 1 / 6

/** Renders every page of the archive into `next`. */
export async function renderPages(task: PagesToRender): Promise<void> {
  const { folder, digest } = await stage('page code', () => openPageCode(PROJECT, task))
  mkdirSync(task.next, { recursive: true })
  cpSync(path.join(folder, 'site'), task.next, {
    recursive: true,
    filter: (from) => !from.includes(`${path.sep}.prerender`),
  })
  const code = createHash('sha256')
    .update(`${digest}\n${JSON.stringify([task.env, settings])}`)
    .digest('hex')
  const stateFile = stateFileOf(task.states, task.previous)
  const left = readPageStates(stateFile)
  const known = left.code === code ? left.pages : new Map<string, PageState>()
  const { next, previous, site, env } = task
  const rendered = await share({ code: folder, address: site, next, previous, known }, env)
  const pages = new Map(rendered.flatMap((range) => range.pages))
  for (const file of left.pages.keys()) if (!pages.has(file)) removeWithin(next, file)
  const below = path.relative(task.root ?? next, next)
  for (const [file, { sha256 }] of pages) task.digests.set(path.posix.join(below, file), sha256)
  writePageStates(stateFile, code, pages)
}

/** Deals the pages out to threads, in their order: to one, which says how many must be rendered, and to others where those are many. */
async function share(task: RenderTask, env: PagesToRender['env']): Promise<Rendered[]> {
  const cores = Math.max(1, os.availableParallelism())
  const rendered: Rendered[] = []
  const threads: Promise<void>[] = []
  let next = 0
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
        workerData: task,
        env: { ...process.env, ...env },
      })
      let count = 0
      worker.on('message', (message: Found | Rendered) => {
        if ('count' in message) {
          count = message.count
          startMore(Math.floor(message.stale / (count * WORTH_A_THREAD)))
        } else rendered.push(message)
        const from = next
        next += RANGE
        if (from < count) worker.postMessage({ from, to: Math.min(count, from + RANGE) })
        else void worker.terminate().then(() => resolve())
      })
      worker.on('error', reject)
    })
  const startMore = (wanted: number): void => {
    while (threads.length < Math.min(cores, wanted)) {
      const thread = runOne()
      // It is waited for below, once those before it have ended.
      thread.catch(() => undefined)
      threads.push(thread)
    }
  }
  startMore(task.known.size === 0 ? cores : 1)
  for (const thread of threads) await thread
  return rendered
}
