/** A figure as a search knows it: what a list shows of it, and under which amounts it is filed. */
import type { ByteReader, ByteWriter } from './bytes.ts'
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

/** A run of the figures found, and how many there are in all. */
export type FigureSlice = {
  readonly total: number
  readonly entries: readonly FigureEntry[]
  /** There are more than `total` counts. */
  readonly more?: boolean
}

/** What an article among the results shows of a figure. */
export type ShownFigure = Pick<FigureEntry, 'metric' | 'value' | 'shown' | 'status'>

/** A figure of an article, or a change it states, under the amount by which it is compared. */
export type FiledFigure = Omit<FigureEntry, 'doc'> & {
  readonly baseUnit: string
  readonly normalized: number
}

/** Collects printed unit → base unit and factor, as the figures themselves show; first sight wins. */
export class UnitTable {
  readonly #units: Map<string, Unit>

  /** @param known units seen before */
  constructor(known: readonly Unit[] = []) {
    this.#units = new Map(known.map((unit) => [unit.unit, unit]))
  }

  add({ figures }: Pick<SearchDocument, 'figures'>): void {
    for (const { unit: printed, baseUnit, value, normalized } of figures) {
      const unit = plainFolder.fold(printed ?? '')
      if (this.#units.has(unit) || value === 0) continue
      this.#units.set(unit, { unit, baseUnit: baseUnit ?? '', factor: exact(normalized / value) })
    }
  }

  of(printed: string | null): Unit | undefined {
    return this.#units.get(plainFolder.fold(printed ?? ''))
  }

  /** Sorted by unit. */
  list(): Unit[] {
    return [...this.#units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1))
  }
}

/** `元` and 1067.27e8 → the key under which the figure is filed: a unit's figures together, the greatest first. */
export function toFigureKey(baseUnit: string, normalized: number): string {
  return `${baseUnit}\u0000${toSortKey(-normalized)}`
}

const SIGNS = { up: '+', down: '−', flat: '' } as const

/** A figure as a result shows it. */
export function toEntry(figure: SearchFigure): Omit<FigureEntry, 'doc'> {
  const { metric, indicator, quote, status, shown } = figure
  const printed = { value: String(figure.value), unit: figure.unit ?? '', shown }
  return { metric: metric ?? '', indicator: indicator ?? '', quote, status, change: false, ...printed }
}

/** A figure under its own amount, and once more under the change it states. */
export function toFiled(figure: SearchFigure, units: UnitTable): FiledFigure[] {
  const { change, normalized } = figure
  const baseUnit = figure.baseUnit ?? ''
  const own: FiledFigure = { baseUnit, normalized, ...toEntry(figure) }
  if (!change || change.value === null) return [own]
  const unit = units.of(change.unit) ?? { baseUnit: change.unit ?? '', factor: 1 }
  const changed = { baseUnit: unit.baseUnit, normalized: exact(change.value * unit.factor) }
  if (changed.baseUnit === baseUnit && changed.normalized === normalized) return [own]
  const printed = { value: String(change.value), unit: change.unit ?? '' }
  const shown = `${SIGNS[change.direction]}${printed.value}${printed.unit}`
  return [own, { ...own, ...changed, ...printed, shown, change: true }]
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
    status: toStatus(reader.byte()),
    metric: reader.string(),
    indicator: reader.string(),
    value: reader.string(),
    unit: reader.string(),
    quote: reader.string(),
    shown: reader.string(),
  }
}

export function toStatus(number: number): FigureStatus {
  return FIGURE_STATUSES[number] ?? 'actual'
}
