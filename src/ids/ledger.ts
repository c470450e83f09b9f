/**
 * Which id was given to which text: what `ids.jsonl` in an archive keeps, a page a line, so that no id is lost or given twice. Written by
 * the parse, committed, never edited.
 */
import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)

export const knownPageSchema = z.strictObject({
  page: id,
  /** The raw file it was last read from, and which of its pages it is, from 1. */
  file: z.string(),
  part: z.int().positive(),
  sha256: z.string(),
  /** The number of the next article without an id. */
  next: z.int().positive(),
  /** Its articles by id, each with the sketch of its text. */
  articles: z.record(id, z.string()),
})
export type KnownPage = z.infer<typeof knownPageSchema>
export type Ledger = readonly KnownPage[]

/** The first line that is not as a parse writes it: what a merge left undone, or a person changed. */
export class LedgerError extends Error {
  readonly line: number
  constructor(line: number) {
    super(`Unexpected line ${line} of the ledger of ids, expected a page`)
    this.line = line
  }
}

/** @throws {@link LedgerError} */
export function readLedger(text: string): KnownPage[] {
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [readPage(line, i + 1)]))
}

function readPage(line: string, number: number): KnownPage {
  try {
    return knownPageSchema.parse(JSON.parse(line))
  } catch {
    throw new LedgerError(number)
  }
}

/** A page a line, in the order of their ids. */
export function writeLedger(ledger: Ledger): string {
  const ordered = ledger.toSorted((a, b) => (a.page < b.page ? -1 : 1))
  return ordered.map((known) => `${JSON.stringify(known)}\n`).join('')
}
