/** Fetches the index's files over HTTP and inflates them. */
import type { ReadFile } from './indexFiles.ts'

/**
 * Reads `<base>manifest.bin` and `<base><generation>/<name>.bin`. Files are deflate-compressed as bytes, so no host needs
 * to be told; those of a generation never change, so any cache may keep them.
 */
export function fetchFilesFrom(base: string): ReadFile {
  return async (name, generation) => {
    const url = generation === null ? `${base}${name}.bin` : `${base}${generation}/${name}.bin`
    const response = await fetch(url, generation === null ? { cache: 'no-cache' } : {})
    if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`)
    const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'))
    return new Uint8Array(await new Response(inflated).arrayBuffer())
  }
}
