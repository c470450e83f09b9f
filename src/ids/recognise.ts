/** Pages and articles that were known before, found again by their texts. */
import type { KnownPage } from './ledger.ts'
import { SIZE, toShareIn } from './sketch.ts'

type Shingles = ReadonlySet<number>

/** So much of a text makes it the same one. */
const ENOUGH = 0.25

/**
 * Which of the known articles each text is; null for a new one. A text in pieces keeps its id with the largest piece, texts put together with
 * the first of them.
 *
 * @param unchanged whether the raw text is what it was, so that only its reading can have changed
 */
export function recogniseArticles(
  texts: readonly Shingles[],
  { articles }: Pick<KnownPage, 'articles'>,
  unchanged: boolean,
): (string | null)[] {
  const known = Object.entries(articles)
  const pairs = known.flatMap(([id, sketch], order) =>
    texts.map((text, at) => ({ id, order, at, share: toShareIn(sketch, text) })),
  )
  const likeliest = pairs
    .filter(({ share }) => share >= ENOUGH)
    .toSorted(
      (a, b) => b.share - a.share || a.order - b.order || Math.abs(a.order - a.at) - Math.abs(b.order - b.at),
    )
  const ids: (string | null)[] = texts.map(() => null)
  const given = new Set<string>()
  for (const { id, at } of likeliest)
    if (ids[at] === null && !given.has(id)) {
      ids[at] = id
      given.add(id)
    }
  const left = known.flatMap(([id, sketch]) => (given.has(id) || !isSmallSketch(sketch) ? [] : [id]))
  return unchanged ? inOrder(ids, left, texts) : ids
}

/**
 * Where as many small texts are left over on both sides, what is left is the same in the same order: its few words were all corrected. Of a
 * longer text some words would be left: another one has come in its place.
 */
function inOrder(
  ids: readonly (string | null)[],
  left: readonly string[],
  texts: readonly Shingles[],
): (string | null)[] {
  const isLeft = (id: string | null, at: number): boolean => id === null && isSmallText(texts[at])
  if (ids.filter(isLeft).length !== left.length) return [...ids]
  const rest = [...left]
  return ids.map((id, at) => (isLeft(id, at) ? (rest.shift() ?? null) : id))
}

const isSmallSketch = (sketch: string): boolean => sketch.split(' ').length < SIZE
const isSmallText = (text: Shingles | undefined): boolean => text !== undefined && text.size < SIZE

/** Which known page each page of a file is: the one most of whose articles it has, or the one that stood in its place. */
export function recognisePages(
  pages: readonly (readonly Shingles[])[],
  known: readonly KnownPage[],
  sha256: string,
): (KnownPage | null)[] {
  const found: (KnownPage | null)[] = pages.map(() => null)
  const pairs = pages.flatMap((texts, at) =>
    known.map((row) => ({ row, at, share: toShareOfPage(row, texts), inPlace: row.part === at + 1 })),
  )
  const isSame = ({ row, share, inPlace }: (typeof pairs)[number]): boolean =>
    share >= ENOUGH || (inPlace && (row.sha256 === sha256 || Object.keys(row.articles).length === 0))
  const order = pairs
    .filter(isSame)
    .toSorted((a, b) => b.share - a.share || Number(b.inPlace) - Number(a.inPlace))
  for (const { row, at } of order) if (found[at] === null && !found.includes(row)) found[at] = row
  return found
}

/** The share of a known page's articles that a page still has. */
export function toShareOfPage({ articles }: Pick<KnownPage, 'articles'>, texts: readonly Shingles[]): number {
  const sketches = Object.values(articles)
  const shares = sketches.map((sketch) => Math.max(0, ...texts.map((text) => toShareIn(sketch, text))))
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, sketches.length)
}
