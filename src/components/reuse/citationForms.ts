/** The forms a reference comes in, for the page that shows one and for the list a reader keeps. */
import { toBibtex } from '../../reuse/bibtex.ts'
import { toCslJson } from '../../reuse/cslJson.ts'
import { toGbt7714Parts } from '../../reuse/gbt7714.ts'
import type { Reference } from '../../reuse/reference.ts'
import { toRis } from '../../reuse/ris.ts'

export type Form = {
  readonly name: string
  /** The ending and type of a file of it; null for what is text to paste. */
  readonly file: { readonly ending: string; readonly type: string } | null
  /** `today` is the reader's own, as a form asks for the day of access. */
  readonly write: (reference: Reference, today: string) => string
}

export const FORMS: readonly Form[] = [
  {
    name: 'GB/T 7714—2025',
    file: null,
    write: (reference) => toGbt7714Parts(reference, '2025').join(''),
  },
  {
    name: 'GB/T 7714—2015',
    file: null,
    write: (reference, today) => toGbt7714Parts(reference, '2015').join(`[${today}]`),
  },
  { name: 'BibTeX', file: { ending: 'bib', type: 'application/x-bibtex' }, write: toBibtex },
  { name: 'RIS', file: { ending: 'ris', type: 'application/x-research-info-systems' }, write: toRis },
  {
    name: 'CSL-JSON',
    file: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
    write: toCslJson,
  },
]

/** Today where the reader is: `2026-07-01`. */
export function toToday(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
