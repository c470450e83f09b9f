/** Grams of documents as a search build laid them aside, for the next build: a file each, by a digest of all they are made of. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import type { KeptRuns, ScratchFile } from '../src/search/scratch.ts'
import { writeAll } from './appender.ts'
import type { Keeping } from './kept.ts'

export type RunFolder = KeptRuns & {
  /** Removes what this build has not taken. */
  close(): void
}

/** Where an archive keeps them. */
export function openKeptRuns({ folder: root, program }: Keeping): RunFolder {
  const folder = path.join(root, 'runs')
  mkdirSync(folder, { recursive: true })
  const taken = new Set<string>()
  return {
    take(madeOf, write) {
      const hash = createHash('sha256').update(program)
      for (const part of madeOf) hash.update(`\n${part.length}\n`).update(part)
      const name = hash.digest('hex').slice(0, 32)
      taken.add(name)
      const file = path.join(folder, name)
      if (!existsSync(file)) writeRun(file, write)
      return openRun(file)
    },
    close() {
      for (const name of readdirSync(folder)) if (!taken.has(name)) rmSync(path.join(folder, name))
    },
  }
}

/** Chunks one after the other, each behind its length in four bytes; the file has its name once all of them are written. */
function writeRun(file: string, write: (to: ScratchFile) => void): void {
  const fd = openSync(`${file}.next`, 'w')
  write({
    write(bytes) {
      writeAll(fd, new Uint8Array(Uint32Array.of(bytes.length).buffer))
      writeAll(fd, bytes)
    },
    read: () => [],
    remove: () => undefined,
  })
  // A name that outlives its bytes would be an index without them.
  fsyncSync(fd)
  closeSync(fd)
  renameSync(`${file}.next`, file)
}

function openRun(file: string): ScratchFile {
  const fd = openSync(file, 'r')
  const read = (length: number, from: number): Uint8Array => {
    const bytes = new Uint8Array(length)
    const size = readSync(fd, bytes, 0, length, from)
    if (size !== 0 && size !== length) throw new RangeError(`${file} ends too early`)
    return bytes.subarray(0, size)
  }
  return {
    write() {
      throw new TypeError(`${file} is written already`)
    },
    *read() {
      for (let from = 0, head = read(4, 0); head.length > 0; head = read(4, from)) {
        const length = new Uint32Array(head.buffer)[0] ?? 0
        yield read(length, from + 4)
        from += 4 + length
      }
    },
    remove: () => closeSync(fd),
  }
}
