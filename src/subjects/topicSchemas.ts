/** The shapes of the rule files that say what an article is about. */
import { z } from 'zod'
import { source, text, texts, weight } from './schemaParts.ts'
import { zoneWeightsSchema } from './zoneWeights.ts'

export const topicsSchema = z.strictObject({
  source,
  weights: z.strictObject({
    zones: zoneWeightsSchema,
    /** What a headline adds to a term's gain, in doublings. */
    bonus: z.partialRecord(zoneWeightsSchema.keyof(), weight),
    /** How much of its gain each further term of a topic keeps. */
    fall: weight,
    /** The logistic model that decides (topics.ts), and the probabilities it asks for. */
    decision: z.strictObject({
      intercept: z.number(),
      score: z.number(),
      ofTop: z.number(),
      ofAll: z.number(),
      titled: z.number(),
      spread: z.number(),
      least: z.number(),
      /** What the likeliest topic needs where no topic reaches `least`. */
      alone: z.number(),
      most: z.int().positive(),
    }),
  }),
  platformNames: z.strictObject({ topic: text, weight, endings: texts, why: text }),
  topics: z.array(
    z.strictObject({
      id: text,
      name: text,
      about: text,
      terms: z.array(z.strictObject({ weight, names: texts })),
      /** Words that hold a term and are not about the topic. */
      not: texts,
      examples: z.array(z.strictObject({ text, topics: texts })).min(1),
    }),
  ),
})
export type TopicRules = z.infer<typeof topicsSchema>

export const keywordsSchema = z.strictObject({
  source,
  most: z.int().positive(),
  /** What a name is worth, an area's, and a term of a topic for each of its weight there. */
  named: weight,
  area: weight,
  term: weight,
  /** What a term or a place named once in passing is not worth. */
  least: weight,
  never: texts,
})
export type KeywordRules = z.infer<typeof keywordsSchema>

/** Words by the whole part of their inverse document frequency, parted by blanks. */
export const commonWordsSchema = z.strictObject({ source, idf: z.record(z.string().regex(/^\d+$/u), text) })
export type CommonWords = z.infer<typeof commonWordsSchema>
