/** The shapes of the rule files that say where an article is about. */
import { z } from 'zod'
import { source, text, texts, weight } from './schemaParts.ts'
import { zoneWeightsSchema } from './zoneWeights.ts'

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const day = z.string().regex(/^\d{1,4}(?:-\d{2}){0,2}(?:\(.*\))?$/u)

/** What a name is; its weight stands in `place-words.json`. `cue` names the confirmation a common word needs. */
export const placeNameSchema = z.strictObject({
  text,
  kind: z.enum(['full', 'former', 'short', 'town', 'platform', 'alias', 'company']),
  cue: z.enum(['county', 'city']).optional(),
  since: day.optional(),
  until: day.optional(),
})

/** A sentence and the place it belongs to: an id, `none`, or `not <id>`. */
const placeExample = z.strictObject({ text, date: day.optional(), expect: text })

export const districtsSchema = z.strictObject({
  source,
  districts: z.array(
    z.strictObject({
      id: text,
      name: text,
      short: text,
      code: text,
      city: text,
      papers: texts,
      names: z.array(placeNameSchema),
      changes: z.array(z.strictObject({ date: day, text })),
      examples: z.array(placeExample).min(1),
    }),
  ),
})

export type Districts = z.infer<typeof districtsSchema>

const county = z.strictObject({
  id: text,
  name: text,
  short: text,
  code: text,
  cue: z.literal('city').optional(),
  papers: texts.optional(),
  names: z.array(placeNameSchema).optional(),
})

export const divisionsSchema = z.strictObject({
  source,
  province: z.strictObject({
    name: text,
    names: texts,
    papers: texts,
    examples: z.array(placeExample).min(1),
  }),
  cities: z.array(
    z.strictObject({
      id: text,
      name: text,
      short: text,
      code: text,
      papers: texts,
      counties: z.array(county),
      examples: z.array(placeExample).min(1),
    }),
  ),
  elsewhere: z.array(z.strictObject({ name: text, names: texts })),
})

export type Divisions = z.infer<typeof divisionsSchema>

export const falseFriendsSchema = z.strictObject({
  source,
  groups: z.array(
    z.strictObject({
      id: text,
      why: text,
      /** Ordinary words, not names: kept out of the segmenter's dictionary. */
      words: z.literal(true).optional(),
      names: texts,
      examples: z.array(z.strictObject({ text, not: text })).min(1),
    }),
  ),
})

const reasoned = { why: text, examples: z.array(placeExample).min(1) }

export const placeWordsSchema = z.strictObject({
  source,
  streets: z.strictObject({ ...reasoned, names: texts, except: texts }),
  firms: z.strictObject({ ...reasoned, names: texts, reach: z.int(), breaks: text, except: texts }),
  areas: z.strictObject({ ...reasoned, after: texts }),
  joiners: z.strictObject({ ...reasoned, names: z.array(z.string()) }),
  routes: z.strictObject({ ...reasoned, names: texts }),
  deictics: z.array(z.strictObject({ rank: z.enum(['区', '县', '市']), own: texts, any: texts })),
  /** Labels of an address in a masthead. */
  addresses: texts,
  wires: texts,
  local: texts,
  reporters: texts,
  weights: z.strictObject({
    kinds: z.strictObject({
      full: weight,
      former: weight,
      short: weight,
      town: weight,
      platform: weight,
      alias: weight,
      company: weight,
      city: weight,
      province: weight,
      elsewhere: weight,
      own: weight,
      deictic: weight,
    }),
    zones: zoneWeightsSchema,
    firm: weight,
    /** A wire's dateline says where it was filed, not what it is about. */
    wire: weight,
    route: weight,
    least: weight,
    /** Below it nothing is filed, whatever else is missing. */
    faint: weight,
    thin: weight,
  }),
})
export type PlaceWords = z.infer<typeof placeWordsSchema>
