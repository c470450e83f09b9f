/** Numbers an archive's figures by size and writes all that follows their ranks: rankedFigures.ts, figureWords.ts. */
import { writeDictionary, type DictionaryOptions, type Emit } from './dictionary.ts'
import type { SearchDocument } from './document.ts'
import { toFigureKey, toFiled, type UnitTable } from './figureEntries.ts'
import { toClauses } from './figureWords.ts'
import type { Folder } from './fold.ts'
import type { GroupedSegments } from './gramBatches.ts'
import type { Manifest } from './manifest.ts'
import { TEXT } from './namespaces.ts'
import { emitRankSets, RankWriter, type KeyedFigure } from './rankedFigures.ts'
import type { RankedFigure } from './records.ts'

type Options = Omit<DictionaryOptions, 'numeric' | 'lists' | 'positions'>

export type BuiltFigures = Pick<Manifest, 'amounts' | 'figureTerms' | 'figureFrequent'> & {
  /** By document. */
  readonly ranked: readonly (readonly RankedFigure[])[]
}

export function buildFigures(
  documents: readonly SearchDocument[],
  units: UnitTable,
  folder: Folder,
  options: Options,
  emit: Emit,
): BuiltFigures {
  const filed = documents
    .flatMap(({ figures }, doc) => figures.flatMap((figure) => toFiled(figure, doc, units)))
    .map(({ baseUnit, normalized, entry }) => ({ key: toFigureKey(baseUnit, normalized), entry }))
    .sort(byKey)
  const ranked = documents.map((): RankedFigure[] => [])
  const writer = new RankWriter(emit)
  for (const figure of filed) {
    const { doc, metric, value, shown, status } = figure.entry
    ranked[doc]?.push({ rank: writer.add(figure), metric, value, shown, status })
  }
  const docs = Uint32Array.from(filed, ({ entry }) => entry.doc)
  const amounts = writer.finish()
  emitRankSets(docs, documents.length, emit)
  const words = { ...options, numeric: false, lists: 'fd', positions: 'fp' }
  const { terms, frequent } = writeDictionary(clausesOf(filed, folder), words, emit)
  return { amounts, figureTerms: terms, figureFrequent: frequent, ranked }
}

function* clausesOf(filed: readonly KeyedFigure[], folder: Folder): Generator<GroupedSegments> {
  for (const { entry } of filed)
    yield {
      segments: toClauses(entry, folder).map((text) => ({ namespace: TEXT, text, weight: 0 })),
      group: '',
    }
}

function byKey(a: KeyedFigure, b: KeyedFigure): number {
  if (a.key === b.key) return 0
  return a.key < b.key ? -1 : 1
}
