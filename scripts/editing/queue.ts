/** What the parser doubts most, of the whole archive: each file is read once, and again when it or its corrections have changed. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Doubt, Queue } from '../../src/editing/view.ts'
import { toLineReadings } from '../../src/entries/lineReadings.ts'
import { toPages, type Tools } from '../../src/entries/toPages.ts'
import { correctionsName, type ArchiveFolder } from '../archiveFolder.ts'
import { listRawFiles } from '../rawFiles.ts'
import { openFile } from './editedFiles.ts'

/** Lines it holds at most. */
const MOST = 200
const DOUBTED = 0.95

export type Doubts = Map<string, { readonly stamp: string; readonly doubts: readonly Doubt[] }>

/**
 * Every line of the archive that is not sure, the least sure first. Between files other requests are answered.
 *
 * @param kept what was read before, brought up to date
 */
export async function toQueue(archive: ArchiveFolder, tools: Tools, kept: Doubts): Promise<Queue> {
  const { files } = listRawFiles(archive)
  for (const file of files) {
    const stamp = stampOf(archive, file)
    if (kept.get(file)?.stamp === stamp) continue
    kept.set(file, { stamp, doubts: toDoubts(archive, file, tools) })
    await setImmediate()
  }
  const doubts = files.flatMap((file) => kept.get(file)?.doubts ?? [])
  return { files, doubts: doubts.toSorted((a, b) => a.probability - b.probability).slice(0, MOST) }
}

function stampOf({ raw, corrections }: ArchiveFolder, file: string): string {
  const stats = [path.join(raw, file), path.join(corrections, correctionsName(file))].map((at) =>
    statSync(at, { throwIfNoEntry: false }),
  )
  return stats.map((stat) => (stat === undefined ? '-' : `${stat.mtimeMs} ${stat.size}`)).join(' ')
}

function toDoubts(archive: ArchiveFolder, file: string, tools: Tools): Doubt[] {
  const raw = openFile(archive, file)
  return toLineReadings(raw, toPages(raw, tools), tools.newspaper)
    .flat()
    .flatMap(({ number, text, reasons, decided }): Doubt[] =>
      reasons === null || decided || reasons.probability >= DOUBTED
        ? []
        : [{ file, line: number, probability: reasons.probability, text: text.trim().slice(0, 24) }],
    )
}
