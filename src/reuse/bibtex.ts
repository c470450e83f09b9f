/** A BibTeX record. BibTeX has no newspapers: `@article` with `entrysubtype` (BibLaTeX) and `mark` (the GB/T 7714 styles). */
import { inferredText, yearOfReference, type Reference } from './reference.ts'

/**
 * @example toBibtex(reference) // '@article{qjcyyb-2023-02-21-02-1,\n  author = {{沈样} and {江拟}},\n …'
 */
export function toBibtex(reference: Reference): string {
  const { id, authors, title, newspaper, date, pageNumber, url, keywords } = reference
  const span = inferredText(reference)
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', authors.length === 0 ? null : authors.map(({ name }) => `{${escape(name)}}`).join(' and ')],
    ['title', `{${escape(title)}}`],
    ['journal', newspaper === null ? null : escape(newspaper)],
    ['date', date ?? (span === null ? null : `${span}~`)],
    ['year', yearOfReference(reference)],
    ['pages', pageNumber === null ? null : String(pageNumber)],
    ['url', url],
    ['keywords', keywords.length === 0 ? null : escape(keywords.join(', '))],
    ['langid', 'chinese'],
    ['entrysubtype', 'newspaper'],
    ['mark', 'N'],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]))
  return `@article{${id},\n${lines.join(',\n')}\n}\n`
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
}

/** What TeX would read as a command, as text. */
function escape(text: string): string {
  return text.replace(/[\\~^{}%&$#_]/gu, (sign) => SPECIAL[sign] ?? `\\${sign}`)
}
