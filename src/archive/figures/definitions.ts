/** What indicators mean and whom they describe: `content/rules/definitions.json`. */
import { z } from 'zod'
import { LANGUAGES } from '../../siteSchema.ts'

/** Whom a number can describe: an area, a zone or park, an organisation, a project, a scheme. */
export const DESCRIBED = ['area', 'zone', 'organisation', 'project', 'scheme'] as const

export const definitionSchema = z.strictObject({
  of: z.array(z.enum(DESCRIBED)).min(1),
  text: z.partialRecord(z.enum(LANGUAGES), z.string().min(1)),
  /** The rule book that defines it. */
  source: z.string().min(1),
})
export type Definition = z.infer<typeof definitionSchema>

export const definitionFileSchema = z.strictObject({
  about: z.string(),
  definitions: z.array(definitionSchema.extend({ indicator: z.string().min(1) })),
})

/** Definitions by indicator. */
export function toDefinitions(raw: unknown): ReadonlyMap<string, Definition> {
  const { definitions } = definitionFileSchema.parse(raw)
  return new Map(definitions.map(({ indicator, ...definition }) => [indicator, definition]))
}
