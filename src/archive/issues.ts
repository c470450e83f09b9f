import { archive } from './archive.ts'
import type { PageListing } from './listing.ts'
import { toIssueId } from './toIssues.ts'

/** Every address of an issue, and those that pages had as issues of their own: `at` leads to the issue `id`. */
export function issuePaths(): { at: string; id: string }[] {
  const { byIssue, pages } = archive()
  const moved = pages
    .filter((page) => page.issue !== toIssueId(page) && !byIssue.has(toIssueId(page)))
    .map((page) => ({ at: toIssueId(page), id: page.issue }))
  return [...Array.from(byIssue.keys(), (id) => ({ at: id, id })), ...moved]
}

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
