/**
 * The manifest: the one file with a fixed name. It says which generation of the index is current, where each term's shard
 * begins, which grams are too frequent to hold positions, and the facets' totals.
 */
import { ByteReader, ByteWriter } from './bytes.ts'
import { readFacetTotals, writeFacetTotals, type FacetTotals } from './facets.ts'
import { readTerms, writeTerms, type Terms } from './terms.ts'

/** Raised whenever a reader of the old format would misread the new one. */
export const FORMAT = 4

export type Manifest = {
  /** Hash of the whole index and name of the folder that holds it. */
  readonly generation: string
  readonly documents: number
  readonly recordsPerFile: number
  /** Files of exact headlines. */
  readonly headlineFiles: number
  /** Articles' mean length in symbols, for the reader's curiosity and the bench. */
  readonly symbols: number
  /** Figures in the list that follows the articles (figureList.ts). */
  readonly listedFigures: number
  /** First term of each shard of the dictionary, of the figures, and of the suggestions. */
  readonly terms: Terms
  readonly figures: Terms
  readonly suggestions: Terms
  /** Grams that hold no positions because they are found too often. */
  readonly frequent: Terms
  /** Printed unit → its base unit and what one of it is worth, as the archive's figures show: 亿元 → 元, 1e8. */
  readonly units: readonly { readonly unit: string; readonly baseUnit: string; readonly factor: number }[]
  readonly facets: FacetTotals
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  const writer = new ByteWriter()
  writer.integer(FORMAT)
  writer.string(manifest.generation)
  const { documents, recordsPerFile, headlineFiles, symbols, listedFigures } = manifest
  for (const value of [documents, recordsPerFile, headlineFiles, symbols, listedFigures])
    writer.integer(value)
  for (const terms of [manifest.terms, manifest.figures, manifest.suggestions, manifest.frequent])
    writeTerms(writer, [...terms])
  writer.integer(manifest.units.length)
  for (const { unit, baseUnit, factor } of manifest.units)
    for (const text of [unit, baseUnit, String(factor)]) writer.string(text)
  writeFacetTotals(writer, manifest.facets)
  return writer.take()
}

/** Reads a manifest; a RangeError where its format is another one than this reader knows. */
export function decodeManifest(bytes: Uint8Array): Manifest {
  const reader = new ByteReader(bytes)
  if (reader.integer() !== FORMAT) throw new RangeError('The search index has another format than this page')
  return {
    generation: reader.string(),
    documents: reader.integer(),
    recordsPerFile: reader.integer(),
    headlineFiles: reader.integer(),
    symbols: reader.integer(),
    listedFigures: reader.integer(),
    terms: readTerms(reader),
    figures: readTerms(reader),
    suggestions: readTerms(reader),
    frequent: readTerms(reader),
    units: Array.from({ length: reader.integer() }, () => ({
      unit: reader.string(),
      baseUnit: reader.string(),
      factor: Number(reader.string()),
    })),
    facets: readFacetTotals(reader),
  }
}
