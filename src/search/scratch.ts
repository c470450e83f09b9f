/** Where a build lays aside what it will read again, so that memory does not grow with the archive: on disk, or in tests in memory. */

/** Chunks of bytes, written once, then read from the first to the last as often as needed. */
export type ScratchFile = {
  readonly write: (bytes: Uint8Array) => void
  /** The chunks as they were written. */
  readonly read: () => Iterable<Uint8Array>
  readonly remove: () => void
}
export type Scratch = { readonly open: () => ScratchFile }

/** Keeps everything in memory. */
export const memoryScratch: Scratch = {
  open() {
    let chunks: Uint8Array[] = []
    return {
      write: (bytes) => void chunks.push(bytes.slice()),
      read: () => chunks,
      remove: () => (chunks = []),
    }
  },
}
