/** What an endpoint answers, as far as it is read: everything else it says is passed over. */
import { z } from 'zod'
import { FIGURE_STATUSES } from '../document.ts'

const texts = z.array(z.string())
const numbers = z.array(z.number())

const shownSchema = z.object({
  metric: z.string(),
  indicator: z.string(),
  value: z.string(),
  unit: z.string(),
  quote: z.string(),
  shown: z.string(),
  status: z.enum(FIGURE_STATUSES),
  change: z.boolean(),
})

const recordSchema = z.object({
  id: z.string(),
  url: z.string(),
  headline: z.string(),
  kicker: z.string(),
  subhead: z.string(),
  body: texts,
  captions: texts,
  dateline: z.string(),
  reporters: texts,
  authors: texts,
  newspaper: z.string().nullable(),
  date: z.string().nullable(),
  dateApprox: z.string().nullable(),
  pageNumber: z.number().nullable(),
  section: z.string().nullable(),
  district: z.string().nullable(),
  topics: texts,
  traditional: z.boolean(),
  facets: z.object({
    district: numbers,
    topic: numbers,
    entity: numbers,
    newspaper: numbers,
    figures: z.boolean(),
  }),
  figures: z.array(z.never()),
})

const innerHitsSchema = z.record(
  z.string(),
  z.object({ hits: z.object({ hits: z.array(z.object({ _source: z.object({ shown: shownSchema }) })) }) }),
)

const hitSchema = z.object({
  _source: z.object({
    record: recordSchema,
    figure: z.object({ shown: shownSchema }).optional(),
  }),
  inner_hits: innerHitsSchema.optional(),
})
export type EndpointHit = z.infer<typeof hitSchema>

const bucketSchema = z.object({ key: z.union([z.string(), z.number()]), doc_count: z.number() })
export type Bucket = z.infer<typeof bucketSchema>
const bucketsSchema = z.object({ buckets: z.array(bucketSchema) })

/** An aggregation that only counts, one with buckets, or one with a single aggregation `values` inside it. */
const aggregationSchema = z.object({
  doc_count: z.number().optional(),
  buckets: z.array(bucketSchema).optional(),
  values: bucketsSchema.optional(),
})
export type Aggregation = z.infer<typeof aggregationSchema>

export const searchResponseSchema = z.object({
  timed_out: z.boolean(),
  _shards: z.object({ failed: z.number() }),
  hits: z.object({ total: z.object({ value: z.number() }).optional(), hits: z.array(hitSchema) }),
  aggregations: z.record(z.string(), aggregationSchema).default({}),
})
export type SearchResponse = z.infer<typeof searchResponseSchema>

/** `{ "error": { "root_cause": [{ "type", "reason" }], … }, "status": 404 }`, or a sentence. */
export const errorResponseSchema = z.object({
  error: z.union([
    z.string(),
    z.object({
      reason: z.string().nullish(),
      root_cause: z.array(z.object({ reason: z.string() })).optional(),
    }),
  ]),
})
