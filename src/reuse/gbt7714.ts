/**
 * References as GB/T 7714 has them, for the one kind of source this archive holds: an article of a newspaper, read online.
 *
 * 2015: `沈样. 题名[N/OL]. 报名, 2023-02-21(2)[2026-07-01]. 网址.` 2025 writes full-width signs after
 * Chinese and asks for no day of access for what was printed: `沈样. 题名[N/OL]. 报名，2023-02-21（2）. 网址.`
 */
import { yearOfReference, type Reference } from './reference.ts'

export type Edition = '2015' | '2025'

const SIGNS = {
  '2015': { comma: ', ', open: '(', close: ')' },
  '2025': { comma: '，', open: '（', close: '）' },
} as const

/** More authors than this are three and `等`. */
const AUTHORS = 3

/**
 * The text before and after the place where the day of access stands; a reader's browser knows that day, a build does not.
 */
export function toGbt7714Parts(reference: Reference, edition: Edition): [before: string, after: string] {
  const { title, newspaper, pageNumber, url } = reference
  const { comma, open, close } = SIGNS[edition]
  const authors = toAuthors(reference.authors, comma)
  const page = pageNumber === null ? '' : `${open}${pageNumber}${close}`
  const host = [newspaper, toDate(reference)].filter((part) => part !== null).join(comma)
  const printed = `${host}${page}`
  const before = `${authors}${title}[N/OL]. ${printed}`
  return printed === '' ? [before.trimEnd(), ` ${url}.`] : [before, `. ${url}.`]
}

/** The reference as one text, with the day of access where the edition asks for it and the day is known. */
export function toGbt7714(reference: Reference, edition: Edition, accessed: string | null = null): string {
  const [before, after] = toGbt7714Parts(reference, edition)
  return `${before}${edition === '2015' && accessed !== null ? `[${accessed}]` : ''}${after}`
}

function toAuthors(authors: Reference['authors'], comma: string): string {
  if (authors.length === 0) return ''
  const names = authors.map(({ name }) => name)
  const named = names.length > AUTHORS ? [...names.slice(0, AUTHORS), '等'] : names
  return `${named.join(comma)}. `
}

/** The printed day; an inferred year in square brackets; null where not even the year is known. */
function toDate(reference: Reference): string | null {
  if (reference.date !== null) return reference.date
  const year = yearOfReference(reference)
  return year === null ? null : `[${year}]`
}
