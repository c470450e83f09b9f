/** A jumped article is found once, under its first half, by the words of both. */
import type { SearchDocument } from './document.ts'

export type Half = {
  readonly document: SearchDocument
  /** The first half's id, where this is a second. */
  readonly continues: string | null
}

/** Documents of halves and whole articles → whole articles; the second half's own headline says the first's again and goes. */
export function joinHalves(halves: readonly Half[]): SearchDocument[] {
  const seconds = new Map(halves.map(({ document, continues }) => [continues, document]))
  return halves
    .filter(({ continues }) => continues === null)
    .map(({ document }) => {
      const second = seconds.get(document.id)
      return second === undefined ? document : join(document, second)
    })
}

function join(first: SearchDocument, second: SearchDocument): SearchDocument {
  const district = first.district ?? second.district
  const places = [...first.otherDistricts, second.district, ...second.otherDistricts]
  return {
    ...first,
    body: [...first.body, ...second.body],
    captions: [...first.captions, ...second.captions],
    reporters: [...new Set([...first.reporters, ...second.reporters])],
    authors: [...new Set([...first.authors, ...second.authors])],
    district,
    otherDistricts: places.filter((place) => place !== null).filter(({ id }) => id !== district?.id),
    topics: byId(first.topics, second.topics),
    keywords: [...new Set([...first.keywords, ...second.keywords])],
    entities: byId(first.entities, second.entities),
    figures: [...first.figures, ...second.figures],
  }
}

function byId<T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): T[] {
  return Array.from(new Map(lists.flat().map((value) => [value.id, value])).values())
}
