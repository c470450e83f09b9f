import { archive, groupBy, NONE, placesOf } from './archive.ts'
import { yearOf } from './dates.ts'
import type { ArticleListing } from './listing.ts'
import { oncePer } from '../text/once.ts'

export type Matrix = {
  /** Oldest first; `none` last where an article has no year. */
  readonly years: readonly string[]
  readonly rows: readonly {
    readonly district: string
    readonly cells: readonly number[]
    readonly total: number
  }[]
  /** Articles of each year: one that concerns two districts counts once. */
  readonly totals: readonly number[]
  readonly most: number
}

/** The cells an article counts in, one for each district it concerns: `yuhang/2023`. */
function cellsOf(article: ArticleListing): string[] {
  return placesOf(article).map((place) => `${place}/${yearOf(article) ?? NONE}`)
}

/** District × year counts of a topic's articles; districts in the order of the atlas, then others, then none. */
export const toMatrix = oncePer(countCells)

function countCells(articles: readonly ArticleListing[]): Matrix {
  const cells = groupBy(articles, cellsOf)
  const keys = Array.from(cells.keys(), (key) => key.split('/'))
  const years = [...new Set(keys.map(([, year = NONE]) => year))].sort()
  const held = new Set(keys.map(([district = NONE]) => district))
  const rows = orderedDistricts(held).map((district) => {
    const counts = years.map((year) => cells.get(`${district}/${year}`)?.length ?? 0)
    return { district, cells: counts, total: counts.reduce((sum, count) => sum + count, 0) }
  })
  const byYear = groupBy(articles, (article) => [yearOf(article) ?? NONE])
  const totals = years.map((year) => byYear.get(year)?.length ?? 0)
  return { years, rows, totals, most: Math.max(0, ...rows.flatMap((row) => row.cells)) }
}

/** Ids in the order readers know: the atlas's, then places outside it by id, then what is filed nowhere. */
export function orderedDistricts(ids: ReadonlySet<string>): string[] {
  const known = archive().manifest.atlas.places.map(({ id }) => id)
  const outside = Array.from(ids)
    .filter((id) => id !== NONE && !known.includes(id))
    .sort()
  return [...known.filter((id) => ids.has(id)), ...outside, ...(ids.has(NONE) ? [NONE] : [])]
}
