/** Numbers as readers and papers write them, and as keys that sort like numbers. */

/** Numerals that multiply what stands before them; a part of writing numbers, as digits are. */
const NUMERALS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
]

export type Unit = { readonly unit: string; readonly baseUnit: string; readonly factor: number }
export type Quantity = { readonly value: number; readonly numeral: string; readonly unit: string }
/** `baseUnit` null: any unit (the reader wrote only a number). */
export type Amount = { readonly normalized: number; readonly baseUnit: string | null }

const QUANTITY = /^(?<number>-?\d[\d,]*(?:\.\d+)?)(?<unit>\D{0,12})$/u

/**
 * `1,067.27亿元` → `{ value: 1067.27, numeral: '亿', unit: '元' }`; null where the text is no number with a unit. Numerals in
 * traditional characters are read without the table of the others, which is fetched only for text.
 */
export function readQuantity(folded: string): Quantity | null {
  const parts = QUANTITY.exec(folded.replaceAll('億', '亿').replaceAll('萬', '万'))?.groups
  if (!parts) return null
  const value = Number((parts['number'] ?? '').replaceAll(',', ''))
  const written = parts['unit'] ?? ''
  const numeral = NUMERALS.find(([word]) => written.startsWith(word))?.[0] ?? ''
  return { value, numeral, unit: written.slice(numeral.length) }
}

/** Normalises with the archive's own units: `40 亿 元` → 4e9 元. Null for a unit that no figure bears. */
export function toAmount(quantity: Quantity, units: readonly Unit[]): Amount | null {
  const whole = units.find(({ unit }) => unit === quantity.numeral + quantity.unit)
  if (whole && quantity.unit !== '')
    return { normalized: exact(quantity.value * whole.factor), baseUnit: whole.baseUnit }
  const value = exact(quantity.value * (NUMERALS.find(([word]) => word === quantity.numeral)?.[1] ?? 1))
  if (quantity.unit === '') return { normalized: value, baseUnit: null }
  const plain = units.find(({ unit }) => unit === quantity.unit)
  return plain ? { normalized: exact(value * plain.factor), baseUnit: plain.baseUnit } : null
}

/** Rounds off what binary multiplication adds: 1067.27 × 1e8 is 106727000000. */
export function exact(value: number): number {
  return Number(value.toPrecision(13))
}

/** Eight bytes of a double as four UTF-16 units that compare as the numbers do. */
export function toSortKey(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value === 0 ? 0 : value)
  const negative = (view.getUint8(0) & 0x80) !== 0
  let key = ''
  for (let at = 0; at < 8; at += 2) {
    const unit = view.getUint16(at)
    key += String.fromCharCode(negative ? ~unit & 0xffff : at === 0 ? unit | 0x8000 : unit)
  }
  return key
}
