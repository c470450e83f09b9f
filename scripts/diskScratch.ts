/** What a search build lays aside, as files of a folder. */
import { closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Scratch, ScratchFile } from '../src/search/scratch.ts'
import { writeAll } from './appender.ts'

/** Makes the folder anew; whoever made it removes it. */
export function diskScratch(folder: string): Scratch {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let files = 0
  return { open: () => openFile(path.join(folder, String(files++))) }
}

function openFile(at: string): ScratchFile {
  const file = openSync(at, 'wx+')
  const lengths: number[] = []
  return {
    write(bytes) {
      writeAll(file, bytes)
      lengths.push(bytes.length)
    },
    *read() {
      let from = 0
      for (const length of lengths) {
        const bytes = new Uint8Array(length)
        for (let done = 0; done < length;) {
          const read = readSync(file, bytes, done, length - done, from + done)
          if (read === 0) throw new RangeError(`${at} ends too early`)
          done += read
        }
        from += length
        yield bytes
      }
    },
    remove() {
      closeSync(file)
      rmSync(at)
    },
  }
}
