/** A listing → its reference. Apart from what forms a reference (reference.ts), which browsers load: they need no schemas. */
import { readEdtf } from '../archive/dates.ts'
import type { ArticleListing } from '../archive/listing.ts'
import { readAuthors } from './authors.ts'
import { toOneLine, type Reference } from './reference.ts'

type Listed = Pick<
  ArticleListing,
  'id' | 'headline' | 'newspaper' | 'date' | 'dateApprox' | 'byline' | 'pageNumber' | 'section' | 'keywords'
>
type Context = {
  readonly url: string
  /** What the site shows where no headline is printed. */
  readonly standIn: string
  readonly notAuthors: ReadonlySet<string>
}

/** The reference of a listing, as every form of it needs it. */
export function toReference(listing: Listed, { url, standIn, notAuthors }: Context): Reference {
  const { id, headline, newspaper, date, dateApprox, byline, pageNumber, section, keywords } = listing
  return {
    id,
    url,
    title: headline === null ? `[${toOneLine(standIn)}]` : toOneLine(headline),
    authors: readAuthors(byline, notAuthors),
    newspaper,
    date,
    inferred: date === null && dateApprox !== null ? toInferred(dateApprox) : null,
    pageNumber,
    section,
    keywords,
  }
}

function toInferred(edtf: string): Reference['inferred'] {
  const interval = readEdtf(edtf)
  if (interval === null) return null
  const { start, end } = interval
  if (start === end) return [start, end]
  if (start.slice(5) === '01-01' && end.slice(5) === '12-31') return [start.slice(0, 4), end.slice(0, 4)]
  return [start.slice(0, 7), end.slice(0, 7)]
}
