/** The one figure a list shows of an article: its headline's, else its lead's; none where neither has a number that holds. */
import type { Article, Figure, Page } from '../../schema/entry.ts'
import { toDoubts } from './doubts.ts'
import { toFigureCard, type FigureCard } from './figureCard.ts'
import { toPrinted, toTidy } from './printed.ts'

type Printed = Pick<Page, 'date' | 'dateApprox'>

export function toKeyFigure(article: Article, page: Printed): FigureCard | null {
  const fit = article.figures.filter((figure) => isFit(figure, page))
  const found = inTitle(fit, article, article.headline) ?? inTitle(fit, article, article.subhead)
  const key = found ?? inTitle(fit, article, article.kicker) ?? inLead(fit, article)
  return key === null ? null : toFigureCard(key, article, article.district?.id ?? null)
}

function isFit(figure: Figure, page: Printed): boolean {
  const { metric, unit, kind, status } = figure
  if (metric === null || status === 'rule') return false
  return (unit !== null || kind === 'from-to') && toDoubts(figure, page).length === 0
}

/** The first number of a title that the text has too, with what it measures; an indicator before other counts of equal value. */
function inTitle(figures: readonly Figure[], article: Article, title: string | null): Figure | null {
  if (title === null) return null
  const text = toTidy(title)
  const placed = figures.flatMap((figure) => {
    const at = placeOf(numberOf(figure, article), text)
    return at < 0 ? [] : [{ figure, at }]
  })
  placed.sort((a, b) => a.at - b.at || rank(b.figure) - rank(a.figure))
  return placed[0]?.figure ?? null
}

/** Number and unit alone: `40家` is in `近40家`, and not in `140家`. */
function placeOf(number: string, text: string): number {
  const at = text.indexOf(number)
  return at > 0 && /[\d.]/u.test(text[at - 1] ?? '') ? -1 : at
}

const numberOf = ({ at }: Figure, article: Article): string =>
  toTidy(toPrinted({ at, qualifier: null }, article))

/** The first figure of the lead; what an indicator measures before other counts. */
function inLead(figures: readonly Figure[], { body }: Article): Figure | null {
  const lead = body.findIndex(({ kind }) => kind === 'paragraph')
  const own = figures.filter(({ at }) => at.block === lead)
  return own.reduce<Figure | null>(
    (best, figure) => (best === null || rank(figure) > rank(best) ? figure : best),
    null,
  )
}

const rank = ({ indicator, kind }: Figure): number =>
  (indicator === null ? 0 : 2) + (kind === 'change' || kind === 'share' ? 0 : 1)
