/** A jumped article is printed in two halves and is one article: listed, counted and found once, under its first half. */
import type { Article } from '../schema/entry.ts'
import type { ArticleListing } from './listing.ts'
import { rightOf } from './rights.ts'

/**
 * The first half of a jumped article, on whose page this second half is shown; null for any other article, and where the
 * newspaper's rights keep the rest from being shown there.
 *
 * @example toFirstHalf({ jump: { from: 1 }, continuation: { article: 'a-1', … } }, '样报') // 'a-1'
 */
export function toFirstHalf(
  { jump, continuation }: Pick<Article, 'jump' | 'continuation'>,
  newspaper: string | null,
): string | null {
  const isSecond = jump !== null && 'from' in jump && rightOf(newspaper) === 'full'
  return isSecond ? (continuation?.article ?? null) : null
}

type Half = Pick<
  ArticleListing,
  'id' | 'continues' | 'byline' | 'district' | 'otherDistricts' | 'topics' | 'keywords' | 'figures'
>

/** Listings in, the same out, first halves with what the second adds: who signed it, where and what it is about, its figures. */
export function joinHalves<T extends Half>(listings: readonly T[]): T[] {
  const seconds = new Map(listings.map((listing) => [listing.continues, listing]))
  return listings.map((first) => {
    const second = seconds.get(first.id)
    return second === undefined ? first : { ...first, ...joined(first, second) }
  })
}

function joined(first: Half, second: Half): Omit<Half, 'id' | 'continues'> {
  const district = first.district ?? second.district
  const places = [...first.otherDistricts, second.district, ...second.otherDistricts]
  const signed = new Set(first.byline.map((line) => JSON.stringify(line)))
  return {
    district,
    otherDistricts: [...new Set(places)].filter((place) => place !== null && place !== district) as string[],
    byline: [...first.byline, ...second.byline.filter((line) => !signed.has(JSON.stringify(line)))],
    topics: [...new Set([...first.topics, ...second.topics])],
    keywords: [...new Set([...first.keywords, ...second.keywords])],
    figures: first.figures + second.figures,
  }
}
