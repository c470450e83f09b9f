/** Compresses slices and writes them in packs on a second core, while the caller makes the next ones. */
import { hash } from 'node:crypto'
import { receiveMessageOnPort, MessageChannel, Worker } from 'node:worker_threads'
import { ByteWriter } from '../src/search/bytes.ts'
import { toPlaces, type PackTable, type Place } from '../src/search/packs.ts'

/** The digest of each slice, inflated, by folder and number. */
export type SliceDigests = Readonly<Record<string, readonly string[]>>
/** Slices as an earlier build laid them. */
export type PackedSlices = {
  readonly packs: PackTable
  readonly slices: SliceDigests
}
/** With the SHA-256 of each file as it lies on the disk. */
export type Packed = PackedSlices & { readonly digests: readonly string[] }
/** Slices to deflate, each of so many of these bytes, or where they lie deflated from an earlier build. */
export type PackRequest = { readonly bytes: Uint8Array; readonly slices: readonly Slice[] } | 'finish'
export type Slice = { readonly folder: string; readonly slice: number | Place }
export type PackReply = Omit<Packed, 'slices'> | { readonly failed: string }

/** Bytes and slices handed over at once: a message costs more than what it holds. */
const [BATCH, SLICES] = [1 << 20, 1000]
/** Bytes that may wait for the second core, so that memory stays bounded. */
const MOST_WAITING = 24_000_000
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
  /** Slices as an earlier build deflated them, by the digest of what they are inflated. */
  readonly #known: ReadonlyMap<string, Place>
  readonly #digests: Record<string, string[]> = {}
  readonly #bytes = new ByteWriter()
  #slices: Slice[] = []

  /**
   * @param folder where files go, `0.bin` and so on
   * @param before where slices lie that need not be compressed again
   */
  constructor(folder: string, before: (PackedSlices & { readonly folder: string }) | null = null) {
    this.#worker = new Worker(new URL('packWorker.ts', import.meta.url), {
      workerData: {
        port: this.#channel.port2,
        waiting: this.#waiting,
        folder,
        earlier: before?.folder ?? '',
      },
      transferList: [this.#channel.port2],
    })
    this.#known = new Map(before === null ? [] : placesOf(before))
  }

  /** Takes the next slice of a folder of the index: a copy, or nothing but its digest where it is the same as before. */
  add(folder: string, content: Uint8Array): void {
    const digest = hash('sha256', content, 'base64url').slice(0, 22)
    const own = (this.#digests[folder] ??= [])
    own.push(digest)
    const place = this.#known.get(digest)
    this.#slices.push({ folder, slice: place ?? content.length })
    if (place === undefined) this.#bytes.raw(content)
    if (this.#bytes.length > BATCH || this.#slices.length > SLICES) this.#hand()
  }

  /** Waits for the last file; throws what kept one from being written. */
  finish(): Packed {
    this.#hand()
    this.#post('finish', 1)
    this.#waitUntil(0)
    // The worker's last word comes before the counter falls to zero.
    const reply = receiveMessageOnPort(this.#channel.port1)?.message as PackReply | undefined
    this.#channel.port1.close()
    void this.#worker.terminate()
    if (!reply || 'failed' in reply) throw new Error(reply?.failed ?? 'The files were not written')
    return { ...reply, slices: this.#digests }
  }

  #hand(): void {
    const [bytes, slices] = [new Uint8Array(this.#bytes.lend()), this.#slices]
    this.#slices = []
    this.#post({ bytes, slices }, bytes.length + 1, [bytes.buffer])
  }

  #post(request: PackRequest, size: number, transfer: ArrayBuffer[] = []): void {
    this.#waitUntil(MOST_WAITING)
    Atomics.add(this.#waiting, 0, size)
    this.#channel.port1.postMessage(request, transfer)
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

function placesOf({ packs, slices }: PackedSlices): [string, Place][] {
  return Array.from(toPlaces(packs)).flatMap(([name, places]) =>
    places.map((place, number): [string, Place] => [slices[name]?.[number] ?? '', place]),
  )
}
