/** The second core of packFiles.ts. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { workerData, type MessagePort } from 'node:worker_threads'
import { deflateRawSync } from 'node:zlib'
import type { PackReply, PackRequest } from './packFiles.ts'

const { port, waiting } = workerData as { port: MessagePort; waiting: Int32Array<SharedArrayBuffer> }
const digests = new Map<string, string>()
let bytes = 0
let failed: string | null = null

port.on('message', (request: PackRequest) => {
  if (request === 'finish') {
    port.postMessage((failed === null ? { digests, bytes } : { failed }) satisfies PackReply)
    return settle(1)
  }
  pack(request.at, request.content)
  settle(request.content.length + 1)
})

function pack(at: string, content: Uint8Array): void {
  if (failed !== null) return
  try {
    const packed = deflateRawSync(content)
    writeFileSync(at, packed)
    digests.set(at, createHash('sha256').update(packed).digest('hex'))
    bytes += packed.length
  } catch (error) {
    failed = error instanceof Error ? error.message : String(error)
  }
}

function settle(size: number): void {
  Atomics.sub(waiting, 0, size)
  Atomics.notify(waiting, 0)
}
