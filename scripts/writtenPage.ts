import type { Article, Page } from '../src/schema/entry.ts'

/** What is asked of a page once its entries are written; its texts and figures are on the disk, and a build needs the memory. */
export type WrittenPage = Pick<Page, 'id' | 'file' | 'sha256' | 'newspaper' | 'notArticles' | 'messages'> & {
  readonly articles: readonly Pick<Article, 'id' | 'jump' | 'continuation'>[]
}

/** @example toWritten(page).articles → the ids of its articles, and what they are halves of */
export const toWritten = ({
  id,
  file,
  sha256,
  newspaper,
  notArticles,
  messages,
  articles,
}: Page): WrittenPage => ({
  id,
  file,
  sha256,
  newspaper,
  notArticles,
  messages,
  articles: articles.map(({ id: article, jump, continuation }) => ({ id: article, jump, continuation })),
})
