/** What the papers of other years printed on a day of the year, a file a month, for the landing page of whatever day it is read. */
import { archive } from './archive.ts'
import { dateText, headlineText, paperText } from './labels.ts'
import { paths } from './paths.ts'

/** Articles of one day of the year. */
const SHOWN = 3

export type PastArticle = { readonly path: string; readonly headline: string; readonly source: string }
/** By day of the month, `01` to `31`; a day without articles is left out. */
export type PastMonth = Readonly<Record<string, readonly PastArticle[]>>

/** The articles printed in one month of any year (`'01'` to `'12'`), front pages first, then the newest. */
export function toPastMonth(month: string): PastMonth {
  const printed = archive().articles.filter(({ date }) => date?.slice(5, 7) === month)
  const days = Map.groupBy(printed, ({ date }) => date?.slice(8) ?? '')
  return Object.fromEntries(
    Array.from(days, ([day, held]): [string, PastArticle[]] => [
      day,
      held
        .toSorted((a, b) => (a.pageNumber ?? 99) - (b.pageNumber ?? 99))
        .slice(0, SHOWN)
        .map((article) => ({
          path: paths.article(article.id),
          headline: headlineText(article),
          source: `${paperText(article.newspaper)} ${dateText(article)}`,
        })),
    ]).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
