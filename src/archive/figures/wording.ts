/** How a row is said in one line: value and change. Shared by pages and the explorer; sources and places are `labels.ts`'s. */
import { toChangeText, toFigureText } from '../toListing.ts'
import type { FigureRecord } from './figureRecord.ts'

type Valued = Pick<FigureRecord, 'kind' | 'printed' | 'value' | 'unit' | 'from_value' | 'from_unit'>

/** Value and unit as printed; a range or a step with both ends: `0.7→2.5`. */
export function toValueText({ kind, printed, value, unit, from_value, from_unit }: Valued): string {
  if (from_value === null) return toHalfWidth(printed)
  return toFigureText({ kind, value, unit, from: { value: from_value, unit: from_unit } })
}

/** `２００３．３亿元` → `2003.3亿元`: digits as the rest of the page has them; the data keep them as printed. */
function toHalfWidth(text: string): string {
  return text.replaceAll(/[．０-９％]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

type Changed = Pick<FigureRecord, 'change_direction' | 'change_value' | 'change_unit' | 'change_basis'>

/** `同比 +3.3%`; null where the row says no change in numbers. */
export function toRecordChange({
  change_direction,
  change_value,
  change_unit,
  change_basis,
}: Changed): string | null {
  if (change_direction === null) return null
  return toChangeText({
    change: { direction: change_direction, value: change_value, unit: change_unit, basis: change_basis },
  })
}

const compact = new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumSignificantDigits: 6 })
const plain = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 6 })

const exact = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 15 })

/** A normalised value in full: `106,727,000,000`. */
export function toExactNumber(value: number): string {
  return exact.format(value)
}

/** A normalised value for reading: `106727000000` → `1067.27亿`. */
export function toShortNumber(value: number): string {
  return Math.abs(value) >= 10_000 ? compact.format(value) : plain.format(value)
}
