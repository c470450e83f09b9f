/**
 * What a person may decide of a page, and how it is written down: `corrections/<raw file>.json`, a list of decisions, each with what
 * was read, what it becomes, why, by whom and when (docs/editing.md has an example of every one).
 */
import { z } from 'zod'
import { lineRole } from '../newspaper/label/labelled.ts'
import { articleSchema, NOT_ARTICLE_KINDS, pageSchema } from '../schema/entry.ts'
import { dateSchema } from '../schema/values.ts'
import { figureSchema } from '../schema/figure.ts'

const lineNumber = z.int().positive()
const because = z.string().min(1)

export const decidedShape = { because, by: z.string().min(1), on: dateSchema }

/** The line a decision is about: its number, and how it begins, by which it is found again. */
const atLine = { line: lineNumber, text: z.string().min(1) }

/** A misread line: `was` is a part of it that occurs once; a line end in `becomes` parts two lines that were glued. */
export const textCorrectionSchema = z.strictObject({
  line: lineNumber,
  text: z.string().min(1).optional(),
  was: z.string().min(1),
  becomes: z.string(),
  ...decidedShape,
})

/** What a line is: `lead` of its article's text, `heading`, `caption` … as in docs/labels.md. */
export const roleCorrectionSchema = z.strictObject({
  ...atLine,
  field: z.literal('role'),
  was: lineRole.nullable(),
  becomes: lineRole,
  ...decidedShape,
})

/** Whether an article begins, or ends, at a line; with `through`, at any of the lines down to that one. */
export const boundCorrectionSchema = z.strictObject({
  ...atLine,
  through: lineNumber.optional(),
  field: z.enum(['begins', 'ends']),
  was: z.boolean(),
  becomes: z.boolean(),
  ...decidedShape,
})

export const READING_KINDS = ['article', ...NOT_ARTICLE_KINDS] as const

/** What the article that has the line is: an article, or a notice, an advertisement, furniture. */
export const kindCorrectionSchema = z.strictObject({
  ...atLine,
  field: z.literal('kind'),
  was: z.enum(READING_KINDS),
  becomes: z.enum(READING_KINDS),
  ...decidedShape,
})

/** Lines that are read after another one than the one above them; 0 is the top of the page. */
export const orderCorrectionSchema = z.strictObject({
  lines: z.tuple([lineNumber, lineNumber]).refine(([first, last]) => first <= last, '起行应不大于止行'),
  text: z.string().min(1),
  field: z.literal('after'),
  was: z.int().nonnegative(),
  becomes: z.int().nonnegative(),
  ...decidedShape,
})

/** The fields of an article that may be corrected. */
export const articleFields = articleSchema.pick({
  headline: true,
  kicker: true,
  subhead: true,
  byline: true,
  dateline: true,
  source: true,
  jump: true,
  photos: true,
  district: true,
  otherDistricts: true,
  topics: true,
  keywords: true,
}).shape
export type ArticleField = keyof typeof articleFields

/** The parts of a figure that may be corrected. */
export const figureFields = figureSchema.pick({
  kind: true,
  metric: true,
  indicator: true,
  value: true,
  unit: true,
  per: true,
  qualifier: true,
  from: true,
  change: true,
  period: true,
  subject: true,
  subjectPlace: true,
  status: true,
}).shape
export type FigureField = keyof typeof figureFields

/** What a page says of itself. */
export const pageFields = pageSchema.pick({
  newspaper: true,
  date: true,
  dateApprox: true,
  issueNumber: true,
  pageCount: true,
  pageNumber: true,
  section: true,
}).shape
export type PageField = keyof typeof pageFields

const keys = <T extends object>(shape: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(shape) as [keyof T & string, ...(keyof T & string)[]]

/** An article by a line of it, or by its id. */
const byLine = atLine
const byId = { article: z.string().min(1) }
const ofArticle = {
  field: z.enum(keys(articleFields)),
  was: z.unknown(),
  becomes: z.unknown(),
  ...decidedShape,
}
export const articleCorrectionSchema = z.strictObject({ ...byId, ...ofArticle })
export const articleAtLineCorrectionSchema = z.strictObject({ ...byLine, ...ofArticle })

/** A figure by its text as printed, with the clause that carries it where it stands more than once; `none`: it is no figure. */
const ofFigure = {
  figure: z.strictObject({ text: z.string().min(1), quote: z.string().min(1).optional() }),
  field: z.enum([...keys(figureFields), 'none']),
  was: z.unknown(),
  becomes: z.unknown(),
  ...decidedShape,
}
export const figureCorrectionSchema = z.strictObject({ ...byId, ...ofFigure })
export const figureAtLineCorrectionSchema = z.strictObject({ ...byLine, ...ofFigure })

export const pageCorrectionSchema = z.strictObject({
  page: z.string().min(1),
  field: z.enum(keys(pageFields)),
  was: z.unknown(),
  becomes: z.unknown(),
  ...decidedShape,
})

export type TextCorrection = z.infer<typeof textCorrectionSchema>
export type RoleCorrection = z.infer<typeof roleCorrectionSchema>
export type BoundCorrection = z.infer<typeof boundCorrectionSchema>
export type KindCorrection = z.infer<typeof kindCorrectionSchema>
export type OrderCorrection = z.infer<typeof orderCorrectionSchema>
export type ArticleCorrection =
  z.infer<typeof articleCorrectionSchema> | z.infer<typeof articleAtLineCorrectionSchema>
export type FigureCorrection =
  z.infer<typeof figureCorrectionSchema> | z.infer<typeof figureAtLineCorrectionSchema>
export type PageCorrection = z.infer<typeof pageCorrectionSchema>
export type Correction =
  | TextCorrection
  | RoleCorrection
  | BoundCorrection
  | KindCorrection
  | OrderCorrection
  | ArticleCorrection
  | FigureCorrection
  | PageCorrection

/** A correction and where it is written: `corrections/a.json:12`, the third of its list. */
export type Decision = {
  readonly where: string
  readonly entry: number
  readonly correction: Correction
}

export const isText = (of: Correction): of is TextCorrection => 'line' in of && !('field' in of)
export const isRole = (of: Correction): of is RoleCorrection => 'field' in of && of.field === 'role'
export const isBound = (of: Correction): of is BoundCorrection =>
  'field' in of && (of.field === 'begins' || of.field === 'ends')
export const isKind = (of: Correction): of is KindCorrection =>
  'field' in of && of.field === 'kind' && !('figure' in of)
export const isOrder = (of: Correction): of is OrderCorrection => 'lines' in of
export const isPage = (of: Correction): of is PageCorrection => 'page' in of
export const isFigure = (of: Correction): of is FigureCorrection => 'figure' in of
export const isArticle = (of: Correction): of is ArticleCorrection =>
  'field' in of && !isFigure(of) && !isPage(of) && of.field in articleFields
