/**
 * The figures' index: every figure (and every change it states) under its base unit and normalised value, with what a
 * result shows, so that a comparison reads a run of neighbouring shards and no article.
 */
import { ByteReader, ByteWriter, readList, writeList } from './bytes.ts'
import { FIGURE_STATUSES, type FigureStatus, type SearchDocument, type SearchFigure } from './document.ts'
import { plainFolder } from './fold.ts'
import { exact, toSortKey, type Unit } from './numbers.ts'

export type FigureEntry = {
  readonly doc: number
  readonly metric: string
  readonly indicator: string
  /** As printed: `1067.27` and `亿元`. */
  readonly value: string
  readonly unit: string
  readonly quote: string
  /** As lists show it, with its qualifier and sign. */
  readonly shown: string
  readonly status: FigureStatus
  /** A change (增长12.5%) rather than the figure itself. */
  readonly change: boolean
}

type Keyed = { readonly key: string; readonly entry: FigureEntry }

/** Printed unit → base unit and factor, as the figures themselves show; sorted by unit, first sight wins. */
export function toUnits(documents: readonly SearchDocument[]): Unit[] {
  const units = new Map<string, Unit>()
  for (const { figures } of documents)
    for (const { unit: printed, baseUnit, value, normalized } of figures) {
      const unit = plainFolder.fold(printed ?? '')
      if (units.has(unit) || value === 0) continue
      units.set(unit, { unit, baseUnit: baseUnit ?? '', factor: exact(normalized / value) })
    }
  return [...units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1))
}

/** `元` and 1067.27e8 → the term under which the figure is filed. */
export function toFigureTerm(baseUnit: string, normalized: number): string {
  return `${baseUnit}\u0000${toSortKey(normalized)}`
}

/** A part of the figures of one value: rates like 10% are printed thousands of times, and a page shows ten. */
export type FigurePart = {
  /** How many there are in all parts. */
  readonly total: number
  readonly entries: readonly FigureEntry[]
}
/** Figures to a part. */
export const PART = 128
const MOST_PARTS = 0x1_0000

/** The key of a part: that of its value, and its number. */
export function toPartTerm(term: string, part: number): string {
  return term + String.fromCharCode(part)
}

/** The value's term of a part's. */
export function toValueTerm(partTerm: string): string {
  return partTerm.slice(0, -1)
}

/** All figures, grouped by value and cut into parts, in term order. */
export function toFigureParts(
  documents: readonly SearchDocument[],
  units: readonly Unit[],
): [string, FigurePart][] {
  const byUnit = new Map(units.map((unit) => [unit.unit, unit]))
  const groups = new Map<string, FigureEntry[]>()
  documents.forEach((document, doc) => {
    for (const { key, entry } of document.figures.flatMap((figure) => toKeyed(figure, doc, byUnit))) {
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  })
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([term, entries]) => toParts(term, entries))
}

/** Past the last number a key can bear, the last part holds the rest. */
function toParts(term: string, entries: readonly FigureEntry[]): [string, FigurePart][] {
  const count = Math.min(Math.ceil(entries.length / PART), MOST_PARTS)
  return Array.from({ length: count }, (_, part) => [
    toPartTerm(term, part),
    {
      total: entries.length,
      entries: entries.slice(part * PART, part === MOST_PARTS - 1 ? undefined : (part + 1) * PART),
    },
  ])
}

const SIGNS = { up: '+', down: '−', flat: '' } as const

/** A figure as a result shows it. */
export function toEntry(figure: SearchFigure, doc: number): FigureEntry {
  const { metric, indicator, quote, status, shown } = figure
  const printed = { value: String(figure.value), unit: figure.unit ?? '', shown }
  return { doc, metric: metric ?? '', indicator: indicator ?? '', quote, status, change: false, ...printed }
}

function toKeyed(figure: SearchFigure, doc: number, units: ReadonlyMap<string, Unit>): Keyed[] {
  const { change } = figure
  const own: Keyed = {
    key: toFigureTerm(figure.baseUnit ?? '', figure.normalized),
    entry: toEntry(figure, doc),
  }
  if (!change || change.value === null) return [own]
  const unit = units.get(plainFolder.fold(change.unit ?? '')) ?? { baseUnit: change.unit ?? '', factor: 1 }
  const key = toFigureTerm(unit.baseUnit, exact(change.value * unit.factor))
  if (key === own.key) return [own]
  return [
    own,
    {
      key,
      entry: {
        ...own.entry,
        value: String(change.value),
        unit: change.unit ?? '',
        shown: `${SIGNS[change.direction]}${change.value}${change.unit ?? ''}`,
        change: true,
      },
    },
  ]
}

export function encodeFigures(writer: ByteWriter, { total, entries }: FigurePart): Uint8Array {
  writer.integer(total)
  writeList(writer, entries, (entry) => writeEntry(writer, entry))
  return writer.take()
}

export function decodeFigures(bytes: Uint8Array): FigurePart {
  const reader = new ByteReader(bytes)
  return { total: reader.integer(), entries: readList(reader, () => readEntry(reader)) }
}

export function writeEntry(writer: ByteWriter, entry: FigureEntry): void {
  writer.integer(entry.doc)
  writer.byte(entry.change ? 1 : 0)
  writer.byte(FIGURE_STATUSES.indexOf(entry.status))
  for (const text of [entry.metric, entry.indicator, entry.value, entry.unit, entry.quote, entry.shown])
    writer.string(text)
}

export function readEntry(reader: ByteReader): FigureEntry {
  return {
    doc: reader.integer(),
    change: reader.byte() === 1,
    status: FIGURE_STATUSES[reader.byte()] ?? 'actual',
    metric: reader.string(),
    indicator: reader.string(),
    value: reader.string(),
    unit: reader.string(),
    quote: reader.string(),
    shown: reader.string(),
  }
}
