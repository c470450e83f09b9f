/**
 * Ids are promises: from paper, date and page where the page prints them, else from the raw file's name; never from a
 * headline, which a correction may change (see docs/url-promise.md).
 */
import { pinyin } from 'pinyin-pro'
import { toCheckSum } from '../text/checkSum.ts'

type PrintedIdentity = {
  readonly paperId: string | null
  readonly date: string | null
  readonly pageNumber: number | null
}

/**
 * The id of a page.
 *
 * @example toPageId({ paperId: 'qjcyyb', date: '2023-02-20', pageNumber: 1 }, 'x.txt', 1) // 'qjcyyb-2023-02-20-01'
 * @example toPageId({ paperId: null, date: null, pageNumber: null }, '000_cca1.txt', 1) // '000-cca1'
 * @param ordinal 1-based place of the page within its raw file (form feeds part pages)
 */
export function toPageId(printed: PrintedIdentity, file: string, ordinal: number): string {
  const { paperId, date, pageNumber } = printed
  if (paperId !== null && date !== null && pageNumber !== null)
    return `${paperId}-${date}-${String(pageNumber).padStart(2, '0')}`
  return ordinal === 1 ? toSlug(file) : `${toSlug(file)}-p${ordinal}`
}

/** The id of the `ordinal`-th article (1-based) of a page: `qjcyyb-2023-02-20-01-3`. */
export function toArticleId(pageId: string, ordinal: number): string {
  return `${pageId}-${ordinal}`
}

/** Ids stay below this, so that folders, addresses and file names made of them fit everywhere. */
const LONGEST = 80
/** What Windows takes for a device, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u

/**
 * A file's name as ASCII kebab-case, hanzi by their sounds; what has no sound (other scripts, signs) by its code point. A long
 * name is cut at a word and carries a check sum; two names that sound alike are told apart by `renamePages`.
 *
 * @example toSlug('余杭晨报20240305第1版.txt') // 'yu-hang-chen-bao-20240305-di-1-ban'
 */
export function toSlug(file: string): string {
  const words = stemOf(file)
    .normalize('NFKC')
    .split(/(\p{Script=Han}+)/u)
    .flatMap((part, i) => (i % 2 === 1 ? toSyllables(part) : [toCodePoints(part)]))
  const slug = toKebab(words.join('-'))
  if (slug === '' || DEVICE.test(slug)) return [slug, 'page'].filter(Boolean).join('-')
  return toShort(slug, file)
}

/** The slug of the same file in archives made before names were romanised; its addresses lead on to the new ones. */
export function toFormerSlug(file: string): string {
  const slug = toKebab(toCodePoints(stemOf(file)))
  return slug === '' ? 'page' : slug
}

/**
 * An id of at most 80 characters: cut between words, with a check sum of what it was made from.
 *
 * @param from told apart by the check sum where two ids are cut alike
 */
export function toShort(id: string, from: string): string {
  if (id.length <= LONGEST) return id
  const room = id.slice(0, LONGEST - '-01234'.length + 1)
  const cut = room.lastIndexOf('-')
  return `${room.slice(0, cut > LONGEST / 2 ? cut : LONGEST - '-01234'.length)}-${toCheckSum(from)}`
}

const stemOf = (file: string): string => file.replace(/\.[^./]*$/u, '')

const toSyllables = (hanzi: string): string[] =>
  pinyin(hanzi, { toneType: 'none', type: 'array', v: true }).map(toCodePoints)

const toCodePoints = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, (c) => `-u${(c.codePointAt(0) ?? 0).toString(16)}-`)

const toKebab = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .join('-')
