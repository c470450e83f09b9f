/**
 * The entry contract: what the parser yields for one raw page.
 *
 * `null` always means "the page does not say", never a guess. Everything outside the parser (the JSON report, the
 * Markdown entries, the site, the search index, the data downloads) reads these shapes and no others.
 */
import { z } from 'zod'
import { figureSchema } from './figure.ts'
import { dateSchema, lineNumber, text } from './values.ts'

/** 1-based lines of the raw file as `[first, last]` runs, in READING order. */
export const linesSchema = z.array(z.tuple([lineNumber, lineNumber]))
export type Lines = z.infer<typeof linesSchema>

/** A place as a reader would name it: `{ id: 'linan', name: '临安区' }`, `{ id: 'huzhou-wuxing', name: '湖州市吴兴区' }`. */
export const placeSchema = z.strictObject({ id: text, name: text })
export type Place = z.infer<typeof placeSchema>

/** Who signed: the role as printed (`记者`, `通讯员`), `作者` where none is printed. */
export const bylineSchema = z.strictObject({
  role: text,
  names: z.array(text),
  org: text.nullable(),
})
export type Byline = z.infer<typeof bylineSchema>

export const BLOCK_KINDS = ['paragraph', 'heading', 'table', 'list', 'sidebar'] as const
export const bodyBlockSchema = z.strictObject({
  kind: z.enum(BLOCK_KINDS),
  text,
  lines: linesSchema,
})
export type BodyBlock = z.infer<typeof bodyBlockSchema>

export const photoSchema = z.strictObject({
  caption: z.string(),
  credit: text.nullable(),
  lines: linesSchema,
})
export type Photo = z.infer<typeof photoSchema>

export const ENTITY_KINDS = [
  'area',
  'zone',
  'organisation',
  'facility',
  'project',
  'scheme',
  'product',
  'group',
  'goods',
] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** Whom or what an article speaks of: one record an entity, whatever it is called there. */
export const entitySchema = z.strictObject({
  /** The same in every article: a place's id, else the romanised name with a check sum. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  /** Its fullest name in this article. */
  name: text,
  kind: z.enum(ENTITY_KINDS),
  /** Every name this article gives it, as printed, the fullest first. */
  names: z.array(text).min(1),
  /** How often it is named or pointed at. */
  mentions: z.int().positive(),
})
export type EntityRecord = z.infer<typeof entitySchema>

export const jumpSchema = z.union([
  z.strictObject({ to: z.int().positive() }),
  z.strictObject({ from: z.int().positive() }),
])
export type Jump = z.infer<typeof jumpSchema>

export const articleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  headline: text.nullable(),
  kicker: text.nullable(),
  subhead: text.nullable(),
  byline: z.array(bylineSchema),
  dateline: text.nullable(),
  /** Source credits printed with the text, joined by a semicolon: `据新华社`, `资料来源：…；本报综合`. */
  source: text.nullable(),
  /** Cut off at the start or the end by the page or the extraction. */
  truncated: z.enum(['start', 'end', 'both']).nullable(),
  body: z.array(bodyBlockSchema),
  photos: z.array(photoSchema),
  jump: jumpSchema.nullable(),
  /** The other half of a jumped article, where its page is in the archive too. */
  continuation: z.strictObject({ article: text, file: text }).nullable(),
  district: placeSchema.nullable(),
  otherDistricts: z.array(placeSchema),
  topics: z.array(text),
  keywords: z.array(text),
  /** Named things first, by first mention; groups and goods only where a figure is about them. */
  entities: z.array(entitySchema),
  figures: z.array(figureSchema),
  lines: linesSchema,
  /** How far the best explanation of the page leads the next best, 0..1. */
  confidence: z.number().min(0).max(1),
})
export type Article = z.infer<typeof articleSchema>

export const NOT_ARTICLE_KINDS = ['masthead', 'notice', 'furniture', 'noise', 'unknown'] as const
export const notArticleSchema = z.strictObject({
  kind: z.enum(NOT_ARTICLE_KINDS),
  lines: linesSchema,
  text: z.string(),
})
export type NotArticle = z.infer<typeof notArticleSchema>

/** `line` is null for what concerns the whole file; `column` is 1-based where known. */
export const messageSchema = z.strictObject({
  line: lineNumber.nullable(),
  column: lineNumber.nullable(),
  rule: text,
  text,
  /** The same in English, where `text` is Chinese. */
  textEn: text.optional(),
  severity: z.enum(['info', 'warning', 'error']),
})
export type Message = z.infer<typeof messageSchema>

export const pageSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  encoding: text,
  newspaper: text.nullable(),
  date: dateSchema.nullable(),
  /** EDTF, inferred with evidence: `2023-11~`. Never set where `date` is printed. */
  dateApprox: text.nullable(),
  /** The sentences that bear `dateApprox` out. */
  dateEvidence: z.array(z.strictObject({ line: lineNumber, text })),
  issueNumber: z.int().positive().nullable(),
  pageCount: z.int().positive().nullable(),
  pageNumber: z.int().positive().nullable(),
  section: text.nullable(),
  /** All lines of this page: one raw file may hold several pages, parted by form feeds. */
  lines: linesSchema,
  articles: z.array(articleSchema),
  photos: z.array(photoSchema),
  notArticles: z.array(notArticleSchema),
  messages: z.array(messageSchema),
})
export type Page = z.infer<typeof pageSchema>

export const reportSchema = z.strictObject({ pages: z.array(pageSchema) })
export type Report = z.infer<typeof reportSchema>
