/**
 * Which country 全国 is the whole of: another one where the article is about it and names neither 中国 nor 我国.
 */
import type { RawMention } from './entity.ts'
import type { Part } from './parts.ts'
import type { EntityRules } from './rules.ts'

const OWN = /中国|我国/u
/** An article about a country names it so often at least. */
const LEAST = 3

/** @example an article on 白国 that prints 全国 → its 全国 are mentions of 白国 */
export function withWholeCountry(
  places: readonly (readonly RawMention[])[],
  parts: readonly Part[],
  { countries }: EntityRules,
): RawMention[][] {
  const other = otherCountry(places.flat(), countries)
  if (other === null || parts.some(({ folded }) => OWN.test(folded.text)))
    return places.map((own) => [...own])
  return places.map((own) =>
    own.map((mention) => (mention.text === '全国' ? { ...mention, place: other } : mention)),
  )
}

/** The one country an article names again and again. */
function otherCountry(
  places: readonly RawMention[],
  countries: ReadonlySet<string>,
): RawMention['place'] | null {
  const counts = new Map<string, { place: RawMention['place']; count: number }>()
  for (const { place } of places)
    if (place !== null && countries.has(place.id))
      counts.set(place.id, { place, count: (counts.get(place.id)?.count ?? 0) + 1 })
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (first === undefined || first.count < LEAST || first.count < 2 * (second?.count ?? 0)) return null
  return first.place
}
