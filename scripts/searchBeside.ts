/** The search index made on another core while this one goes on. */
import { Worker } from 'node:worker_threads'
import type { Keeping } from './kept.ts'

export type IndexAtWork = {
  /** How many documents it holds, once it is written. */
  readonly documents: Promise<number>
  /** Ends it, finished or not. */
  stop(): Promise<void>
}

/** Starts {@link buildSearchIndex} in a thread of its own. */
export function startSearchIndex(cache: string, outDir: string, keeping: Keeping): IndexAtWork {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), {
    workerData: { cache, outDir, keeping },
  })
  const documents = new Promise<number>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) =>
      reject(new Error(`The search index ended with ${code} before it was written`)),
    )
  })
  // Whoever waits for it is told; where something else has failed before, nobody does.
  documents.catch(() => undefined)
  return {
    documents,
    async stop() {
      await worker.terminate()
    },
  }
}
