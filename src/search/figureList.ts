/**
 * Figures in the order of their articles: what a query of words lists, and what is held before any query. `g/N` holds a few of them each,
 * `gc/0` says how many every article has. Lists show the newest first and read them backwards, so those of an article lie the last one first.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import type { SearchDocument } from './document.ts'
import { readEntry, toEntry, writeEntry, type FigureEntry } from './figureEntries.ts'

/** Figures to a slice. */
export const LISTED = 64

/** The slices of all figures. */
export function* encodeFigureList(documents: readonly SearchDocument[]): Generator<Uint8Array> {
  const entries = documents.flatMap(({ figures }, doc) =>
    figures.map((figure) => ({ ...toEntry(figure), doc })).reverse(),
  )
  for (let from = 0; from < entries.length; from += LISTED) {
    const writer = new ByteWriter()
    writeList(writer, entries.slice(from, from + LISTED), (entry) => writeEntry(writer, entry))
    yield writer.take()
  }
}

export function decodeFigureList(bytes: Uint8Array): FigureEntry[] {
  const reader = new ByteReader(bytes)
  return readList(reader, () => readEntry(reader))
}

export function encodeFigureCounts(documents: readonly SearchDocument[]): Uint8Array {
  const writer = new ByteWriter()
  writeList(writer, documents, ({ figures }) => writer.integer(figures.length))
  return writer.take()
}

/** Where each article's figures begin in the list, and after the last where the list ends. */
export function decodeFigureStarts(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes)
  const starts = [0]
  readList(reader, () => starts.push((starts.at(-1) ?? 0) + reader.integer()))
  return starts
}
