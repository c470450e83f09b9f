/** How a row is said in one line: value and change. Shared by pages and the explorer; sources and places are `labels.ts`'s. */
import type { Change } from '../../schema/figure.ts'
import { toChangeText, toFigureText } from './figureText.ts'
import type { FigureRecord } from './figureRecord.ts'

type Changed = Pick<
  FigureRecord,
  | 'kind'
  | 'value'
  | 'unit'
  | 'change_direction'
  | 'change_value'
  | 'change_unit'
  | 'change_basis'
  | 'change_qualifier'
>
type Valued = Changed & Pick<FigureRecord, 'metric' | 'printed' | 'from_value' | 'from_unit'>

/** `近400家`, `+12.5%`, `0.7→2.5`. */
export function toValueText(row: Valued): string {
  const { kind, metric, printed, from_value: value, from_unit: unit } = row
  return toFigureText({
    kind,
    metric,
    printed,
    from: value === null ? null : { value, unit },
    change: toChange(row),
  })
}

/** `同比 +3.3%`; null where the row says no change in numbers, the basis alone where it is itself the change. */
export function toRecordChange(row: Changed): string | null {
  return toChangeText({ ...row, change: toChange(row) })
}

function toChange(row: Changed): Change | null {
  const { change_direction: direction, change_value: value, change_unit: unit } = row
  const { change_basis: basis, change_qualifier: qualifier } = row
  return direction === null ? null : { direction, value, unit, basis, qualifier }
}

const exact = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 15 })

/** A normalised value in full: `106,727,000,000`. */
export function toExactNumber(value: number): string {
  return exact.format(value)
}

/** A normalised value for reading: `106727000000` → `1067.27亿`, in English `106.727B`. */
export function toShortNumber(value: number, locale: string): string {
  const notation = Math.abs(value) >= 10_000 ? 'compact' : 'standard'
  return new Intl.NumberFormat(locale, { notation, maximumSignificantDigits: 6 }).format(value)
}
