/** What a feed says, whichever its format: entries with stable ids and dates that come from the papers, never from a clock. */
import type { ArticleListing } from '../archive/listing.ts'
import type { Reference } from './reference.ts'

export type FeedEntry = {
  /** Absolute address: the promise on addresses makes it the id. */
  readonly url: string
  readonly title: string
  readonly authors: readonly string[]
  /** RFC 3339; null where the page prints no date. */
  readonly published: string | null
  readonly updated: string
  readonly categories: readonly { readonly term: string; readonly label: string }[]
  readonly summary: string
}

export type Feed = {
  readonly title: string
  readonly description: string
  readonly language: string
  /** The page whose articles these are, absolute. */
  readonly home: string
  readonly atom: string
  readonly json: string
  readonly author: string
  readonly icon: string
  readonly entries: readonly FeedEntry[]
}

/** Entries a feed holds. */
export const FEED_SIZE = 50

/** What stands for the moment of what has no date: a feed must name one, and the build's own would change each time. */
export const UNDATED = '1970-01-01T00:00:00Z'

/**
 * A printed day as a moment: noon UTC, which is that same day from Honolulu to Auckland.
 *
 * @example toMoment('2023-02-21') // '2023-02-21T12:00:00Z'
 */
export const toMoment = (day: string): string => `${day}T12:00:00Z`

type Listed = Pick<ArticleListing, 'date'>
type EntryFacts = Pick<FeedEntry, 'categories' | 'summary'> & {
  readonly reference: Reference
  /** The day of the latest correction. */
  readonly corrected: string | null
  /** The first day an undated article may be of. */
  readonly sortDay: string | null
}

/** One article as an entry: updated on its printed day, or on that of its latest correction. */
export function toFeedEntry({ date }: Listed, facts: EntryFacts): FeedEntry {
  const { reference, corrected, sortDay, categories, summary } = facts
  const day = [sortDay, corrected]
    .filter((candidate) => candidate !== null)
    .toSorted()
    .at(-1)
  return {
    url: reference.url,
    title: reference.title,
    authors: reference.authors.map(({ name }) => name),
    published: date === null ? null : toMoment(date),
    updated: day === undefined ? UNDATED : toMoment(day),
    categories,
    summary,
  }
}

/** The moment of a feed: that of its latest entry. */
export function updatedOf(entries: readonly FeedEntry[]): string {
  return entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), UNDATED)
}
