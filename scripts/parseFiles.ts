/** Raw files → pages, on one core for a few and on all for many; one file's trouble never stops the rest. */
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Decision } from '../src/corrections/correction.ts'
import type { PageFacts } from '../src/corrections/pageFacts.ts'
import type { KnownPage } from '../src/ids/ledger.ts'
import { toPages, type Tools } from '../src/entries/toPages.ts'
import type { Page } from '../src/schema/entry.ts'
import { readRawFile } from './archiveFolder.ts'
import { fileTrouble, reasonOf, type FileMessage } from './message.ts'
import { makeTools } from './tools.ts'

export type ParseTask = {
  readonly file: string
  readonly corrections: readonly Decision[]
  readonly facts?: readonly PageFacts[]
  readonly known?: readonly KnownPage[]
  /** Its path below `raw/`, where it is not its own name. */
  readonly name?: string
}
export type ParsedFile = { readonly pages: readonly Page[]; readonly messages: readonly FileMessage[] }

/** A worker pays for its second of start-up and its dictionary only above this many files. */
const FILES_PER_WORKER = 200

/** Reads one file to its pages; whatever goes wrong becomes a message. */
export function parseOne({ file, corrections, facts, known, name }: ParseTask, tools: Tools): ParsedFile {
  const raw = readRawFile(file, corrections, facts, name)
  if ('rule' in raw) return { pages: [], messages: [raw] }
  try {
    const pages = toPages(known === undefined ? raw : { ...raw, known }, tools)
    return { pages, messages: pages.flatMap((page) => page.messages.map((m) => ({ ...m, file: raw.file }))) }
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 3).join(' ') : ''
    return {
      pages: [],
      messages: [fileTrouble(raw.file, 'parser-failure', { why: `${reasonOf(error)} ${stack.trim()}` })],
    }
  }
}

/** Parses all files, results in the order of the tasks; `onFile` is called after each. */
export async function parseFiles(tasks: readonly ParseTask[], onFile: () => void): Promise<ParsedFile[]> {
  const workers = Math.min(os.availableParallelism(), Math.floor(tasks.length / FILES_PER_WORKER))
  if (workers >= 2) return parseInWorkers(tasks, workers, onFile)
  const tools = makeTools()
  return tasks.map((task) => {
    const parsed = parseOne(task, tools)
    onFile()
    return parsed
  })
}

async function parseInWorkers(
  tasks: readonly ParseTask[],
  count: number,
  onFile: () => void,
): Promise<ParsedFile[]> {
  const results: ParsedFile[] = []
  let next = 0
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./parseWorker.ts', import.meta.url))
      const feed = (): void => {
        const index = next
        next += 1
        if (index < tasks.length) worker.postMessage({ index, task: tasks[index] })
        else void worker.terminate().then(() => resolve())
      }
      worker.on('message', ({ index, parsed }: { index: number; parsed: ParsedFile }) => {
        results[index] = parsed
        onFile()
        feed()
      })
      worker.on('error', reject)
      feed()
    })
  await Promise.all(Array.from({ length: count }, runOne))
  return results
}
