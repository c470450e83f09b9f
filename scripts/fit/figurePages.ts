/**
 * Labels of the figures of real articles, kept without their words: where each stands in a page put together from the corpus,
 * and what it says. With the corpus beside the project they become pages and labels again.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { ArticleRecord } from '../../src/typeset/record.ts'
import { toPageText } from './corpusPages.ts'

const place = z.tuple([z.int().positive(), z.int().min(0), z.int().positive()])
const article = z.strictObject({ paper: z.string(), date: z.iso.date(), page: z.int(), order: z.int() })

export const figurePageSchema = z.strictObject({
  /** The articles of the page, in their order on it. */
  articles: z.array(article).min(1),
  /** Of the page's text. */
  sha256: z.hex().length(64),
  /** `at`: line, column and length of the sentence part the figure is quoted from; the rest as `score.mjs` reads it. */
  figures: z.array(z.looseObject({ at: place, token: z.string() })),
})
export type FigurePage = z.infer<typeof figurePageSchema>

/** A page whole: its text, and its labels with their quotes. */
export type WholePage = { readonly stem: string; readonly text: string; readonly labels: readonly object[] }

/** The label files of a folder, by name; one that does not fit the schema is an error with its name. */
export function readFigurePages(folder: string): { stem: string; page: FigurePage }[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.toSorted().map((name) => {
    const json: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
    const { data, error } = figurePageSchema.safeParse(json)
    if (data === undefined) throw new Error(`${path.join(folder, name)}: ${z.prettifyError(error)}`)
    return { stem: name.replace(/\.json$/u, ''), page: data }
  })
}

/** Puts a page together; a sentence says why it cannot be. */
export function toWholePage(
  { stem, page }: { stem: string; page: FigurePage },
  records: readonly ArticleRecord[],
): WholePage | string {
  const found = page.articles.flatMap((ref) => records.find((record) => isOf(record, ref)) ?? [])
  if (found.length < page.articles.length) return 'the corpus lacks an article of it'
  const text = toPageText(found)
  if (createHash('sha256').update(text).digest('hex') !== page.sha256)
    return 'its articles have other words here'
  const lines = text.split('\n')
  const labels = page.figures.map(({ at: [line, from, length], ...label }) => ({
    quote: lines[line - 1]?.slice(from, from + length) ?? '',
    ...label,
  }))
  return { stem, text, labels }
}

const isOf = (record: ArticleRecord, { paper, date, page, order }: FigurePage['articles'][number]): boolean =>
  record.paper === paper && record.date === date && record.page === page && record.order === order
