/** Fetches the index's slices over HTTP and inflates them. */
import type { ReadFile, SliceName } from './indexFiles.ts'

const PARTIAL_CONTENT = 206

/**
 * Reads `<base>manifest.bin`, and slices as ranges of `<base><generation>/<file>.bin`; of a host that answers with the whole file, its part. Slices are
 * deflated as bytes, so no host needs to be told; files of a generation never change, so any cache may keep them.
 */
export function fetchFilesFrom(base: string): ReadFile {
  return async (slice) =>
    inflate(
      slice === null
        ? await request(`${base}manifest.bin`, { cache: 'no-cache' })
        : await fetchSlice(base, slice),
    )
}

async function fetchSlice(base: string, { generation, place }: SliceName): Promise<Blob> {
  const { file, from, to } = place
  const range = { range: `bytes=${from}-${to - 1}` }
  const response = await get(`${base}${generation}/${file}.bin`, { headers: range })
  const body = await response.blob()
  return response.status === PARTIAL_CONTENT ? body : body.slice(from, to)
}

const request = async (url: string, options: RequestInit): Promise<Blob> => (await get(url, options)).blob()

async function get(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response
}

async function inflate(deflated: Blob): Promise<Uint8Array> {
  const inflated = deflated.stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(inflated).arrayBuffer())
}
