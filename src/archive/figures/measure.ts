/**
 * What may be compared with what: figures in one base unit, apart by whether the value is a level, a change, or a rate per
 * something. `2525亿元`, `增长3.3%` and `150元/人` never meet in one list.
 */
import { z } from 'zod'
import type { Figure } from '../../schema/figure.ts'

export const measureSchema = z.strictObject({
  id: z.string(),
  unit: z.string().nullable(),
  per: z.boolean(),
  change: z.boolean(),
})
export type Measure = Omit<z.infer<typeof measureSchema>, 'id'>

export function toMeasure({ baseUnit, per, kind }: Pick<Figure, 'baseUnit' | 'per' | 'kind'>): Measure {
  return { unit: baseUnit, per: per !== null, change: kind === 'change' }
}

/**
 * An ASCII name for a measure, the same in every build, for file names and addresses.
 *
 * @example toMeasureId({ unit: '元', per: true, change: false }) // 'u5143-per'
 */
export function toMeasureId({ unit, per, change }: Measure): string {
  const code = Array.from(unit ?? '', (character) => (character.codePointAt(0) ?? 0).toString(16)).join('-')
  return `u${code === '' ? '0' : code}${per ? '-per' : ''}${change ? '-change' : ''}`
}
