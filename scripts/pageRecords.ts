import { z } from 'zod'
import { pageRecordSchema, type ArticleRecord, type PageRecord } from '../src/archive/listing.ts'
import type { Article, Lines } from '../src/schema/entry.ts'
import type { ArchivePage } from './archivePages.ts'

/** The page's own fields, and nothing else of its file. */
const headSchema = z.object(pageRecordSchema.shape.page.shape)

/** An article with its corrections. */
export function articleRecord(article: Article, { errata }: ArchivePage): ArticleRecord {
  return {
    article,
    errata: errata.filter(
      (erratum) => erratum.article === article.id || (erratum.line === null && erratum.article === null),
    ),
  }
}

/** A page with all its raw lines and who took which. */
export function pageRecord({ page: file, articles, raw }: ArchivePage): PageRecord {
  const { notArticles, messages } = file
  return {
    page: headSchema.parse(file),
    articles: articles.map(({ id, lines, photos }) => ({
      id,
      lines: [...lines, ...photos.flatMap((photo) => photo.lines)],
    })),
    notArticles,
    messages,
    raw: numbered(file.lines, raw),
  }
}

function numbered(lines: Lines, raw: readonly string[]): [number, string][] {
  return lines.flatMap(([first, last]) =>
    raw.slice(first - 1, last).map((text, i): [number, string] => [first + i, text]),
  )
}
