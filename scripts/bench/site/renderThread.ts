/** One thread of renderKinds.ts: every n-th page of the kinds that both render. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openRenderer } from '../../pages/renderer.ts'

type Task = {
  readonly code: string
  readonly address: string
  readonly to: string
  readonly part: number
  readonly of: number
}
/** Articles, lists by place, topic, reporter and date, their Atom feeds, the home page, the sitemap. */
const KINDS = [
  /^articles\/[^/]+\/index\.html$/u,
  /^(?:districts|topics|reporters|dates)\/(?!.*timeline)(?:.*\/)?(?:index\.html|feed\.xml)$/u,
  /^(?:index\.html|feed\.xml|sitemap(?:-\d+)?\.xml)$/u,
]

const { code, address, to, part, of }: Task = workerData
const { paths, render } = await openRenderer(code, address)
const wanted = paths.filter(({ file }) => KINDS.some((kind) => kind.test(file)))
for (const [i, page] of wanted.entries()) {
  if (i % of !== part) continue
  const bytes = await render(page)
  if (bytes === null) continue
  const file = path.join(to, page.file)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
parentPort?.postMessage(wanted.length)
