/**
 * The manifest: the one file with a fixed name. It says which generation of the index is current, where each term's shard
 * begins, which grams are too frequent to hold positions, and the facets' totals.
 */
import { ByteReader, ByteWriter } from './bytes.ts'
import { readFacetTotals, writeFacetTotals, type FacetTotals } from './facets.ts'
import { readTerms, writeTerms, type Terms } from './terms.ts'

/** Raised whenever a reader of the old format would misread the new one. */
export const FORMAT = 5

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
  /** First term of each shard of the dictionary, and the grams that hold no positions because they are found too often. */
  readonly terms: Terms
  readonly frequent: Terms
  /** The same of the dictionary of figures' clauses. */
  readonly figureTerms: Terms
  readonly figureFrequent: Terms
  /** First key of each shard of the figures' amounts, and of the suggestions. */
  readonly amounts: Terms
  readonly suggestions: Terms
  /** Printed unit → its base unit and what one of it is worth, as the archive's figures show: 亿元 → 元, 1e8. */
  readonly units: readonly { readonly unit: string; readonly baseUnit: string; readonly factor: number }[]
  readonly facets: FacetTotals
}

/** In the order of the file. */
const ROUTERS = ['terms', 'frequent', 'figureTerms', 'figureFrequent', 'amounts', 'suggestions'] as const

export function encodeManifest(manifest: Manifest): Uint8Array {
  const writer = new ByteWriter()
  writer.integer(FORMAT)
  writer.string(manifest.generation)
  const { documents, recordsPerFile, headlineFiles, symbols, listedFigures } = manifest
  for (const value of [documents, recordsPerFile, headlineFiles, symbols, listedFigures])
    writer.integer(value)
  for (const router of ROUTERS) writeTerms(writer, [...manifest[router]])
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
    frequent: readTerms(reader),
    figureTerms: readTerms(reader),
    figureFrequent: readTerms(reader),
    amounts: readTerms(reader),
    suggestions: readTerms(reader),
    units: Array.from({ length: reader.integer() }, () => ({
      unit: reader.string(),
      baseUnit: reader.string(),
      factor: Number(reader.string()),
    })),
    facets: readFacetTotals(reader),
  }
}
