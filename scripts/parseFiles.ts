/** Raw files → pages, on one core for a few and on all for many; one file's trouble never stops the rest. */
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Decision } from '../src/corrections/correction.ts'
import type { PageFacts } from '../src/corrections/pageFacts.ts'
import { toHead, type LaidHead } from '../src/ids/head.ts'
import type { KnownPage } from '../src/ids/ledger.ts'
import { toPages, type RawFile, type Tools } from '../src/entries/toPages.ts'
import type { Page } from '../src/schema/entry.ts'
import { readRawFile } from './archiveFolder.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { openKept, type Kept } from './kept.ts'
import { isKept, keepReading, readWhole, type KeptReading } from './keptReadings.ts'
import { fileTrouble, reasonOf, type FileMessage } from './message.ts'
import { toolsFor } from './tools.ts'

export type ParseTask = {
  readonly file: string
  readonly corrections: readonly Decision[]
  readonly facts?: readonly PageFacts[]
  readonly known?: readonly KnownPage[]
  /** Its path below `raw/`, where it is not its own name. */
  readonly name?: string
  /** Where its reading is kept, and the digest of what it is read by; without it nothing is kept. */
  readonly keep?: { readonly place: string; readonly rules: string }
}
export type ParsedFile = {
  /** The heads of its pages, with the ids that the file alone gives them where its pages are named later ({@link isNamedLater}). */
  readonly heads: readonly LaidHead[]
  readonly messages: readonly FileMessage[]
  /** Its pages, or where they are kept. */
  readonly pages: readonly Page[] | KeptReading
}

/** A worker pays for its second of start-up and its dictionary only above this many files. */
const FILES_PER_WORKER = 200

/** Reads one file to its pages; whatever goes wrong becomes a message. */
export function parseOne(task: ParseTask, tools: Tools): ParsedFile {
  const raw = readRaw(task)
  if ('rule' in raw) return troubled(raw)
  try {
    const pages = toPages(isNamedLater(task) ? raw : { ...raw, known: task.known ?? [] }, tools)
    const reading = toReading(task, raw)
    if (reading !== null) keepReading(reading, pages)
    return toParsed(raw, pages.map(toHead), reading ?? pages)
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 3).join(' ') : ''
    return troubled(fileTrouble(raw.file, 'parser-failure', { why: `${reasonOf(error)} ${stack.trim()}` }))
  }
}

const troubled = (message: FileMessage): ParsedFile => ({ heads: [], messages: [message], pages: [] })

/** What one file was read to before, by the same rules; null where it was not. */
function findKept(task: ParseTask, heads: Kept): ParsedFile | null {
  const raw = readRaw(task)
  if ('rule' in raw) return troubled(raw)
  const reading = toReading(task, raw)
  if (reading === null || !isKept(reading)) return null
  try {
    return toParsed(
      raw,
      takeHeads(reading, heads, () => readWhole(reading).map(toHead)),
      reading,
    )
  } catch {
    // What was damaged since is no reading: the file is read again.
    return null
  }
}

/** The heads of a reading, so that nobody reads it for them alone. */
function takeHeads({ key }: KeptReading, heads: Kept, make: () => readonly LaidHead[]): readonly LaidHead[] {
  const [text = '[]'] = heads.take(key, () => [JSON.stringify(make())])
  return JSON.parse(text) as LaidHead[]
}

const readRaw = ({ file, corrections, facts, name }: ParseTask): RawFile | FileMessage =>
  readRawFile(file, corrections, facts, name)

/** A person's decision may name an article by its id; without one the ids are given afterwards, and a reading serves any. */
export const isNamedLater = ({ corrections }: ParseTask): boolean => corrections.length === 0

function toReading(task: ParseTask, { file, sha256, corrections, facts }: RawFile): KeptReading | null {
  const { keep, known = [] } = task
  if (keep === undefined) return null
  const given = isNamedLater(task) ? [] : known
  return { file: keep.place, key: digestOf([keep.rules, file, sha256, corrections, facts, given]) }
}

const toParsed = ({ file }: RawFile, heads: readonly LaidHead[], pages: ParsedFile['pages']): ParsedFile => ({
  heads,
  messages: heads.flatMap((page) => page.messages.map((m) => ({ ...m, file }))),
  pages,
})

/**
 * Parses all files, results in the order of the tasks; `onFile` is called after each.
 *
 * @param heads where the heads of kept readings are kept
 */
export async function parseFiles(
  tasks: readonly ParseTask[],
  onFile: () => void,
  heads: Kept = openKept(null, 'heads'),
): Promise<ParsedFile[]> {
  const results = tasks.map((task) => {
    const kept = task.keep === undefined ? null : findKept(task, heads)
    if (kept !== null) onFile()
    return kept
  })
  const left = tasks.filter((_, i) => results[i] === null)
  const parsed = await parseNew(left, (one) => {
    if ('key' in one.pages) takeHeads(one.pages, heads, () => one.heads)
    onFile()
  })
  let next = 0
  return results.map((kept) => kept ?? parsed[next++] ?? { heads: [], messages: [], pages: [] })
}

type OnFile = (parsed: ParsedFile) => void

async function parseNew(tasks: readonly ParseTask[], onFile: OnFile): Promise<ParsedFile[]> {
  const workers = Math.min(os.availableParallelism(), Math.floor(tasks.length / FILES_PER_WORKER))
  if (workers >= 2) return parseInWorkers(tasks, workers, onFile)
  if (tasks.length === 0) return []
  const tools = toolsFor(tasks[0]?.keep?.rules ?? null)
  return tasks.map((task) => {
    const parsed = parseOne(task, tools)
    onFile(parsed)
    return parsed
  })
}

async function parseInWorkers(
  tasks: readonly ParseTask[],
  count: number,
  onFile: OnFile,
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
        onFile(parsed)
        feed()
      })
      worker.on('error', reject)
      feed()
    })
  await Promise.all(Array.from({ length: count }, runOne))
  return results
}
