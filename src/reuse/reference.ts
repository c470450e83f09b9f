/** What every citation, record and metadata block of one article is made from. */
import type { Author } from './authors.ts'

/** A year, a month or a day, as far as it is known: `2023`, `2023-11`, `2023-11-20`. */
export type PartialDate = string

export type Reference = {
  readonly id: string
  /** Absolute. */
  readonly url: string
  /** As printed, in one line; words that stand for a missing headline are in square brackets, as catalogues have them. */
  readonly title: string
  readonly authors: readonly Author[]
  readonly newspaper: string | null
  /** The printed date. */
  readonly date: string | null
  /** The first and last date it may be where none is printed, no finer than the evidence. */
  readonly inferred: readonly [first: PartialDate, last: PartialDate] | null
  readonly pageNumber: number | null
  readonly section: string | null
  readonly keywords: readonly string[]
}

/** White space of any kind, the full-width space between the segments of a headline too, as one blank. */
export function toOneLine(text: string): string {
  return text.split(/\s/u).filter(Boolean).join(' ')
}

/** An inferred date as EDTF has it, without its mark: `2023-11`, `2023-12/2024-02`. */
export function inferredText({ inferred }: Pick<Reference, 'inferred'>): string | null {
  return inferred === null ? null : [...new Set(inferred)].join('/')
}

/** The year of a reference, where one year holds every date it may be. */
export function yearOfReference({ date, inferred }: Pick<Reference, 'date' | 'inferred'>): string | null {
  const [first, last] = inferred ?? [date ?? '', date ?? '']
  const year = first.slice(0, 4)
  return year !== '' && last.startsWith(year) ? year : null
}
