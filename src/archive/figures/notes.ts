/** Other reports of the same indicator, as the data step leaves them for an article's page. */
import { z } from 'zod'
import { explorerRowSchema } from './shards.ts'

const noteSchema = z.strictObject({
  row: explorerRowSchema,
  /** Whether both may be true; null where the reports are of different periods or status. */
  agrees: z.boolean().nullable(),
})

/** Pairs of a figure's number in its article and the other reports. */
export const articleNotesSchema = z.array(z.tuple([z.int().nonnegative(), z.array(noteSchema)]))
export type ArticleNotes = z.infer<typeof articleNotesSchema>
