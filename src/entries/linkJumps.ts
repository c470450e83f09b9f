/**
 * Joins 下转 and 上接 across pages: each half of a jumped article learns where the other half is.
 *
 * A half that jumps to page n is matched with the halves on page n of the same day that come from this page, unless both
 * pages name their papers and name different ones; among several, the one whose headline shares most characters. Where
 * neither day nor paper is printed, only headlines that share half their characters are taken for halves of one article.
 * What finds no partner stays single, with a message.
 */
import type { ArticleHead, PageHead } from '../ids/head.ts'
import type { Message } from '../schema/entry.ts'

type Half = { readonly page: PageHead; readonly article: ArticleHead }

/** Pages in, the same pages out, `continuation` set where both halves are there. */
export function linkJumps<P extends PageHead>(pages: readonly P[]): P[] {
  const halves = pages.flatMap((page) =>
    page.articles.filter((article) => article.jump !== null).map((article) => ({ page, article })),
  )
  const byTarget = Map.groupBy(halves.filter(isTail), ({ page }) => keyOf(page, page.pageNumber))
  const partners = new Map<ArticleHead, Half>()
  for (const head of halves) {
    if (head.article.jump === null || !('to' in head.article.jump)) continue
    const tails = byTarget.get(keyOf(head.page, head.article.jump.to)) ?? []
    const tail = closest(
      head,
      tails.filter((t) => mayContinue(t, head) && !partners.has(t.article)),
    )
    if (tail === null) continue
    partners.set(head.article, tail)
    partners.set(tail.article, head)
  }
  return pages.map((page) => withPartners(page, partners))
}

const isTail = ({ article }: Half): boolean => article.jump !== null && 'from' in article.jump
const keyOf = ({ date }: PageHead, pageNumber: number | null): string => JSON.stringify([date, pageNumber])

function mayContinue(tail: Half, head: Half): boolean {
  const { jump } = tail.article
  if (jump === null || !('from' in jump)) return false
  if (head.page.pageNumber !== null && jump.from !== head.page.pageNumber) return false
  const [a, b] = [head.page.newspaper, tail.page.newspaper]
  if (a !== null && b !== null && a !== b) return false
  return head.page.date !== null || a !== null || shared(head, tail) >= 0.5
}

/** The share of the tail's headline that stands in the head's headline block. */
function shared(head: Half, { article }: Half): number {
  const wanted = new Set(
    `${head.article.kicker ?? ''}${head.article.headline ?? ''}${head.article.subhead ?? ''}`,
  )
  const headline = [...(article.headline ?? '')]
  return headline.length === 0 ? 0 : headline.filter((c) => wanted.has(c)).length / headline.length
}

function closest(head: Half, tails: readonly Half[]): Half | null {
  return tails.reduce<Half | null>(
    (best, tail) => (best === null || shared(head, tail) > shared(head, best) ? tail : best),
    null,
  )
}

function withPartners<P extends PageHead>(page: P, partners: ReadonlyMap<ArticleHead, Half>): P {
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

function unmatched({ jump, lines }: ArticleHead): Message {
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
