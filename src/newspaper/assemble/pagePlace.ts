/**
 * Where in its issue a page stands: its number, and the section named beside it.
 */
import type { Line } from '../text/lines.ts'
import { isSureFolio, readFolioFields, type Folio } from '../recognise/folio.ts'
import type { WordRules } from '../words/wordRules.ts'

export type PagePlace = { readonly pageNumber: number | null; readonly section: string | null }

type Read = { readonly line: Line; readonly folio: Folio }

/**
 * Reads the page number and its section, from the line that says both if there is one, surest form first.
 *
 * `'A03 要闻'` → 3, 要闻. `'8　山海日报　云溪副刊'` → 8, 云溪副刊. `'地方7'` → 7, 地方. Editors are no section.
 */
export function readPagePlace(lines: readonly Line[], rules: WordRules): PagePlace {
  const read = lines.flatMap((line): Read[] => {
    const folio = readFolioFields(line.folded, line.text, rules)
    return folio?.pageNumber == null ? [] : [{ line, folio }]
  })
  const [best] = read.toSorted((a, b) => toSureness(b.folio) - toSureness(a.folio))
  if (best === undefined) return { pageNumber: null, section: null }
  const { pageNumber, section } = best.folio
  return { pageNumber, section: section ?? readBeside(best.line, lines, rules) }
}

/** A number that can be nothing else before one that its place makes a page's; with a section before without. */
function toSureness(folio: Folio): number {
  return (folio.bare ? 0 : 4) + (isSureFolio(folio) ? 2 : 0) + (folio.section === null ? 0 : 1)
}

/** A word on a line of its own above or below the number's: `第3版` / `要闻`. */
function readBeside(
  { ordinal }: Line,
  lines: readonly Line[],
  { notSection, title }: WordRules,
): string | null {
  const beside = lines.find(
    (line) =>
      Math.abs(line.ordinal - ordinal) === 1 &&
      /^\p{Script=Han}{2,4}$/u.test(line.folded) &&
      !notSection.test(line.folded) &&
      !title.test(line.folded),
  )
  return beside?.text ?? null
}
