import type { Site } from '../siteSchema.ts'
import { shortOf } from '../subjects/ownPlaces.ts'
import type { Atlas, AtlasPlace } from './atlas.ts'
import { toRomanName } from './romanName.ts'

/** Tiles in a row where nobody said where a place lies. */
const COLUMNS = 4
/** So many tiles a landing page shows of an archive that names no places; the rest stand on the page of districts. */
const MOST = 24

export type FiledPlace = { readonly id: string; readonly name: string; readonly articles: number }

/**
 * The atlas of an archive that brings none: the places its settings name where they say, else those its articles are filed under,
 * most articles first, in rows.
 *
 * @param topics those of the rules, with the names that are known of them
 */
export function toOwnAtlas(
  { places, region }: Pick<Site, 'places' | 'region'>,
  filed: readonly FiledPlace[],
  topics: Atlas['topics'],
  toId: (name: string) => string,
): Atlas {
  const named = places.map(({ id, name, en, column, row }, i): AtlasPlace => ({
    id: id ?? toId(name),
    name: { 'zh-Hans': name, en: en ?? toRomanName(toId(shortOf(name))) },
    ...cell(i),
    ...(column === undefined || row === undefined ? {} : { column, row }),
    history: [],
  }))
  const found = filed
    .toSorted((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, name }, i): AtlasPlace => ({
      id,
      name: { 'zh-Hans': name, en: toRomanName(id) },
      ...cell(i),
      history: [],
    }))
  return {
    about: 'archive.json',
    region,
    places: named.length > 0 ? named : found,
    topics,
  }
}

const cell = (i: number): { column: number; row: number } => ({
  column: (i % COLUMNS) + 1,
  row: Math.min(8, Math.floor(i / COLUMNS) + 1),
})
