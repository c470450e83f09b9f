/**
 * The one figure a list shows of an article: its headline's; where the headline says no number, its lead's; none where what it
 * says does not hold.
 */
import type { Article } from '../../schema/entry.ts'
import type { Figure, FigureBlock } from '../../schema/figure.ts'
import { toFigureCard, type FigureCard } from './figureCard.ts'
import { toPrinted, toTidy } from './printed.ts'
import { toRepeats } from './repeats.ts'

/** The parts of a headline, in the order they speak for the article. */
const TITLES = ['headline', 'subhead', 'kicker'] as const

export function toKeyFigure(article: Article): FigureCard | null {
  const said = TITLES.some((title) => /\d/u.test(toTidy(article[title] ?? '')))
  const titled = TITLES.reduce<Figure | null>((found, title) => found ?? inTitle(article, title), null)
  const key = titled ?? (said ? null : inLead(article))
  return key === null ? null : toFigureCard(key, article, article.district?.id ?? null)
}

function isFit({ metric, unit, kind, status, unsure }: Figure): boolean {
  return metric !== null && status !== 'rule' && (unit !== null || kind === 'from-to') && unsure.length === 0
}

/**
 * The first number of a title that holds, by the figure that says most of it: the text often names what a headline leaves out.
 * Another figure of equal number is the title's only where the title's own was not read.
 */
function inTitle(article: Article, block: (typeof TITLES)[number]): Figure | null {
  const { figures } = article
  const title = article[block]
  if (title === null) return null
  const text = toTidy(title)
  const repeats = toRepeats(figures)
  const placed = figures.flatMap((figure, i) => {
    const full = figures[repeats.get(i) ?? i] ?? figure
    const at = placeOf(numberOf(figure, article), text)
    return at < 0 ? [] : [{ full, at, own: figure.at.block === block }]
  })
  const read = new Set(placed.filter(({ own }) => own).map(({ at }) => at))
  const told = placed.filter(({ full, at, own }) => (own || !read.has(at)) && isFit(full) && isTold(full))
  told.sort((a, b) => a.at - b.at || rank(b.full) - rank(a.full))
  return told[0]?.full ?? null
}

/** A headline's words seldom name what is measured (833亩存量“活”了): an indicator must, or the text. */
const isTold = ({ indicator, at }: Figure): boolean => indicator !== null || typeof at.block === 'number'

/** Number and unit alone: `40家` is in `近40家`, and not in `140家`. */
function placeOf(number: string, text: string): number {
  const at = number === '' ? -1 : text.indexOf(number)
  return at > 0 && /[\d.]/u.test(text[at - 1] ?? '') ? -1 : at
}

const numberOf = ({ at }: Figure, article: Article): string =>
  toTidy(toPrinted({ at, qualifier: null }, article))

/** The first figure of the lead that an indicator measures: what else a lead counts (三个案例) says little by itself. */
function inLead({ figures, body }: Article): Figure | null {
  const lead: FigureBlock = body.findIndex(({ kind }) => kind === 'paragraph')
  const own = figures.filter(
    (figure) => figure.at.block === lead && figure.indicator !== null && isFit(figure),
  )
  return own.reduce<Figure | null>(
    (best, figure) => (best === null || rank(figure) > rank(best) ? figure : best),
    null,
  )
}

const rank = ({ indicator, kind }: Figure): number =>
  (indicator === null ? 0 : 2) + (kind === 'change' || kind === 'share' ? 0 : 1)
