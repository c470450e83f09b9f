/** What indicators are called. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ruleFile } from '../tools.ts'

const indicatorFileSchema = z.object({
  indicators: z.array(z.object({ id: z.string(), name: z.string(), group: z.string().nullish() })),
})
export type IndicatorName = { readonly id: string; readonly name: string; readonly group: string | null }

/** The indicators of the rules (`indicators.json`), by id. */
export function readIndicatorNames(): Map<string, IndicatorName> {
  const file = indicatorFileSchema.parse(JSON.parse(readFileSync(ruleFile('indicators.json'), 'utf8')))
  return new Map(file.indicators.map(({ id, name, group }) => [id, { id, name, group: group ?? null }]))
}
