/** What a person corrected, as the pages show it: the corrections of one raw file, each with the article it touches. */
import { z } from 'zod'
import type { Correction } from '../entries/corrections.ts'
import type { Article, Lines } from '../schema/entry.ts'

export const erratumSchema = z.strictObject({
  page: z.string(),
  article: z.string().nullable(),
  /** The raw line, or the field, that was corrected. */
  line: z.int().positive().nullable(),
  field: z.string().nullable(),
  was: z.string(),
  becomes: z.string(),
  because: z.string(),
  on: z.iso.date(),
})
export type Erratum = z.infer<typeof erratumSchema>

type CorrectedPage = {
  readonly id: string
  readonly lines: Lines
  readonly articles: readonly Pick<Article, 'id' | 'lines' | 'photos'>[]
}

/** The corrections that touch a page (a raw file may hold several), in the order they were written. */
export function toErrata(corrections: readonly Correction[], page: CorrectedPage): Erratum[] {
  return corrections.flatMap((correction): Erratum[] => {
    const { was, becomes, because, on } = correction
    const decided = { page: page.id, was: toText(was), becomes: toText(becomes), because, on }
    if ('line' in correction) {
      if (!holds(page.lines, correction.line)) return []
      return [{ ...decided, article: articleOf(page, correction.line), line: correction.line, field: null }]
    }
    if ('page' in correction)
      return correction.page === page.id
        ? [{ ...decided, article: null, line: null, field: correction.field }]
        : []
    const known = page.articles.some(({ id }) => id === correction.article)
    return known ? [{ ...decided, article: correction.article, line: null, field: correction.field }] : []
  })
}

function articleOf({ articles }: CorrectedPage, line: number): string | null {
  const found = articles.find(
    ({ lines, photos }) => holds(lines, line) || photos.some((photo) => holds(photo.lines, line)),
  )
  return found?.id ?? null
}

const holds = (lines: Lines, line: number): boolean =>
  lines.some(([first, last]) => first <= line && line <= last)

/** Text as it is; null as nothing; anything else as its JSON. */
function toText(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** The fragment of a corrected field on the errata page: `qjcyyb-2023-02-21-02-1-headline`. */
export function erratumAnchor({ article, page, field }: Erratum): string {
  return `${article ?? page}-${field ?? ''}`
}

/** Characters no font has, by their number: `\ue5e5` → `U+E5E5`. */
export function shownText(text: string): string {
  return text.replace(
    /\p{Co}|\p{Cc}/gu,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
