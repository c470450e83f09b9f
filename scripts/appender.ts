import { closeSync, openSync, writeSync } from 'node:fs'
import type { Span } from '../src/archive/listing.ts'

export type Appender = { append(value: unknown): Span; close(): void }

const CHUNK = 1 << 22

/** Opens a new JSON Lines file; `append` writes one value and says where it lies, in bytes without the line's end. */
export function openAppender(file: string): Appender {
  const fd = openSync(file, 'w')
  let offset = 0
  let waiting: Uint8Array[] = []
  let size = 0
  const flush = (): void => {
    if (size > 0) writeAll(fd, Buffer.concat(waiting))
    waiting = []
    size = 0
  }
  return {
    append(value) {
      const line = Buffer.from(`${JSON.stringify(value)}\n`)
      waiting.push(line)
      size += line.length
      const span: Span = [offset, line.length - 1]
      offset += line.length
      if (size >= CHUNK) flush()
      return span
    },
    close() {
      flush()
      closeSync(fd)
    },
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; done += writeSync(fd, bytes, done));
}
