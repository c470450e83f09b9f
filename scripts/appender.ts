import { closeSync, openSync, writeSync } from 'node:fs'
import type { Span } from '../src/archive/listing.ts'

/** UTF-8, or what is to be. */
export type Text = string | Buffer

export type Appender = {
  /** Writes one value as a line of JSON and says where it lies, in bytes without the line's end. */
  append(value: unknown): Span
  /** Writes what is a line of JSON already. */
  appendLine(line: Text): Span
  /** Writes text as it is and says where it lies. */
  write(text: Text): Span
  close(): void
}

const CHUNK = 1 << 20

/** Opens a new file to write from its start to its end, in large pieces. */
export function openAppender(file: string): Appender {
  const fd = openSync(file, 'w')
  const chunk = Buffer.allocUnsafeSlow(CHUNK)
  let [offset, waiting] = [0, 0]
  const flush = (): void => {
    writeAll(fd, chunk.subarray(0, waiting))
    waiting = 0
  }
  const add = (text: Text): number => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    if (waiting + bytes.length > CHUNK) flush()
    if (bytes.length > CHUNK) writeAll(fd, bytes)
    else waiting += bytes.copy(chunk, waiting)
    offset += bytes.length
    return bytes.length
  }
  const write = (text: Text): Span => [offset, add(text)]
  const appendLine = (line: Text): Span => {
    const span = write(line)
    add('\n')
    return span
  }
  return {
    append: (value) => appendLine(JSON.stringify(value)),
    appendLine,
    write,
    close() {
      flush()
      closeSync(fd)
    },
  }
}

/** Writes all bytes, where one call may write fewer. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; done += writeSync(fd, bytes, done));
}
