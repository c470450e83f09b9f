/** The second core of packFiles.ts. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { workerData, type MessagePort } from 'node:worker_threads'
import { deflateRawSync } from 'node:zlib'
import { ofBlocks, PackWriter, type PackTable, type Place } from '../src/search/packs.ts'
import type { PackReply, PackRequest } from './packFiles.ts'

type Given = {
  readonly port: MessagePort
  readonly waiting: Int32Array<SharedArrayBuffer>
  readonly folder: string
  /** Where slices lie that were deflated before. */
  readonly earlier: string
}
const { port, waiting, folder, earlier } = workerData as Given
const digests: string[] = []
let failed: string | null = null
/** The file that slices were last taken from. */
let read: { readonly file: number; readonly bytes: Uint8Array } | null = null

const packs = new PackWriter((file, content) => {
  writeFileSync(path.join(folder, `${file}.bin`), content)
  digests.push(createHash('sha256').update(content).digest('hex'))
})

port.on('message', (request: PackRequest) => {
  if (request === 'finish') {
    port.postMessage(finish())
    return settle(1)
  }
  attempt(() => pack(request))
  settle(request.bytes.length + 1)
})

function pack({ bytes, slices }: Exclude<PackRequest, 'finish'>): void {
  let at = 0
  for (const { folder: own, slice } of slices)
    packs.add(
      own,
      typeof slice === 'number' ? deflateRawSync(bytes.subarray(at, (at += slice))) : deflatedBefore(slice),
    )
}

/** What is the same as before is not deflated again. */
function deflatedBefore({ file, from, to }: Place): Uint8Array {
  if (read?.file !== file) read = { file, bytes: readFileSync(path.join(earlier, `${file}.bin`)) }
  return ofBlocks(read.bytes.subarray(from, to))
}

function finish(): PackReply {
  let table: PackTable = []
  attempt(() => (table = packs.finish()))
  return failed === null ? { packs: table, digests } : { failed }
}

function attempt(action: () => void): void {
  if (failed !== null) return
  try {
    action()
  } catch (error) {
    failed = error instanceof Error ? error.message : String(error)
  }
}

function settle(size: number): void {
  Atomics.sub(waiting, 0, size)
  Atomics.notify(waiting, 0)
}
