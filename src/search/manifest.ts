/**
 * The manifest: the one file with a fixed name. An index has parts, each with the articles of a span of time (parts.ts), oldest first; of
 * each the manifest says where it lies, where each term's shard begins, which grams are too frequent to hold positions, and the facets' totals.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import { readFacetTotals, writeFacetTotals, type FacetTotals } from './facets.ts'
import type { Unit } from './numbers.ts'
import { readPackTable, writePackTable, type PackTable } from './packs.ts'
import { readTerms, writeTerms, type Terms } from './terms.ts'

/** Raised whenever a reader of the old format would misread the new one. */
export const FORMAT = 6

export type PartManifest = {
  readonly documents: number
  readonly recordsPerSlice: number
  /** Slices of exact headlines. */
  readonly headlineSlices: number
  /** Articles' length in symbols, for the reader's curiosity and the bench. */
  readonly symbols: number
  /** Figures in the list that follows the articles (figureList.ts). */
  readonly listedFigures: number
  /** First term of each shard of the dictionary, and the grams that hold no positions because they are found too often. */
  readonly terms: Terms
  readonly frequent: Terms
  /** The same of the dictionary of figures' clauses. */
  readonly figureTerms: Terms
  readonly figureFrequent: Terms
  /** First key of each shard of the figures' amounts, and its rank. */
  readonly amounts: Terms
  readonly amountRanks: readonly number[]
  /** First key of each shard of the suggestions. */
  readonly suggestions: Terms
  /** Printed unit → its base unit and what one of it is worth, as the archive's figures show: 亿元 → 元, 1e8. */
  readonly units: readonly Unit[]
  readonly facets: FacetTotals
}

/** A part as it lies in the site. */
export type LaidPart = PartManifest & {
  /** Hash of all the part holds, and name of its folder. */
  readonly generation: string
  readonly packs: PackTable
}
export type Manifest = { readonly parts: readonly LaidPart[] }

const COUNTS = ['documents', 'recordsPerSlice', 'headlineSlices', 'symbols', 'listedFigures'] as const
const ROUTERS = ['terms', 'frequent', 'figureTerms', 'figureFrequent', 'amounts', 'suggestions'] as const

export function encodeManifest({ parts }: Manifest): Uint8Array {
  const writer = new ByteWriter()
  writer.integer(FORMAT)
  writeList(writer, parts, (part) => writePart(writer, part))
  return writer.take()
}

/** Reads a manifest; a RangeError where its format is another one than this reader knows. */
export function decodeManifest(bytes: Uint8Array): Manifest {
  const reader = new ByteReader(bytes)
  if (reader.integer() !== FORMAT) throw new RangeError('The search index has another format than this page')
  return { parts: readList(reader, () => readPart(reader)) }
}

function writePart(writer: ByteWriter, part: LaidPart): void {
  writer.string(part.generation)
  writePackTable(writer, part.packs)
  for (const name of COUNTS) writer.integer(part[name])
  for (const name of ROUTERS) writeTerms(writer, [...part[name]])
  writeList(writer, part.amountRanks, (rank) => writer.integer(rank))
  writeList(writer, part.units, ({ unit, baseUnit, factor }) => {
    for (const text of [unit, baseUnit, String(factor)]) writer.string(text)
  })
  writeFacetTotals(writer, part.facets)
}

function readPart(reader: ByteReader): LaidPart {
  const count = (): number => reader.integer()
  const terms = (): Terms => readTerms(reader)
  return {
    generation: reader.string(),
    packs: readPackTable(reader),
    ...{ documents: count(), recordsPerSlice: count(), headlineSlices: count() },
    ...{ symbols: count(), listedFigures: count() },
    ...{ terms: terms(), frequent: terms(), figureTerms: terms(), figureFrequent: terms() },
    ...{ amounts: terms(), suggestions: terms() },
    amountRanks: readList(reader, count),
    units: readList(reader, () => ({
      unit: reader.string(),
      baseUnit: reader.string(),
      factor: Number(reader.string()),
    })),
    facets: readFacetTotals(reader),
  }
}
