/**
 * What a person decided, and why: one JSON file per raw page under `corrections/`, applied between the steps of every
 * parse, so that a decision survives a better parser. `was` must still be what the parser finds; where it is not, the
 * correction is stale: it is reported and not applied.
 */
import { z } from 'zod'
import {
  articleSchema,
  dateSchema,
  pageSchema,
  type Article,
  type Message,
  type Page,
} from '../schema/entry.ts'

const decided = {
  because: z.string().min(1),
  by: z.string().min(1),
  on: dateSchema,
}

const articleFields = articleSchema.pick({
  headline: true,
  kicker: true,
  subhead: true,
  byline: true,
  dateline: true,
  district: true,
  otherDistricts: true,
  topics: true,
  keywords: true,
})
const pageFields = pageSchema.pick({
  newspaper: true,
  date: true,
  dateApprox: true,
  issueNumber: true,
  pageCount: true,
  pageNumber: true,
  section: true,
})

/** A misread line: `{ "line": 12, "was": "上下下", "becomes": "上下", … }`; `was` is a part of the line that occurs once. */
export const lineCorrectionSchema = z.strictObject({
  line: z.int().positive(),
  was: z.string().min(1),
  becomes: z.string(),
  ...decided,
})
/** A field of an article: `{ "article": "x-1", "field": "headline", "was": null, "becomes": "…", … }`. */
export const articleCorrectionSchema = z.strictObject({
  article: z.string(),
  field: articleFields.keyof(),
  was: z.unknown(),
  becomes: z.unknown(),
  ...decided,
})
/** A field of a page: `{ "page": "x", "field": "date", "was": null, "becomes": "2023-11-18", … }`. */
export const pageCorrectionSchema = z.strictObject({
  page: z.string(),
  field: pageFields.keyof(),
  was: z.unknown(),
  becomes: z.unknown(),
  ...decided,
})

export const correctionSchema = z.union([lineCorrectionSchema, articleCorrectionSchema, pageCorrectionSchema])
export const correctionsSchema = z.array(correctionSchema)
export type Correction = z.infer<typeof correctionSchema>
type LineCorrection = z.infer<typeof lineCorrectionSchema>

const stale = (line: number | null, what: string, was: unknown): Message => ({
  line,
  column: null,
  rule: 'stale-correction',
  text: `Unexpected ${what}, expected ${JSON.stringify(was)}: the correction was not applied`,
  severity: 'error',
})

/**
 * Applies the corrections of lines to a decoded text; line breaks stay as they are.
 *
 * @example correctLines('甲\n乙乙\n', [{ line: 2, was: '乙乙', becomes: '乙', … }]).text === '甲\n乙\n'
 */
export function correctLines(
  text: string,
  corrections: readonly Correction[],
): { text: string; messages: Message[] } {
  const wanted = corrections.filter((c): c is LineCorrection => 'line' in c)
  if (wanted.length === 0) return { text, messages: [] }
  const parts = text.split(/(\r\n|\r|\n)/u)
  const messages: Message[] = []
  for (const { line, was, becomes } of wanted) {
    const at = (line - 1) * 2
    const before = parts[at]
    if (before === undefined || before.split(was).length !== 2) messages.push(stale(line, 'text', was))
    else parts[at] = before.replace(was, () => becomes)
  }
  return { text: parts.join(''), messages }
}

/** Applies the corrections of fields to a finished page; the result is checked against the schema like any entry. */
export function correctFields(page: Page, corrections: readonly Correction[]): Page {
  let corrected = page
  for (const correction of corrections) {
    if ('page' in correction && correction.page === page.id) corrected = correctPage(corrected, correction)
    if ('article' in correction && page.articles.some((a) => a.id === correction.article))
      corrected = correctArticle(corrected, correction)
  }
  return corrected
}

function correctPage(page: Page, { field, was, becomes }: z.infer<typeof pageCorrectionSchema>): Page {
  if (!same(page[field], was))
    return withMessage(page, stale(null, `${field} ${JSON.stringify(page[field])}`, was))
  return pageSchema.parse({ ...page, [field]: becomes })
}

function correctArticle(
  page: Page,
  { article: id, field, was, becomes }: z.infer<typeof articleCorrectionSchema>,
): Page {
  const article = page.articles.find((a) => a.id === id)
  if (article === undefined) return page
  const line = article.lines[0]?.[0] ?? null
  if (!same(article[field], was))
    return withMessage(page, stale(line, `${field} ${JSON.stringify(article[field])}`, was))
  const corrected: Article = articleSchema.parse({ ...article, [field]: becomes })
  return { ...page, articles: page.articles.map((a) => (a === article ? corrected : a)) }
}

const withMessage = (page: Page, message: Message): Page => ({
  ...page,
  messages: [...page.messages, message],
})
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
