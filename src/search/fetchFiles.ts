/** Fetches the index's slices over HTTP and inflates them. */
import type { ReadFile, SliceName } from './indexFiles.ts'
import { ofBlocks } from './packs.ts'

const PARTIAL_CONTENT = 206

/**
 * Reads `<base>manifest.bin`, and slices as ranges of `<base><generation>/<file>.bin`; of a host that answers with the whole file, its part. Slices are
 * deflated as bytes, so no host needs to be told; files of a generation never change, so any cache may keep them.
 */
export function fetchFilesFrom(base: string): ReadFile {
  return async (slice) => {
    if (slice !== null) return inflate(ofBlocks(await fetchSlice(base, slice)))
    return inflate(await bytesOf(await get(`${base}manifest.bin`, { cache: 'no-cache' })))
  }
}

async function fetchSlice(base: string, { generation, place }: SliceName): Promise<Uint8Array<ArrayBuffer>> {
  const { file, from, to } = place
  const headers = { range: `bytes=${from}-${to - 1}` }
  const response = await get(`${base}${generation}/${file}.bin`, { headers })
  const bytes = await bytesOf(response)
  return response.status === PARTIAL_CONTENT ? bytes : bytes.subarray(from, to)
}

async function get(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response
}

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer())

async function inflate(deflated: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const inflated = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(inflated).arrayBuffer())
}
