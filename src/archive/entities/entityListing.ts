/** What pages show of an entity that two articles or more name. */
import { z } from 'zod'
import { ENTITY_KINDS } from '../../schema/entry.ts'

export const entityListingSchema = z.strictObject({
  id: z.string(),
  /** The name most articles give it. */
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  /** All its names, those most used first. */
  names: z.array(z.string()).min(1),
  /** Ids the articles' entities have: more than one where names were brought together. */
  ids: z.array(z.string()).min(1),
  /** Where most of its articles are filed. */
  district: z.string().nullable(),
  /** Places in the index of its articles, newest first. */
  articles: z.array(z.int().nonnegative()),
  /** With whom it appears, most often first: entities that have a page, by id. */
  beside: z.array(z.strictObject({ id: z.string(), count: z.int().positive() })),
})
export type EntityListing = z.infer<typeof entityListingSchema>
