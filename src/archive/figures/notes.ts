/** Other reports of the same indicator, as the data step leaves them for an article's page. */
import { z } from 'zod'
import { spanSchema } from '../listing.ts'
import type { ExplorerRow } from './shards.ts'

/** Pairs of a figure's number in its article and the other reports: where each lies, and whether both may be true. */
export const notePlacesSchema = z.array(
  z.tuple([z.int().nonnegative(), z.array(z.tuple([spanSchema, z.boolean().nullable()]))]),
)
export type NotePlaces = z.infer<typeof notePlacesSchema>

/** By article, where its notes lie, and a digest of all they say. */
export const notesIndexSchema = z.record(z.string(), z.object({ span: spanSchema, digest: z.string() }))
export type NotesIndex = z.infer<typeof notesIndexSchema>

export type Note = {
  readonly row: ExplorerRow
  /** Whether both may be true; null where the reports are of different periods or status. */
  readonly agrees: boolean | null
}
