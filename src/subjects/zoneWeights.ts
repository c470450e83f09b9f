import { z } from 'zod'
import { weight } from './schemaParts.ts'

/** What each part of an article counts for; a headline says more than a paragraph. */
export const zoneWeightsSchema = z.strictObject({
  headline: weight,
  kicker: weight,
  subhead: weight,
  dateline: weight,
  org: weight,
  lead: weight,
  heading: weight,
  body: weight,
  caption: weight,
})
export type ZoneWeights = z.infer<typeof zoneWeightsSchema>
export type ZoneKind = keyof ZoneWeights
