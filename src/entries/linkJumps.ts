/**
 * Joins 下转 and 上接 across pages: each half of a jumped article learns where the other half is.
 *
 * A half that jumps to page n is matched with the halves on page n of the same paper and day that come from this page;
 * among several, the one whose headline shares most characters. What finds no partner stays single, with a message.
 */
import type { Article, Message, Page } from '../schema/entry.ts'

type Half = { readonly page: Page; readonly article: Article }

/** Pages in, the same pages out, `continuation` set where both halves are there. */
export function linkJumps(pages: readonly Page[]): Page[] {
  const halves = pages.flatMap((page) =>
    page.articles.filter((article) => article.jump !== null).map((article) => ({ page, article })),
  )
  const byTarget = Map.groupBy(halves.filter(isTail), ({ page }) => keyOf(page, page.pageNumber))
  const partners = new Map<Article, Half>()
  for (const head of halves) {
    if (head.article.jump === null || !('to' in head.article.jump)) continue
    const tails = byTarget.get(keyOf(head.page, head.article.jump.to)) ?? []
    const tail = closest(
      head,
      tails.filter((t) => comesFrom(t, head) && !partners.has(t.article)),
    )
    if (tail === null) continue
    partners.set(head.article, tail)
    partners.set(tail.article, head)
  }
  return pages.map((page) => withPartners(page, partners))
}

const isTail = ({ article }: Half): boolean => article.jump !== null && 'from' in article.jump
const keyOf = (page: Page, pageNumber: number | null): string =>
  JSON.stringify([page.newspaper, page.date, pageNumber])
const comesFrom = ({ article }: Half, head: Half): boolean =>
  article.jump !== null && 'from' in article.jump && article.jump.from === head.page.pageNumber

function closest(head: Half, tails: readonly Half[]): Half | null {
  const wanted = new Set(
    `${head.article.kicker ?? ''}${head.article.headline ?? ''}${head.article.subhead ?? ''}`,
  )
  const shared = (half: Half): number =>
    [...(half.article.headline ?? '')].filter((c) => wanted.has(c)).length
  return tails.reduce<Half | null>(
    (best, tail) => (best === null || shared(tail) > shared(best) ? tail : best),
    null,
  )
}

function withPartners(page: Page, partners: ReadonlyMap<Article, Half>): Page {
  if (page.articles.every((article) => article.jump === null)) return page
  const messages: Message[] = []
  const articles = page.articles.map((article) => {
    const partner = partners.get(article)
    if (partner !== undefined)
      return { ...article, continuation: { article: partner.article.id, file: partner.page.file } }
    if (article.jump !== null) messages.push(unmatched(article))
    return article
  })
  return { ...page, articles, messages: [...page.messages, ...messages] }
}

function unmatched({ jump, lines }: Article): Message {
  const where =
    jump !== null && 'to' in jump ? `continued on page ${jump.to}` : `continued from page ${jump?.from}`
  return {
    line: lines.at(-1)?.[1] ?? null,
    column: null,
    rule: 'jump-without-partner',
    text: `Unexpected single half, expected the part ${where} in the archive`,
    severity: 'info',
  }
}
