/**
 * The shape of the rule files that steer the reading of entities.
 */
import { z } from 'zod'
import { ENTITY_KINDS } from '../schema/entry.ts'
import { wordListSchema } from '../text/wordLists.ts'

const text = z.string().min(1)
const about = text
const words = z.array(text).min(1)

const tailsSchema = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  /** The tail alone points back: 公司. */
  bare: z.boolean(),
  /** A trade that ends the short name of a firm: 青禾汽车. */
  brand: z.boolean().optional(),
  /** A trade that is a word of every article too, and goes on with any noun: 蓬勃|健康|发展. */
  common: z.boolean().optional(),
  tails: words,
  examples: z.array(z.strictObject({ text, name: text })).min(1),
})

export const ANAPHOR_TARGETS = ['nation', 'area', 'organisation', 'project', 'zone', 'any'] as const
const anaphorSchema = z.strictObject({ words, to: z.enum(ANAPHOR_TARGETS), rank: text.optional() })

const regionSchema = z.strictObject({
  id: text,
  names: words,
  /** Another country: 全国 is its whole where an article is about it. */
  country: z.literal(true).optional(),
  examples: words,
})

const countySchema = z.tuple([text, text, text])
const citySchema = z.strictObject({ id: text, name: text, short: text, counties: z.array(countySchema) })
const provinceSchema = z.strictObject({ id: text, name: text, short: text, cities: z.array(citySchema) })

export const entityRuleFilesSchema = z.object({
  'entity-tails': z.strictObject({ about, tails: z.array(tailsSchema) }),
  'entity-words': z.strictObject({ about, lists: z.array(wordListSchema), anaphors: z.array(anaphorSchema) }),
  surnames: z.object({ single: text, compound: words }),
  regions: z.strictObject({ about, regions: z.array(regionSchema) }),
  gazetteer: z.strictObject({ about, provinces: z.array(provinceSchema) }),
})
export type EntityRuleFiles = z.infer<typeof entityRuleFilesSchema>
export type Anaphor = z.infer<typeof anaphorSchema>
