import { archive } from './archive.ts'
import type { ArticleListing } from './listing.ts'
import { toSlices, type Slice } from './slices.ts'

/** Names a page of the list of reporters. */
const SHOWN = 200

export type Reporter = { readonly name: string; readonly count: number }

/** Everyone who signed, those with most articles first, in numbered pages. */
export function reporterSlices(): Slice<Reporter>[] {
  const names = Array.from(archive().byReporter, ([name, { length }]) => ({ name, count: length }))
  names.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return toSlices(names, SHOWN)
}

/** The roles a name signed with, as printed, most used first. */
export function bylineRoles(name: string, articles: readonly ArticleListing[]): string[] {
  const counts = new Map<string, number>()
  for (const { byline } of articles)
    for (const { role, names } of byline)
      if (names.includes(name)) counts.set(role, (counts.get(role) ?? 0) + 1)
  return Array.from(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([role]) => role)
}
