/** Removes a folder in a thread of its own: of some ten thousand files that takes as long as a step of a build. */
import { rmSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

/** Ends when the folder is gone, or cannot be removed: then it is left to the next run. */
export function removeBeside(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { toRemove: folder } })
    worker.once('error', () => resolve())
    worker.once('exit', () => resolve())
  })
}

const given: unknown = workerData
if (!isMainThread && typeof given === 'object' && given !== null && 'toRemove' in given)
  rmSync(String(given.toRemove), { recursive: true, force: true })
