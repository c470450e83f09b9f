/** Refreshes an archive whenever it is told to, beside the dev server, which goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { openArchive } from './archiveFolder.ts'
import { refresh } from './devRefresh.ts'

const archive = openArchive(String(workerData))
parentPort?.on('message', () => {
  refresh(archive).then(
    () => parentPort?.postMessage(null),
    (error: unknown) => parentPort?.postMessage(String(error)),
  )
})
