/**
 * Two raw files may claim the same paper, day and page; both are kept: the first keeps the id, the later ones carry
 * their file's name in theirs, with a message.
 */
import type { Message, Page } from '../schema/entry.ts'
import { toCheckSum } from '../text/checkSum.ts'
import { toArticleId, toFormerSlug, toShort, toSlug } from './ids.ts'

/** Pages in the order of their files → the same pages, no two ids alike. */
export function renamePages(pages: readonly Page[]): Page[] {
  const taken = new Set<string>()
  return pages.map((page) => {
    const id = freeId(page, taken)
    taken.add(id)
    return id === page.id ? page : renamed(page, id)
  })
}

/** Its file's name tells a second page from the first; a check sum does where hanzi that are written otherwise sound alike. */
function freeId({ id, file }: Page, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  const slug = toSlug(file)
  const soundsAlike = id.startsWith(slug) && slug !== toFormerSlug(file)
  const base = soundsAlike ? `${id}-${toCheckSum(file)}` : toShort(`${id}-${slug}`, file)
  let candidate = base
  for (let n = 2; taken.has(candidate); n += 1) candidate = `${base}-${n}`
  return candidate
}

function renamed(page: Page, id: string): Page {
  const message: Message = {
    line: null,
    column: null,
    rule: 'duplicate-page',
    text: `Unexpected second page ${page.id}, expected one raw file a printed page: kept as ${id}`,
    severity: 'warning',
  }
  const articles = page.articles.map((article, i) => ({ ...article, id: toArticleId(id, i + 1) }))
  return { ...page, id, articles, messages: [...page.messages, message] }
}
