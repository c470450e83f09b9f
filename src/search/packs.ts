/**
 * Packs: the slices of an index's part (one shard, one column, a few records) lie in few files, each deflated by itself, so that a reader fetches a
 * slice as a range of a file; a host that knows no ranges sends the file, which is never large.
 *
 * Slices are filled up to whole blocks behind a byte that says by how much: the manifest says how long each of thousands is, and a few blocks are said in
 * half the bytes.
 */
import { readList, writeList, type ByteReader, type ByteWriter } from './bytes.ts'

/** Bytes after which a file is full. */
const PACK = 32_000

/** Bytes of which a slice has a whole number. */
const BLOCK = 64

/** Slices of one folder that follow one another in a file, by their blocks. */
export type Section = { readonly folder: string; readonly lengths: readonly number[] }
/** The sections of each file, in the order of the files; a folder's slices are in the order of their numbers. */
export type PackTable = readonly (readonly Section[])[]
/** Where a slice lies: from the first byte up to the second of a file. */
export type Place = { readonly file: number; readonly from: number; readonly to: number }
/** By folder and number. */
export type Places = ReadonlyMap<string, readonly Place[]>

/** Takes slices and hands out each full file. */
export class PackWriter {
  readonly #emit: (file: number, bytes: Uint8Array) => void
  readonly #open = new Map<string, Uint8Array[]>()
  readonly #table: Section[][] = []

  constructor(emit: (file: number, bytes: Uint8Array) => void) {
    this.#emit = emit
  }

  /** Takes a folder's next slice, deflated. */
  add(folder: string, deflated: Uint8Array): void {
    const open = this.#open.get(folder) ?? []
    open.push(toBlocks(deflated))
    this.#open.set(folder, open)
    if (sizeOf(open) < PACK) return
    this.#write([[folder, open]])
    this.#open.delete(folder)
  }

  /** What is left of the folders shares files. */
  finish(): PackTable {
    let shared: (readonly [string, Uint8Array[]])[] = []
    for (const rest of this.#open) {
      shared.push(rest)
      if (sizeOf(shared.flatMap(([, slices]) => slices)) < PACK) continue
      this.#write(shared)
      shared = []
    }
    if (shared.length > 0) this.#write(shared)
    return this.#table
  }

  #write(sections: readonly (readonly [string, Uint8Array[]])[]): void {
    const slices = sections.flatMap(([, own]) => own)
    const bytes = new Uint8Array(sizeOf(slices))
    let at = 0
    for (const slice of slices) {
      bytes.set(slice, at)
      at += slice.length
    }
    this.#emit(this.#table.length, bytes)
    this.#table.push(
      sections.map(([folder, own]) => ({ folder, lengths: own.map(({ length }) => length / BLOCK) })),
    )
  }
}

const sizeOf = (slices: readonly Uint8Array[]): number => slices.reduce((sum, { length }) => sum + length, 0)

function toBlocks(deflated: Uint8Array): Uint8Array {
  const slice = new Uint8Array(Math.ceil((deflated.length + 1) / BLOCK) * BLOCK)
  slice[0] = slice.length - deflated.length - 1
  slice.set(deflated, 1)
  return slice
}

/** What a slice holds, deflated: without the byte before it and what fills the last block. */
export function ofBlocks<B extends ArrayBufferLike>(slice: Uint8Array<B>): Uint8Array<B> {
  return slice.subarray(1, slice.length - (slice[0] ?? 0))
}

/** Bytes of all files. */
export const sizeOfPacks = (table: PackTable): number =>
  BLOCK * table.flat().reduce((sum, { lengths }) => sum + lengths.reduce((all, length) => all + length, 0), 0)

export function toPlaces(table: PackTable): Places {
  const places = new Map<string, Place[]>()
  for (const [file, sections] of table.entries()) {
    let from = 0
    for (const { folder, lengths } of sections) {
      const own = places.get(folder) ?? []
      places.set(folder, own)
      for (const length of lengths) own.push({ file, from, to: (from += length * BLOCK) })
    }
  }
  return places
}

export function writePackTable(writer: ByteWriter, table: PackTable): void {
  const folders = [...new Set(table.flatMap((sections) => sections.map(({ folder }) => folder)))]
  writeList(writer, folders, (folder) => writer.string(folder))
  writeList(writer, table, (sections) =>
    writeList(writer, sections, ({ folder, lengths }) => {
      writer.integer(folders.indexOf(folder))
      writeList(writer, lengths, (length) => writer.integer(length))
    }),
  )
}

export function readPackTable(reader: ByteReader): PackTable {
  const folders = readList(reader, () => reader.string())
  return readList(reader, () =>
    readList(reader, () => ({
      folder: folders[reader.integer()] ?? '',
      lengths: readList(reader, () => reader.integer()),
    })),
  )
}
