/** One figure as lists and cards show it outside its article. */
import { z } from 'zod'
import type { Article } from '../../schema/entry.ts'
import { FIGURE_STATUSES, type Figure } from '../../schema/figure.ts'
import { toBasis } from './averages.ts'
import { toChangeText, toFigureText } from './figureText.ts'
import { toPrinted } from './printed.ts'
import { toAnchor } from './toFigureRecord.ts'

export const figureCardSchema = z.strictObject({
  /** The fragment of its place in the article: `f-0-7`. */
  anchor: z.string(),
  /** What it measures, as printed. */
  label: z.string(),
  /** With its qualifier and sign: `近400家`, `+12.5%`. */
  value: z.string(),
  /** `同比 +5%`; what a growth is compared with. */
  change: z.string().nullable(),
  indicator: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** Whom it describes, where that is not the place the list is about. */
  subject: z.string().nullable(),
  status: z.enum(FIGURE_STATUSES),
})
export type FigureCard = z.infer<typeof figureCardSchema>

/** The card of a figure; `about` is the place that goes without saying. */
export function toFigureCard(figure: Figure, article: Article, about: string | null): FigureCard {
  const { period, status, subject, subjectPlace, indicator } = figure
  const printed = toPrinted(figure, article)
  const own = subjectPlace !== null && subjectPlace === about
  return {
    anchor: toAnchor(figure),
    label: figure.metric ?? '',
    value: toFigureText({ ...figure, printed }),
    change: toChangeText({ ...figure, change: toBasis(figure, article) }),
    indicator,
    start: period?.start ?? null,
    end: period?.end ?? null,
    subject: own ? null : subject,
    status,
  }
}
