import { archive, articleAt } from './archive.ts'
import { sortDay } from './dates.ts'
import { placeName } from './labels.ts'
import type { Quoted } from './listing.ts'

const SHOWN = 5

/** A few figures of the landing page: the latest of each district's first, one an article; each says of which place it is. */
export function latestQuotes(): Quoted[] {
  const { manifest } = archive()
  const firsts = Object.entries(manifest.quotedByDistrict).flatMap(([place, [first]]) =>
    first === undefined ? [] : [{ ...first, subject: first.subject ?? placeName(place) }],
  )
  const unique = [...new Map(firsts.map((quoted) => [quoted.article, quoted])).values()]
  const day = ({ article }: Quoted): string => sortDay(articleAt(article)) ?? ''
  return unique
    .sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.article - b.article))
    .slice(0, SHOWN)
}
