/**
 * Named pieces of rules: what several patterns of a rule file share is written once, under `pieces`, and stands in them as `{name}`.
 */
import { z } from 'zod'
import { patternSchema } from './pattern.ts'

const sourceSchema = z
  .string()
  .refine((source) => patternSchema.safeParse(source).success, 'Invalid regular expression')

/** By name; an example is a whole text that the piece reads by itself. */
export const piecesSchema = z.record(
  z.string().regex(/^[a-z]+$/u),
  z.strictObject({ pattern: sourceSchema, examples: z.array(z.string().min(1)).min(1) }),
)
type Pattern = { readonly pattern: string }

/**
 * A rule file's value with its pieces filled in; a name without a piece stays and makes no valid pattern.
 *
 * @param given pieces that other files define
 * @example fillPieces({ pieces: { outlet: { pattern: '.+报|.+台', … } }, from: '^据{outlet}' }).from === '^据(?:.+报|.+台)'
 */
export function fillPieces(file: unknown, given: Readonly<Record<string, Pattern>> = {}): unknown {
  const own = z.object({ pieces: piecesSchema.default({}) }).safeParse(file)
  if (!own.success) return file
  const pieces = Object.entries<Pattern>({ ...given, ...own.data.pieces })
  const filled = (text: string): string =>
    pieces.reduce((rest, [name, { pattern }]) => rest.replaceAll(`{${name}}`, () => `(?:${pattern})`), text)
  return JSON.parse(JSON.stringify(file), (_, value: unknown) =>
    typeof value === 'string' ? filled(value) : value,
  )
}
