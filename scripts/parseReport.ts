/** What a parse has to say: a row a page, and messages. */
import { z } from 'zod'
import type { PageHead } from '../src/ids/head.ts'
import { messageSchema } from '../src/schema/entry.ts'
import type { WrittenArchive } from './parseArchive.ts'

export const reportSchema = z.object({
  /** Id, articles, lines nobody took, messages. */
  rows: z.array(z.tuple([z.string(), z.number(), z.number(), z.number()])),
  messages: z.array(messageSchema.extend({ file: z.string() })),
})
export type ParseReport = z.infer<typeof reportSchema>

export function toReport({ pages, messages }: Pick<WrittenArchive, 'pages' | 'messages'>): ParseReport {
  return { rows: pages.map(toRow), messages: [...messages] }
}

function toRow(page: PageHead): [string, number, number, number] {
  const unassigned = page.notArticles
    .filter(({ kind }) => kind === 'unknown')
    .flatMap(({ lines }) => lines)
    .reduce((sum, [first, last]) => sum + last - first + 1, 0)
  return [page.id, page.articles.length, unassigned, page.messages.length]
}
