import { archive } from './archive.ts'
import type { PageListing } from './listing.ts'

export type IssueNeighbours = {
  readonly before: readonly PageListing[]
  readonly after: readonly PageListing[]
}

let known: ReadonlyMap<string, IssueNeighbours> | null = null

/** The issues of the same newspaper before and after one, each as its pages; empty at the ends. */
export function issueNeighbours(id: string): IssueNeighbours {
  known ??= toNeighbours(Array.from(archive().byIssue))
  return known.get(id) ?? { before: [], after: [] }
}

/** Issues, newest first → the neighbours of each among those of its newspaper. */
function toNeighbours(
  issues: readonly (readonly [string, readonly PageListing[]])[],
): Map<string, IssueNeighbours> {
  const neighbours = new Map<string, IssueNeighbours>()
  const newest = new Map<string, readonly [string, readonly PageListing[]]>()
  for (const issue of issues) {
    const [id, pages] = issue
    const paper = pages[0]?.newspaper ?? ''
    const after = newest.get(paper)
    if (after !== undefined)
      neighbours.set(after[0], { before: pages, after: neighbours.get(after[0])?.after ?? [] })
    neighbours.set(id, { before: [], after: after?.[1] ?? [] })
    newest.set(paper, issue)
  }
  return neighbours
}
