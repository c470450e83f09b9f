/** `node renderKinds.ts ARCHIVE TO`: renders of a built archive the pages that Hugo renders too, with its bundle and records as they lie there, and prints what that took. */
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { openArchive } from '../../archiveFolder.ts'
import { environmentOf } from '../../buildSite.ts'
import { openPageCode } from '../../pages/pageCode.ts'
import { PROJECT } from '../../project.ts'

const [archive = '', to = ''] = process.argv.slice(2)
const address = { site: 'https://archive.example/', base: '/' }
const env = environmentOf(openArchive(archive), 'build')
const { folder } = openPageCode(PROJECT, address)
const [start, before] = [performance.now(), process.cpuUsage()]
const threads = Math.max(1, os.availableParallelism())
await Promise.all(
  Array.from({ length: threads }, (_, part) => {
    const worker = new Worker(new URL('./renderThread.ts', import.meta.url), {
      workerData: { code: folder, address: address.site, to, part, of: threads },
      env: { ...process.env, ...env },
    })
    return new Promise<void>((resolve, reject) => worker.once('exit', () => resolve()).once('error', reject))
  }),
)
const { user, system } = process.cpuUsage(before)
const cost = {
  wall: (performance.now() - start) / 1000,
  cpu: (user + system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
}
process.stdout.write(JSON.stringify(cost))
