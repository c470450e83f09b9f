/** The latest value of each indicator, by district and by topic, gathered while the entries stream by. */
import type { Article, Figure } from '../schema/entry.ts'
import type { Quoted } from './listing.ts'
import { toChangeText, toFigureText } from './toListing.ts'

/** Indicators kept for each place or topic. */
const KEPT = 8

type Candidate = { readonly figure: Figure; readonly article: string; readonly end: string }
export type Quotes = Map<string, Map<string, Candidate>>

/**
 * Adds an article's amounts under `key` where they are later than what is there.
 *
 * @param day the article's, for figures without a period
 * @param place only figures about this place, or about none in particular; null for all
 */
export function addQuotes(
  quotes: Quotes,
  key: string,
  { id, figures }: Article,
  day: string | null,
  place: string | null = null,
): void {
  const latest = quotes.get(key) ?? new Map<string, Candidate>()
  quotes.set(key, latest)
  for (const figure of figures) {
    if (figure.indicator === null || figure.metric === null) continue
    if (figure.status !== 'actual' || figure.kind === 'change') continue
    if (place !== null && figure.subjectPlace !== null && figure.subjectPlace !== place) continue
    const end = figure.period?.end ?? day ?? ''
    const known = latest.get(figure.indicator)
    if (known === undefined || end > known.end) latest.set(figure.indicator, { figure, article: id, end })
  }
}

/** The latest first; of equal ends, the surest. `places` says where in the index an article stands. */
export function toQuoted(quotes: Quotes, places: ReadonlyMap<string, number>): Record<string, Quoted[]> {
  const entries = Array.from(quotes, ([key, latest]): [string, Quoted[]] => [
    key,
    Array.from(latest.values())
      .sort((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : b.figure.confidence - a.figure.confidence))
      .slice(0, KEPT)
      .map(({ figure, article }) => ({
        metric: figure.metric ?? '',
        text: toFigureText(figure),
        change: toChangeText(figure),
        period: figure.period?.text ?? null,
        subject: figure.subject,
        article: places.get(article) ?? 0,
      })),
  ])
  return Object.fromEntries(entries)
}
