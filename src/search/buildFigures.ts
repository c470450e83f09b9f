/** Numbers a part's figures by size and writes all that follows their ranks: rankedFigures.ts, figureWords.ts. */
import { writeDictionary, type DictionaryOptions, type Emit } from './dictionary.ts'
import type { SearchDocument } from './document.ts'
import { toFigureKey, toFiled, type FiledFigure, type UnitTable } from './figureEntries.ts'
import { toClauses } from './figureWords.ts'
import type { Folder } from './fold.ts'
import type { PartManifest } from './manifest.ts'
import { TEXT } from './namespaces.ts'
import { emitRankSets, RankWriter, type KeyedFigure } from './rankedFigures.ts'
import type { Segment } from './stream.ts'

type Options = Omit<DictionaryOptions, 'numeric' | 'lists' | 'positions'>
type Keyed = { readonly key: string; readonly figure: FiledFigure }
type Filed = KeyedFigure & { readonly figure: FiledFigure }

export type BuiltFigures = Pick<
  PartManifest,
  'amounts' | 'amountRanks' | 'figureTerms' | 'figureFrequent'
> & {
  /** By document. */
  readonly figures: readonly (readonly FiledFigure[])[]
}

export function buildFigures(
  documents: readonly SearchDocument[],
  units: UnitTable,
  folder: Folder,
  options: Options,
  emit: Emit,
): BuiltFigures {
  const byDocument = documents.map((document) => toKeyed(document, units))
  const filed = byDocument
    .flatMap((keyed, doc) => keyed.map((one, ordinal): Filed => ({ ...one, doc, ordinal })))
    .sort((a, b) => byKey(a, b) || b.doc - a.doc || a.ordinal - b.ordinal)
  const writer = new RankWriter(emit)
  for (const { key, doc, ordinal } of filed) writer.add({ key, doc, ordinal })
  const router = writer.finish()
  emitRankSets(
    Uint32Array.from(filed, ({ doc }) => doc),
    documents.length,
    emit,
  )
  const words = { ...options, numeric: false, lists: 'fd', positions: 'fp' }
  const { terms, frequent } = writeDictionary(clausesOf(filed, folder), words, emit)
  const figures = byDocument.map((keyed) => keyed.map(({ figure }) => figure))
  return { ...router, figureTerms: terms, figureFrequent: frequent, figures }
}

/** An article's figures and the changes they state, in the order of their keys. */
function toKeyed({ figures }: SearchDocument, units: UnitTable): Keyed[] {
  return figures
    .flatMap((figure) => toFiled(figure, units))
    .map((figure) => ({ key: toFigureKey(figure.baseUnit, figure.normalized), figure }))
    .sort(byKey)
}

function* clausesOf(filed: readonly Filed[], folder: Folder): Generator<Segment[]> {
  for (const { figure } of filed)
    yield toClauses(figure, folder).map((text) => ({ namespace: TEXT, text, weight: 0 }))
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  if (a.key === b.key) return 0
  return a.key < b.key ? -1 : 1
}
