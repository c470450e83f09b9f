/** The second core of packFiles.ts. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { workerData, type MessagePort } from 'node:worker_threads'
import { deflateRawSync } from 'node:zlib'
import { ofBlocks, PackWriter, toPlaces, type PackTable, type Place } from '../src/search/packs.ts'
import type { PackedSlices, PackReply, PackRequest } from './packFiles.ts'

type Given = {
  readonly port: MessagePort
  readonly waiting: Int32Array<SharedArrayBuffer>
  readonly folder: string
  readonly before: (PackedSlices & { readonly folder: string }) | null
}
const { port, waiting, folder, before } = workerData as Given

/** Slices as an earlier build deflated them, by the digest of what they are inflated. */
const known = new Map(before === null ? [] : placesOf(before))
let read: { readonly file: number; readonly bytes: Uint8Array } | null = null

const slices: Record<string, string[]> = {}
const digests: string[] = []
let bytes = 0
let failed: string | null = null

const packs = new PackWriter((file, content) => {
  writeFileSync(path.join(folder, `${file}.bin`), content)
  digests.push(createHash('sha256').update(content).digest('hex'))
  bytes += content.length
})

port.on('message', (request: PackRequest) => {
  if (request === 'finish') {
    port.postMessage(finish())
    return settle(1)
  }
  attempt(() => pack(request.folder, request.content))
  settle(request.content.length + 1)
})

function pack(name: string, content: Uint8Array): void {
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const own = (slices[name] ??= [])
  own.push(digest)
  packs.add(name, deflatedBefore(digest) ?? deflateRawSync(content))
}

/** What is the same as before is not deflated again. */
function deflatedBefore(digest: string): Uint8Array | null {
  const place = known.get(digest)
  if (place === undefined || before === null) return null
  if (read?.file !== place.file)
    read = { file: place.file, bytes: readFileSync(path.join(before.folder, `${place.file}.bin`)) }
  return ofBlocks(read.bytes.subarray(place.from, place.to))
}

function placesOf({ packs, slices: digestsBefore }: PackedSlices): [string, Place][] {
  return Array.from(toPlaces(packs)).flatMap(([name, places]) =>
    places.map((place, number): [string, Place] => [digestsBefore[name]?.[number] ?? '', place]),
  )
}

function finish(): PackReply {
  let table: PackTable = []
  attempt(() => (table = packs.finish()))
  return failed === null ? { packs: table, slices, digests, bytes } : { failed }
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
