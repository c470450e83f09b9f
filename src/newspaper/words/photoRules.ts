/**
 * The rules of `content/rules/photos.json`: what a photo's credit looks like.
 */
import { z } from 'zod'
import { piecesSchema } from '../../text/pieces.ts'
import { patternSchema } from '../../text/pattern.ts'

const exampleSchema = z.strictObject({ text: z.string(), caption: z.string(), credit: z.string().nullable() })
const creditSchema = z.strictObject({
  id: z.string(),
  /** Holds for each photo of the article, or of the page, that has no credit of its own. */
  shared: z.enum(['article', 'page']).nullable().default(null),
  pattern: patternSchema,
  examples: z.array(exampleSchema).min(1),
})

export const photosFileSchema = z.strictObject({
  note: z.string(),
  pieces: piecesSchema.default({}),
  /** The picture agency behind a photographer's name. */
  agencies: z.strictObject({ pattern: patternSchema, examples: z.array(z.string()).min(1) }),
  credits: z.array(creditSchema),
  files: z.array(creditSchema),
  writers: z.array(
    z.strictObject({ id: z.string(), pattern: patternSchema, examples: z.array(z.string()).min(1) }),
  ),
})

export type Shared = 'article' | 'page' | null
type Credit = { readonly id: string; readonly shared: Shared; readonly pattern: RegExp }
export type PhotoRules = {
  readonly agency: RegExp
  /** Credits, the surest form first; the last ones name only the kind of picture. */
  readonly credits: readonly Credit[]
  /** Who wrote as well as photographed: a byline, no photo. */
  readonly writers: readonly RegExp[]
}

/** The rules in the shape they are asked in. */
export function toPhotoRules({
  agencies,
  credits,
  files,
  writers,
}: z.infer<typeof photosFileSchema>): PhotoRules {
  return {
    agency: agencies.pattern,
    credits: [...credits, ...files],
    writers: writers.map(({ pattern }) => pattern),
  }
}
