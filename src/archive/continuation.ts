import type { Article } from '../schema/entry.ts'
import { archive } from './archive.ts'
import type { ArticleListing } from './listing.ts'
import { readArticleRecord } from './record.ts'
import { rightOf } from './rights.ts'

/** The other half of a jumped article: its page in this archive, and, on the first half's page, its text to go on with. */
export type Continuation = { readonly other: ArticleListing | null; readonly rest: Article | null }

export function readContinuation(
  { newspaper }: Pick<ArticleListing, 'newspaper'>,
  { jump, continuation }: Pick<Article, 'jump' | 'continuation'>,
): Continuation {
  const other = continuation === null ? null : (archive().byId.get(continuation.article) ?? null)
  const goesOn = other !== null && jump !== null && 'to' in jump && rightOf(newspaper) === 'full'
  return { other, rest: goesOn ? readArticleRecord(other).article : null }
}
