/** What a person corrected, as the pages show it: the corrections of one raw file, each with the article it touches. */
import { z } from 'zod'
import { hasLine } from '../corrections/correctArticles.ts'
import type { Correction, Decision } from '../corrections/correction.ts'
import { bylineSchema, type Article, type Byline, type Lines } from '../schema/entry.ts'

export const erratumSchema = z.strictObject({
  page: z.string(),
  article: z.string().nullable(),
  /** The raw line that was corrected, or by which the article was named. */
  line: z.int().positive().nullable(),
  /** What was corrected: `text`, a field of the article or page, `role`, `begins`, a figure's part as `figure.metric`. */
  field: z.string(),
  /** The figure, as printed. */
  figure: z.string().nullable(),
  was: z.string(),
  becomes: z.string(),
  because: z.string(),
  by: z.string(),
  on: z.iso.date(),
})
export type Erratum = z.infer<typeof erratumSchema>

type CorrectedPage = {
  readonly id: string
  readonly lines: Lines
  readonly articles: readonly Pick<Article, 'id' | 'lines' | 'photos'>[]
}

/** The corrections that touch a page (a raw file may hold several), in the order they were written. */
export function toErrata(decisions: readonly Decision[], page: CorrectedPage): Erratum[] {
  return decisions.flatMap(({ correction }): Erratum[] => {
    const place = placeOf(correction, page)
    if (place === null) return []
    const { was, becomes, because, by, on } = correction
    const field = 'field' in correction ? correction.field : 'text'
    return [
      {
        page: page.id,
        ...place,
        field: 'figure' in correction ? `figure.${field}` : field,
        figure: 'figure' in correction ? correction.figure.text : null,
        was: toText(was),
        becomes: toText(becomes),
        because,
        by,
        on,
      },
    ]
  })
}

/** Which article and line of the page a correction is about; null where it is about another page. */
function placeOf(correction: Correction, page: CorrectedPage): Pick<Erratum, 'article' | 'line'> | null {
  if ('page' in correction) return correction.page === page.id ? { article: null, line: null } : null
  if ('article' in correction) {
    const known = page.articles.some(({ id }) => id === correction.article)
    return known ? { article: correction.article, line: null } : null
  }
  const line = 'lines' in correction ? correction.lines[0] : correction.line
  if (!page.lines.some(([first, last]) => first <= line && line <= last)) return null
  return { article: page.articles.find((article) => hasLine(article, line))?.id ?? null, line }
}

/** A corrected value as people read it: text as it is, `记者 沈样、江拟`, `临样区`, nothing for null. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map(toText)
      .filter(Boolean)
      .join(value.some(isByline) ? '；' : '、')
  if (isByline(value)) return [value.org, value.role, value.names.join('、')].filter(Boolean).join(' ')
  if (typeof value !== 'object') return String(value)
  if ('caption' in value)
    return [value.caption, 'credit' in value ? value.credit : null].filter(Boolean).join(' ')
  if ('name' in value) return toText(value.name)
  if ('text' in value) return toText(value.text)
  if ('to' in value) return `→ ${toText(value.to)}`
  if ('from' in value) return `← ${toText(value.from)}`
  return Object.values(value).map(toText).filter(Boolean).join(' ')
}

const isByline = (value: unknown): value is Byline => bylineSchema.safeParse(value).success

/** The fragment of a corrected field on the errata page: `qjcyyb-2023-02-21-02-1-headline`. */
export function erratumAnchor({ article, page, field }: Erratum): string {
  return `${article ?? page}-${field}`
}

/** Characters no font has, by their number: `\ue5e5` → `U+E5E5`. */
export function shownText(text: string): string {
  return text.replace(
    /\p{Co}|\p{Cc}/gu,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
