/** The shapes of `content/rules/` that say where, what and when an article is about. */
import { z } from 'zod'

const text = z.string().min(1)
const texts = z.array(text)
const source = z.union([text, z.strictObject({ packages: text, more: text })])
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
const weight = z.number().nonnegative()

export const placeWordsSchema = z.strictObject({
  source,
  streets: z.strictObject({ ...reasoned, names: texts, except: texts }),
  firms: z.strictObject({ ...reasoned, names: texts, reach: z.int(), breaks: text, except: texts }),
  areas: z.strictObject({ ...reasoned, after: texts }),
  joiners: z.strictObject({ ...reasoned, names: z.array(z.string()) }),
  deictics: z.array(z.strictObject({ rank: z.enum(['区', '县', '市']), own: texts, any: texts })),
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
    zones: z.strictObject({
      headline: weight,
      kicker: weight,
      subhead: weight,
      dateline: weight,
      org: weight,
      lead: weight,
      heading: weight,
      body: weight,
      caption: weight,
    }),
    firm: weight,
    /** A wire's dateline says where it was filed, not what it is about. */
    wire: weight,
    least: weight,
    /** Below it nothing is filed, whatever else is missing. */
    faint: weight,
    thin: weight,
  }),
})

export const topicsSchema = z.strictObject({
  source,
  weights: z.strictObject({
    zones: placeWordsSchema.shape.weights.shape.zones,
    /** What a headline adds to a term's gain, in doublings. */
    bonus: z.partialRecord(placeWordsSchema.shape.weights.shape.zones.keyof(), weight),
    /** How much of its gain each further term of a topic keeps. */
    fall: weight,
    least: weight,
    /** What the second, the third … topic needs of the first one's score; no more topics than these. */
    share: z.array(weight),
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
export type PlaceWords = z.infer<typeof placeWordsSchema>
export type ZoneKind = keyof PlaceWords['weights']['zones']

export const keywordsSchema = z.strictObject({
  source,
  most: z.int().positive(),
  /** Characters of an article that are segmented; segmenting is the dearest step. */
  longest: z.int().positive(),
  /** The inverse document frequency of a word that `common-words.json` does not list. */
  rareIdf: weight,
  /** What a part of speech (ICTCLAS, as jieba tags it) is worth; others are never keywords. */
  tags: z.record(text, weight),
  entityBonus: weight,
  firms: z.strictObject({
    endings: texts,
    shortest: z.int(),
    longest: z.int(),
    examples: z.array(z.strictObject({ text, firm: text })).min(1),
  }),
  /** First characters of a person's name: an unknown word of two or three characters that begins with one is no keyword. */
  surnames: text,
  never: texts,
})
export type KeywordRules = z.infer<typeof keywordsSchema>

/** Words by the whole part of their inverse document frequency, parted by blanks. */
export const commonWordsSchema = z.strictObject({ source, idf: z.record(z.string().regex(/^\d+$/u), text) })
export type CommonWords = z.infer<typeof commonWordsSchema>

const month = z.union([z.int().min(1).max(12), z.enum(['month', 'month+1', 'month+4'])])

export const datingSchema = z.strictObject({
  source,
  /** The weight months need to be believed, and by how much they must lead the next best year. */
  least: weight,
  margin: weight,
  /** Words beside a year that make it a plan. */
  future: z.strictObject({ before: texts, after: texts }),
  rules: z.array(
    z.strictObject({
      id: text,
      why: text,
      anchor: z.enum(['year', 'this-year']),
      /** A plan's words beside it do not unsettle it. */
      certain: z.literal(true).optional(),
      pattern: text,
      from: z.tuple([z.int(), month]),
      to: z.tuple([z.int(), month]),
      weight,
      examples: z.array(z.strictObject({ text, edtf: text.nullable() })).min(1),
    }),
  ),
})
export type DatingRules = z.infer<typeof datingSchema>
