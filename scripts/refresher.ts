/** Refreshes of an archive one after another, in a thread of their own; what changes during one is caught by the next. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ArchiveFolder } from './archiveFolder.ts'

/** @param onDone told after each, with what went wrong, or null */
export function openRefresher({ root }: ArchiveFolder, onDone: (trouble: string | null) => void): () => void {
  let worker: Worker | null = null
  let [running, wanted] = [false, false]
  const run = async (): Promise<void> => {
    worker ??= new Worker(new URL('./devRefreshWorker.ts', import.meta.url), { workerData: root })
    worker.unref()
    running = true
    while (wanted) {
      wanted = false
      worker.postMessage(null)
      const [trouble] = (await once(worker, 'message')) as [string | null]
      onDone(trouble)
    }
    running = false
  }
  return () => {
    wanted = true
    if (running) return
    run().catch((error: unknown) => {
      worker = null
      running = false
      onDone(String(error))
    })
  }
}
