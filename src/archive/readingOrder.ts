import { archive, wholeAt } from './archive.ts'
import type { ArticleListing } from './listing.ts'

export type Steps = { readonly before: ArticleListing | null; readonly after: ArticleListing | null }

/** The articles printed before and after one in its issue, page by page in reading order; null at the ends. */
export function articleSteps({ id, issue }: Pick<ArticleListing, 'id' | 'issue'>): Steps {
  const pages = archive().byIssue.get(issue) ?? []
  const order = pages.flatMap(({ articles }) => wholeAt(articles))
  const at = order.findIndex((article) => article.id === id)
  return { before: order[at - 1] ?? null, after: at < 0 ? null : (order[at + 1] ?? null) }
}
