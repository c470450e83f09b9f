import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK = 1 << 20

/** Yields the lines of a UTF-8 file one by one, so that a file longer than a string may be is read all the same. */
export function* readLines(file: string): Generator<string> {
  const fd = openSync(file, 'r')
  const decoder = new TextDecoder()
  const buffer = new Uint8Array(CHUNK)
  let rest = ''
  try {
    for (let size = readSync(fd, buffer); size > 0; size = readSync(fd, buffer)) {
      const parts = (rest + decoder.decode(buffer.subarray(0, size), { stream: true })).split('\n')
      rest = parts.pop() ?? ''
      yield* parts
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(fd)
  }
}
