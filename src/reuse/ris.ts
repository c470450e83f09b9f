import { toOneLine, yearOfReference, type Reference } from './reference.ts'

/**
 * A RIS record: `NEWS`, the page as `SP`, the section as `SE`; a day only where one is printed.
 *
 * @example toRis(reference) // 'TY  - NEWS\nAU  - 沈样\n…ER  - \n'
 */
export function toRis(reference: Reference): string {
  const { id, authors, title, newspaper, date, pageNumber, section, url, keywords } = reference
  const tags: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ...authors.map(({ name }) => ['AU', name] as const),
    ['TI', title],
    ['T2', newspaper],
    ['PY', yearOfReference(reference)],
    ['DA', date === null ? null : date.replaceAll('-', '/')],
    ['SP', pageNumber === null ? null : String(pageNumber)],
    ['SE', section],
    ...keywords.map((word) => ['KW', word] as const),
    ['UR', url],
    ['LA', 'zh'],
    ['ER', ''],
  ]
  return tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${toOneLine(value)}\n`])).join('')
}
