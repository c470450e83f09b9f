/** What the pages say of places and topics: `rules/atlas.json` of an archive, else what its settings and articles say. */
import { z } from 'zod'
import { LANGUAGES } from '../siteSchema.ts'

const words = z.partialRecord(z.enum(LANGUAGES), z.string().min(1))

export const atlasPlaceSchema = z.strictObject({
  id: z.string(),
  name: words,
  /** Its cell on the tile map, 1-based. */
  column: z.int().min(1).max(8),
  row: z.int().min(1).max(8),
  /** What the name covered before a change of borders. */
  history: z.array(z.strictObject({ since: z.iso.date(), text: words })),
})
export type AtlasPlace = z.infer<typeof atlasPlaceSchema>

export const atlasSchema = z.strictObject({
  about: z.string(),
  region: words,
  places: z.array(atlasPlaceSchema),
  topics: z.array(z.strictObject({ id: z.string(), name: words })),
})
export type Atlas = z.infer<typeof atlasSchema>
