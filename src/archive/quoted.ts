/** The latest value of each indicator, by district and by topic, gathered while the entries stream by. */
import type { Article, Page } from '../schema/entry.ts'
import type { Figure } from '../schema/figure.ts'
import { sortDay } from './dates.ts'
import { toFigureCard, type FigureCard } from './figures/figureCard.ts'
import { toRepeats } from './figures/repeats.ts'
import type { Quoted } from './listing.ts'

/** Indicators kept for each place or topic. */
const KEPT = 8

export type Candidate = {
  readonly card: FigureCard
  readonly indicator: string
  readonly article: string
  readonly end: string
  readonly confidence: number
}
export type Quotes = Map<string, Map<string, Candidate>>

type Printed = Pick<Page, 'date' | 'dateApprox'>

/**
 * An article's results, each a candidate for what is quoted; what fails a check, or does not say whom it describes, is no result to
 * quote; nor is one that is told in full elsewhere in the article and fails there.
 *
 * @param place only figures about this place; null for all
 */
export function toCandidates(article: Article, page: Printed, place: string | null = null): Candidate[] {
  const repeats = toRepeats(article.figures)
  return article.figures.flatMap((figure, at) => {
    const { indicator, period, confidence } = figure
    const full = article.figures[repeats.get(at) ?? at] ?? figure
    if (indicator === null || !isQuotable(figure) || !isQuotable(full)) return []
    if (place !== null && figure.subjectPlace !== place) return []
    const end = period?.end ?? sortDay(page) ?? ''
    return [{ card: toFigureCard(figure, article, place), indicator, article: article.id, end, confidence }]
  })
}

/** Adds them under `key` where they are later than what is there. */
export function addCandidates(quotes: Quotes, key: string, candidates: readonly Candidate[]): void {
  const latest = quotes.get(key) ?? new Map<string, Candidate>()
  quotes.set(key, latest)
  for (const candidate of candidates) {
    const known = latest.get(candidate.indicator)
    if (known === undefined || candidate.end > known.end) latest.set(candidate.indicator, candidate)
  }
}

function isQuotable({ status, kind, unsure }: Figure): boolean {
  return status === 'actual' && kind !== 'change' && unsure.length === 0
}

/** The latest first; of equal ends, the surest. `places` says where in the index an article stands. */
export function toQuoted(quotes: Quotes, places: ReadonlyMap<string, number>): Record<string, Quoted[]> {
  const entries = Array.from(quotes, ([key, latest]): [string, Quoted[]] => [
    key,
    Array.from(latest.values())
      .sort((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : b.confidence - a.confidence))
      .slice(0, KEPT)
      .map(({ card, indicator, article }) => ({ ...card, indicator, article: places.get(article) ?? 0 })),
  ])
  return Object.fromEntries(entries)
}
