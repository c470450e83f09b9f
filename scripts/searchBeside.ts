/** The search index made on another core while this one goes on. */
import { Worker } from 'node:worker_threads'
import type { Keeping } from './kept.ts'

/** How many documents an index holds, and the digests of its files by their places in the site. */
export type MadeIndex = { readonly documents: number; readonly digests: ReadonlyMap<string, string> }
export type IndexAtWork = {
  /** Once it is written. */
  readonly made: Promise<MadeIndex>
  /** Ends it, finished or not. */
  stop(): Promise<void>
}

/** Starts {@link buildSearchIndex} in a thread of its own. */
export function startSearchIndex(cache: string, outDir: string, keeping: Keeping): IndexAtWork {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), {
    workerData: { cache, outDir, keeping },
  })
  const made = new Promise<MadeIndex>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) =>
      reject(new Error(`The search index ended with ${code} before it was written`)),
    )
  })
  // Whoever waits for it is told; where something else has failed before, nobody does.
  made.catch(() => undefined)
  return {
    made,
    async stop() {
      await worker.terminate()
    },
  }
}
