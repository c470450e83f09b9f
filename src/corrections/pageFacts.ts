/**
 * What is known of pages beyond what they print: by pattern of their files' names in the archive's `archive.json`, and by corrections of
 * one page.
 *
 *     { "pages": [{ "files": "001_*", "newspaper": "临平日报", "date": "2024-02-02", "pageNumber": 1 }] }
 */
import { z } from 'zod'
import type { Message } from '../schema/entry.ts'
import { isPage, pageFields, type Decision, type PageField } from './correction.ts'
import { PAGE_FIELD_NAMES } from './fieldNames.ts'
import { quoted, readsOtherwise, stale } from './messages.ts'
import { isSameValue } from './sameValue.ts'
import { matchesName } from './wildcard.ts'

const { newspaper, date, issueNumber, pageCount, pageNumber, section } = pageFields
const known = { newspaper, date, issueNumber, pageCount, pageNumber, section }

/** One entry of `pages` in `archive.json`: `files` is a name, `*` any characters of one, `?` a single one. */
export const pageFactsSchema = z.strictObject({
  files: z.string().min(1),
  ...z.object(known).partial().shape,
})
export type PageFacts = z.infer<typeof pageFactsSchema>

/** The part of `archive.json` that says what pages do not. */
export const archivePagesSchema = z.array(pageFactsSchema)

const FACTS = Object.keys(known) as (keyof typeof known)[]
type Facts = { [K in keyof typeof known]: z.infer<(typeof known)[K]> }

/** What a page is said to be and does not print; where it prints something else, that stays, with a message. */
export function addPageFacts<P extends Facts & { file: string; messages: Message[] }>(
  page: P,
  facts: readonly PageFacts[],
): P {
  const own = facts.filter(({ files }) => matchesName(files, page.file))
  return own.reduce((given, said) => FACTS.reduce((one, field) => add(one, field, said), given), page)
}

function add<P extends Facts & { messages: Message[] }>(page: P, field: keyof Facts, said: PageFacts): P {
  const value = said[field]
  if (value === undefined || value === null || isSameValue(page[field], value)) return page
  if (page[field] === null) return { ...page, [field]: value }
  const [given, printed] = [quoted(value), quoted(page[field])]
  const message: Message = {
    line: null,
    column: null,
    rule: 'page-facts',
    text: `archive.json 说${PAGE_FIELD_NAMES[field]}是${given.zh}，版面上印的是${printed.zh}：从版面`,
    textEn: `archive.json says ${field} is ${given.en}, the page prints ${printed.en}: the page’s is kept`,
    severity: 'warning',
  }
  return { ...page, messages: [...page.messages, message] }
}

/** Applies the corrections of some fields of a page. */
export function correctPage<
  P extends { id: string; messages: Message[] } & Partial<Record<PageField, unknown>>,
>(page: P, decisions: readonly Decision[], isWanted: (field: PageField) => boolean): P {
  return decisions.reduce((corrected, decision) => {
    const { correction } = decision
    if (!isPage(correction) || correction.page !== page.id || !isWanted(correction.field)) return corrected
    const { field, was, becomes } = correction
    if (isSameValue(corrected[field], was)) return { ...corrected, [field]: becomes }
    const why = readsOtherwise({ zh: PAGE_FIELD_NAMES[field], en: field }, was, corrected[field])
    return { ...corrected, messages: [...corrected.messages, stale(decision, null, why)] }
  }, page)
}
