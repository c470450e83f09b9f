/** Where a build lays aside what it will read again, so that memory does not grow with the archive: on disk, or in tests in memory. */

/** Chunks of bytes, written once, then read from the first to the last as often as needed. */
export type ScratchFile = {
  readonly write: (bytes: Uint8Array) => void
  /** The chunks as they were written. */
  readonly read: () => Iterable<Uint8Array>
  readonly remove: () => void
}
export type Scratch = { readonly open: () => ScratchFile }

/** Files that were written from the same before need not be written again. */
export type KeptRuns = {
  /** The file made of these, which `write` fills where there is none; removed, it may still be taken in a later build. */
  readonly take: (madeOf: Iterable<string | Uint8Array>, write: (to: ScratchFile) => void) => ScratchFile
}

/** Keeps none. */
export const runsIn = (scratch: Scratch): KeptRuns => ({
  take(_, write) {
    const file = scratch.open()
    write(file)
    return file
  },
})

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
