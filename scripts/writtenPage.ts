import type { Page } from '../src/schema/entry.ts'

/**
 * What is asked of a page once its entries are written; its texts and figures are on the disk, and a build needs the memory.
 *
 * @example toWritten(page).articles → the ids of its articles, and what they are halves of
 */
export const toWritten = (page: Page) => ({
  id: page.id,
  file: page.file,
  sha256: page.sha256,
  newspaper: page.newspaper,
  notArticles: page.notArticles,
  messages: page.messages,
  articles: page.articles.map(({ id, jump, continuation }) => ({ id, jump, continuation })),
})
export type WrittenPage = Readonly<ReturnType<typeof toWritten>>
