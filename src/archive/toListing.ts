/** One article of one page → what lists show of it. */
import type { Article, Figure, Page } from '../schema/entry.ts'
import type { ArticleListing, KeyFigure } from './listing.ts'

/** Characters of the excerpt: two lines of a list at its widest. */
const EXCERPT = 84

/** What a cut leaves of a number, and the sign before it: half a number is a wrong number. */
const UNFINISHED = /[，、；：（]?[0-9０-９][0-9０-９.．,%％]*$|[，、；：（]$/u

export type ListedPage = Pick<Page, 'id' | 'newspaper' | 'date' | 'dateApprox' | 'pageNumber' | 'section'>

/** The listing of an article, but for what only the whole archive knows: similar articles and its place in the record file. */
export function toListing(
  article: Article,
  page: ListedPage,
): Omit<ArticleListing, 'related' | 'sameEvent' | 'span'> {
  return {
    id: article.id,
    page: page.id,
    issue: toIssueId(page),
    headline: article.headline,
    kicker: article.kicker,
    excerpt: toExcerpt(article),
    newspaper: page.newspaper,
    date: page.date,
    dateApprox: page.dateApprox,
    pageNumber: page.pageNumber,
    section: page.section,
    byline: article.byline,
    district: article.district?.id ?? null,
    otherDistricts: article.otherDistricts.map(({ id }) => id),
    topics: article.topics,
    keywords: article.keywords,
    figures: article.figures.length,
    keyFigure: toKeyFigure(article.figures),
  }
}

/**
 * The issue a page belongs to: its id without the page number; a page that does not print all three is an issue of its own.
 *
 * @example toIssueId({ id: 'qjcyyb-2023-02-20-01', date: '2023-02-20', pageNumber: 1, … }) // 'qjcyyb-2023-02-20'
 */
export function toIssueId({ id, date, pageNumber }: Pick<ListedPage, 'id' | 'date' | 'pageNumber'>): string {
  if (date === null || pageNumber === null) return id
  const number = `-${String(pageNumber).padStart(2, '0')}`
  return id.endsWith(`${date}${number}`) ? id.slice(0, -number.length) : id
}

/** The first paragraph, cut to what a list has room for. */
export function toExcerpt({ body }: Pick<Article, 'body'>): string {
  const text = body.find(({ kind }) => kind === 'paragraph')?.text ?? ''
  const characters = Array.from(text)
  if (characters.length <= EXCERPT) return text
  const cut = characters.slice(0, EXCERPT).join('')
  return `${cut.replace(UNFINISHED, '')}…`
}

/** The figure a list shows: the surest one that names what it measures and that happened; the first of equals. */
export function toKeyFigure(figures: readonly Figure[]): KeyFigure | null {
  let best: Figure | null = null
  for (const figure of figures) {
    if (figure.metric === null || figure.unit === null || figure.status === 'rule') continue
    if (best === null || weight(figure) > weight(best)) best = figure
  }
  return best === null
    ? null
    : { label: best.metric ?? '', text: toFigureText(best), change: toChangeText(best) }
}

const weight = (figure: Figure): number =>
  figure.confidence + (figure.indicator === null ? 0 : 1) + (figure.kind === 'amount' ? 0.5 : 0)

const SIGNS = { up: '+', down: '−', flat: '' } as const

/** Value and unit as printed: `1067.27亿元`; a change with its sign: `+6%`; a range or a step with both ends: `0.7→2.5`. */
export function toFigureText(
  figure: Pick<Figure, 'kind' | 'value' | 'unit' | 'from'> & Partial<Pick<Figure, 'change'>>,
): string {
  const { kind, value, unit, from, change } = figure
  if (kind === 'change') return `${SIGNS[change?.direction ?? 'flat']}${value}${unit ?? ''}`
  const end = `${value}${unit ?? ''}`
  if (from === null) return end
  return kind === 'range' ? `${from.value}—${end}` : `${from.value}${from.unit ?? ''}→${end}`
}

/** `同比 +5.9%`; the basis alone where the figure itself is the change; null where it says no change in numbers. */
export function toChangeText({
  kind,
  change,
}: Pick<Figure, 'change'> & Partial<Pick<Figure, 'kind'>>): string | null {
  if (change === null || change.value === null) return null
  if (kind === 'change') return change.basis
  return `${change.basis ?? ''} ${SIGNS[change.direction]}${change.value}${change.unit ?? ''}`.trim()
}
