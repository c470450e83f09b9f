/** `/data/ledger.json`: what is held by newspaper and month, and how the parse of each page went, for programs. */
import { archive } from '../../archive/archive.ts'
import { toHeld } from '../../archive/held.ts'

export function GET(): Response {
  const { pages } = archive()
  return Response.json({
    held: toHeld(pages),
    pages: pages.map(
      ({ id, file, newspaper, date, dateApprox, pageNumber, articles, lines, unassigned, rules }) => ({
        ...{ id, file, newspaper, date, dateApprox, pageNumber },
        ...{ articles: articles.length, lines, unassigned, messages: rules },
      }),
    ),
  })
}
