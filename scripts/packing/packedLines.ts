import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readLines } from '../../src/archive/readLines.ts'

/** The lines of a file, compressed (`.gz`) or not. */
export function* readPackedLines(file: string): Generator<string> {
  if (!file.endsWith('.gz')) return yield* readLines(file)
  const bytes = gunzipSync(readFileSync(file))
  let from = 0
  for (let to = bytes.indexOf('\n'); to >= 0; to = bytes.indexOf('\n', from)) {
    yield String(bytes.subarray(from, to))
    from = to + 1
  }
  if (from < bytes.length) yield String(bytes.subarray(from))
}
