/**
 * `node buildPagefind.ts 10000 DIR`: the same corpus indexed by Pagefind, through its own Node interface. Pagefind works in
 * a process of its own, which is watched and stopped where it takes more memory than the machine can spare.
 */
import { readFileSync } from 'node:fs'
import { freemem } from 'node:os'
import path from 'node:path'
import { close, createIndex } from 'pagefind'
import { TEXT } from '../../src/search/namespaces.ts'
import { toSegments } from '../../src/search/stream.ts'
import { toCorpus } from './corpus.ts'

/** Of the memory that is free at the start. */
const SHARE = 0.8

const [articles = '', root = ''] = process.argv.slice(2)
const documents = toCorpus(Number(articles))
const start = performance.now()
const { index, errors } = await createIndex({ forceLanguage: 'zh' })
if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
const limit = (freemem() / 1e9) * SHARE
const peaks = new Map<number, number>()
const watch = setInterval(() => {
  for (const [pid, gigabytes] of readPeaks()) {
    peaks.set(pid, gigabytes)
    if (gigabytes > limit) stop(pid, gigabytes)
  }
}, 250)

for (const document of documents) {
  const segments = toSegments(document).filter((segment) => segment.namespace === TEXT)
  const content = segments.map((segment) => segment.text).join('\n')
  await index.addCustomRecord({
    url: `/${document.id}/`,
    content,
    language: 'zh',
    meta: { title: document.headline },
  })
}
await index.writeFiles({ outputPath: path.join(root, 'pagefind') })
clearInterval(watch)
await close()
print({ 'build s': seconds(), 'build peak GB': Number(Math.max(0, ...peaks.values()).toFixed(2)) })

/** Linux tells which processes this one started and how much memory each took at most; elsewhere there is no limit. */
function readPeaks(): [number, number][] {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
    return children.map((pid) => {
      const [, kilobytes] = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      return [Number(pid), Number(kilobytes ?? 0) / 1e6]
    })
  } catch {
    return []
  }
}

function stop(pid: number, gigabytes: number): never {
  process.kill(pid, 'SIGKILL')
  print({ 'build s': seconds(), 'build peak GB': Number(gigabytes.toFixed(2)), stopped: 'out of memory' })
  process.exit(0)
}

function seconds(): number {
  return Number(((performance.now() - start) / 1000).toFixed(1))
}

function print(row: Record<string, number | string>): void {
  process.stdout.write(JSON.stringify(row))
}
