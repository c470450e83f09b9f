/** The ground truth of the sample pages: what was meant when they were written, one JSON file per raw file. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { bylineSchema, jumpSchema, linesSchema } from '../../src/schema/entry.ts'
import { dateSchema } from '../../src/schema/values.ts'

const FIXTURES = new URL('../fixtures/samples/', import.meta.url)
const RAW = new URL('../../content/raw/', import.meta.url)

export const articleTruthSchema = z.strictObject({
  headline: z.string().nullable(),
  kicker: z.string().nullable(),
  subhead: z.string().nullable(),
  byline: z.array(bylineSchema.omit({ org: true })),
  dateline: z.string().nullable(),
  district: z.string().nullable(),
  otherDistricts: z.array(z.string()),
  topics: z.array(z.string()),
  photos: z.array(z.string()),
  jump: jumpSchema.nullable(),
  source: z.string().nullable(),
  lines: linesSchema,
})
export type ArticleTruth = z.infer<typeof articleTruthSchema>

export const fileTruthSchema = z.strictObject({
  file: z.string(),
  encoding: z.string(),
  /** The day the paper came out, printed or not. */
  issued: dateSchema,
  conventions: z.array(z.string()),
  pages: z.array(
    z.strictObject({
      newspaper: z.string().nullable(),
      date: dateSchema.nullable(),
      issueNumber: z.int().nullable(),
      pageCount: z.int().nullable(),
      pageNumber: z.int().nullable(),
      section: z.string().nullable(),
      articles: z.array(articleTruthSchema),
    }),
  ),
})
export type FileTruth = z.infer<typeof fileTruthSchema>

/** All ground truths, by file name. */
export function readTruths(): FileTruth[] {
  const files = readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.json'))
    .sort()
  return files.map((file) => fileTruthSchema.parse(JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'))))
}

/** The names of the raw files that ship. */
export function rawFiles(): string[] {
  return readdirSync(RAW)
    .filter((file) => file.endsWith('.txt'))
    .sort()
}

/** The raw bytes of a sample page. */
export function readRaw(file: string): Uint8Array {
  return readFileSync(new URL(file, RAW))
}

/** The path of a sample page, for a parser that wants one. */
export function rawPath(file: string): string {
  return fileURLToPath(new URL(file, RAW))
}

/** The text of a raw file by the encoding it was written in, as lines. */
export function rawLines(truth: FileTruth): string[] {
  return new TextDecoder(truth.encoding).decode(readRaw(truth.file)).split(/\r\n|\n/u)
}

/** The lines of one article as text, in reading order. */
export function articleText(article: ArticleTruth, lines: readonly string[]): string {
  return article.lines.flatMap(([first, last]) => lines.slice(first - 1, last)).join('\n')
}
