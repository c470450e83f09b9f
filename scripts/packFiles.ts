/** Compresses slices and writes them in packs on a second core, while the caller makes the next ones. */
import { receiveMessageOnPort, MessageChannel, Worker } from 'node:worker_threads'
import type { PackTable } from '../src/search/packs.ts'

/** The digest of each slice, inflated, by folder and number. */
export type SliceDigests = Readonly<Record<string, readonly string[]>>
/** Slices as an earlier build laid them. */
export type PackedSlices = {
  readonly packs: PackTable
  readonly slices: SliceDigests
}
/** The SHA-256 of each file as it lies on the disk, and the bytes of all. */
export type Packed = PackedSlices & { readonly digests: readonly string[]; readonly bytes: number }
export type PackRequest = { readonly folder: string; readonly content: Uint8Array } | 'finish'
export type PackReply = Packed | { readonly failed: string }

/** Bytes that may wait for the second core, so that memory stays bounded. */
const MOST_WAITING = 48_000_000
/** Milliseconds without a file written after which the worker is taken for dead. */
const PATIENCE = 60_000

/**
 * Calls return at once while the worker keeps up, and wait for it where it does not: the index builder calls without
 * pausing, so nothing here may need the event loop.
 */
export class PackFiles {
  readonly #channel = new MessageChannel()
  readonly #waiting = new Int32Array(new SharedArrayBuffer(4))
  readonly #worker: Worker

  /**
   * @param folder where files go, `0.bin` and so on
   * @param before where slices lie that need not be compressed again
   */
  constructor(folder: string, before: (PackedSlices & { readonly folder: string }) | null = null) {
    this.#worker = new Worker(new URL('packWorker.ts', import.meta.url), {
      workerData: { port: this.#channel.port2, waiting: this.#waiting, folder, before },
      transferList: [this.#channel.port2],
    })
  }

  /** Takes the next slice of a folder of the index, and its bytes over: the caller must not use them again. */
  add(folder: string, content: Uint8Array<ArrayBuffer>): void {
    this.#waitUntil(MOST_WAITING)
    Atomics.add(this.#waiting, 0, content.length + 1)
    this.#channel.port1.postMessage({ folder, content } satisfies PackRequest, [content.buffer])
  }

  /** Waits for the last file; throws what kept one from being written. */
  finish(): Packed {
    Atomics.add(this.#waiting, 0, 1)
    this.#channel.port1.postMessage('finish' satisfies PackRequest)
    this.#waitUntil(0)
    // The worker's last word comes before the counter falls to zero.
    const reply = receiveMessageOnPort(this.#channel.port1)?.message as PackReply | undefined
    this.#channel.port1.close()
    void this.#worker.terminate()
    if (!reply || 'failed' in reply) throw new Error(reply?.failed ?? 'The files were not written')
    return reply
  }

  #waitUntil(most: number): void {
    for (;;) {
      const waiting = Atomics.load(this.#waiting, 0)
      if (waiting <= most) return
      if (Atomics.wait(this.#waiting, 0, waiting, PATIENCE) === 'timed-out')
        throw new Error('The worker that writes files does not answer')
    }
  }
}
