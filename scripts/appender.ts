import { closeSync, openSync, writeSync } from 'node:fs'
import type { Span } from '../src/archive/listing.ts'

export type Appender = {
  /** Writes one value as a line of JSON and says where it lies, in bytes without the line's end. */
  append(value: unknown): Span
  /** Writes what is a line of JSON already. */
  appendLine(line: string): Span
  /** Writes text as it is. */
  write(text: string): void
  close(): void
}

const CHUNK = 1 << 22

/** Opens a new file to write from its start to its end, in large pieces. */
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
  const add = (text: string): number => {
    const bytes = Buffer.from(text)
    waiting.push(bytes)
    size += bytes.length
    offset += bytes.length
    if (size >= CHUNK) flush()
    return bytes.length
  }
  const appendLine = (line: string): Span => {
    const start = offset
    return [start, add(`${line}\n`) - 1]
  }
  return {
    append: (value) => appendLine(JSON.stringify(value)),
    appendLine,
    write(text) {
      add(text)
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
