/**
 * What a person decided, and why: one JSON file per raw page under `corrections/`, applied between the steps of every
 * parse, so that a decision survives a better parser. `was` must still be what the parser finds; where it is not, the
 * correction is stale: it is reported and not applied.
 */
import { z } from 'zod'
import { articleSchema, dateSchema, pageSchema, type Message, type Page } from '../schema/entry.ts'

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

/** Applies the corrections of fields to a finished page; a value the contract does not allow is reported, not applied. */
export function correctFields(page: Page, corrections: readonly Correction[]): Page {
  return corrections.reduce((corrected, correction) => {
    if ('page' in correction && correction.page === page.id) return correctPage(corrected, correction)
    if ('article' in correction) return correctArticle(corrected, correction)
    return corrected
  }, page)
}

/** A message for each correction whose article or page is not among `pages`: nobody's decision is lost in silence. */
export function reportUnplaced(pages: readonly Page[], corrections: readonly Correction[]): Message[] {
  const ids = new Set(pages.flatMap((page) => [page.id, ...page.articles.map((article) => article.id)]))
  return corrections.flatMap((correction) => {
    if ('line' in correction) return []
    const id = 'page' in correction ? correction.page : correction.article
    return ids.has(id) ? [] : [stale(null, `entry ${id}, which is not on this page`, correction.was)]
  })
}

function correctPage(page: Page, { field, was, becomes }: z.infer<typeof pageCorrectionSchema>): Page {
  if (!same(page[field], was))
    return withMessage(page, stale(null, `${field} ${JSON.stringify(page[field])}`, was))
  const corrected = pageSchema.safeParse({ ...page, [field]: becomes })
  return corrected.success ? corrected.data : withMessage(page, invalid(null, field, corrected.error))
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
  const corrected = articleSchema.safeParse({ ...article, [field]: becomes })
  if (!corrected.success) return withMessage(page, invalid(line, field, corrected.error))
  return { ...page, articles: page.articles.map((a) => (a === article ? corrected.data : a)) }
}

const invalid = (line: number | null, field: string, error: z.ZodError): Message => ({
  line,
  column: null,
  rule: 'invalid-correction',
  text: `Unexpected ${field}, expected what the entry contract allows: ${error.issues.map((i) => i.message).join('; ')}`,
  severity: 'error',
})
const withMessage = (page: Page, message: Message): Page => ({
  ...page,
  messages: [...page.messages, message],
})
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
