/**
 * The thin index: what lists show of an article or a page. The bodies stay in record files, read by offset (`record.ts`),
 * so that no page of the site holds the archive in memory.
 */
import { z } from 'zod'
import { atlasSchema } from './atlas.ts'
import { erratumSchema } from './errata.ts'
import { figureCardSchema } from './figures/figureCard.ts'
import {
  articleSchema,
  bylineSchema,
  linesSchema,
  messageSchema,
  notArticleSchema,
  pageSchema,
} from '../schema/entry.ts'
import { dateSchema } from '../schema/values.ts'

/** Byte offset and length in a record file. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().positive()])
export type Span = z.infer<typeof spanSchema>

export const articleListingSchema = z.strictObject({
  id: z.string(),
  page: z.string(),
  issue: z.string(),
  /** Where this is the second half of a jumped article, its first, which lists show for both. */
  continues: z.string().nullable(),
  /** The other half of a jumped article, whichever this one is. */
  continuation: z.string().nullable(),
  headline: z.string().nullable(),
  kicker: z.string().nullable(),
  excerpt: z.string(),
  newspaper: z.string().nullable(),
  date: dateSchema.nullable(),
  dateApprox: z.string().nullable(),
  pageNumber: z.int().nullable(),
  section: z.string().nullable(),
  byline: z.array(bylineSchema),
  district: z.string().nullable(),
  otherDistricts: z.array(z.string()),
  topics: z.array(z.string()),
  keywords: z.array(z.string()),
  figures: z.int().nonnegative(),
  /** The one figure a list shows. */
  keyFigure: figureCardSchema.nullable(),
  /** Places in the index of similar articles, best first. */
  related: z.array(z.int().nonnegative()),
  /** Places in the index of other reports of the same event. */
  sameEvent: z.array(z.int().nonnegative()),
  span: spanSchema,
  /** A digest of its record. */
  record: z.string(),
})
export type ArticleListing = z.infer<typeof articleListingSchema>

export const pageListingSchema = z.strictObject({
  id: z.string(),
  issue: z.string(),
  file: z.string(),
  newspaper: z.string().nullable(),
  date: dateSchema.nullable(),
  dateApprox: z.string().nullable(),
  pageNumber: z.int().nullable(),
  issueNumber: z.int().positive().nullable(),
  section: z.string().nullable(),
  /** Places in the index of its articles, in reading order. */
  articles: z.array(z.int().nonnegative()),
  /** How the parse went. */
  lines: z.int().nonnegative(),
  unassigned: z.int().nonnegative(),
  /** What the parser had to say, notes left out: how often, by rule. */
  rules: z.record(z.string(), z.int().positive()),
  /** A digest of its record. */
  record: z.string(),
  span: spanSchema,
})
export type PageListing = z.infer<typeof pageListingSchema>

/** What an article page reads beside its listing. */
export const articleRecordSchema = z.strictObject({
  article: articleSchema,
  errata: z.array(erratumSchema),
})
export type ArticleRecord = z.infer<typeof articleRecordSchema>

/** What the page of a raw page reads beside its listing. */
export const pageRecordSchema = z.strictObject({
  page: pageSchema.omit({ articles: true, notArticles: true, messages: true }),
  articles: z.array(z.strictObject({ id: z.string(), lines: linesSchema })),
  notArticles: z.array(notArticleSchema),
  messages: z.array(messageSchema),
  raw: z.array(z.tuple([z.int().positive(), z.string()])),
})
export type PageRecord = z.infer<typeof pageRecordSchema>

/** The latest value of an indicator quoted in one place or under one topic. */
export const quotedSchema = figureCardSchema.extend({
  indicator: z.string(),
  /** Place in the index of the article that says it. */
  article: z.int().nonnegative(),
})
export type Quoted = z.infer<typeof quotedSchema>

export const manifestSchema = z.strictObject({
  articles: z.int().nonnegative(),
  pages: z.int().nonnegative(),
  errata: z.int().nonnegative(),
  /** Entities with a page. */
  entities: z.int().nonnegative(),
  /** Names, as entries have them, of every place an article or a figure is about. */
  places: z.record(z.string(), z.string()),
  atlas: atlasSchema,
  /** Article ids that were given once → the article's id now, or `pages/<id>` where only its page is left. */
  aliases: z.record(z.string(), z.string()),
  /** Pages that came after the archive's first build → the day they came. */
  added: z.record(z.string(), z.iso.date()),
  /** Page ids of before → the page's id now. */
  formerPages: z.record(z.string(), z.string()),
  quotedByDistrict: z.record(z.string(), z.array(quotedSchema)),
  quotedByTopic: z.record(z.string(), z.array(quotedSchema)),
})
export type Manifest = z.infer<typeof manifestSchema>
