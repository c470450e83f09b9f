/**
 * All pages of an archive, with the ids their files gave them → pages of which no two ids are alike and none is one that something else had;
 * the ledger of what was given; and where ids that are given up lead.
 */
import { toArticleId, toFormerSlug, toShort, toSlug } from '../entries/ids.ts'
import type { Message, Page } from '../schema/entry.ts'
import { toCheckSum } from '../text/checkSum.ts'
import { wholeTexts, type PageHead, type Texts } from './head.ts'
import type { KnownPage, Ledger } from './ledger.ts'
import { toShareIn, toShingles } from './sketch.ts'

/** Old id → the article's id now, or `pages/<id>` where only its page is left. Ids whose text has left the archive lead nowhere. */
export type Aliases = Readonly<Record<string, string>>
export type Settled<P = Page> = {
  readonly pages: P[]
  readonly ledger: KnownPage[]
  readonly aliases: Aliases
}

/** A sketch is kept until less than this of it is left. */
const STILL = 0.75
const ENOUGH = 0.25

/**
 * Settles the ids of a parse.
 *
 * @param pages in the order of their files, each with the id of a known page or a new one
 * @param before the ledger and aliases as the parse before left them
 * @param read how the texts of such pages are read
 */
export function settlePages<P extends PageHead>(
  pages: readonly P[],
  before: { ledger: Ledger; aliases: Aliases },
  read: Texts<P>,
): Settled<P> {
  const rows = new Map(before.ledger.map((row) => [row.page, row]))
  const named = giveFreeIds(pages, rows, before.aliases, read)
  const parts = new Map<string, number>()
  const live = named.map((page) => {
    const part = (parts.get(page.file) ?? 0) + 1
    parts.set(page.file, part)
    return toRow(page, part, rows.get(page.id), read)
  })
  const kept = new Set(named.map(({ id }) => id))
  const gone = before.ledger.filter(({ page }) => !kept.has(page))
  return { pages: named, ledger: [...live, ...gone], aliases: toAliases(before, named, read) }
}

/** The same of whole pages. */
export const settleIds = (pages: readonly Page[], before: { ledger: Ledger; aliases: Aliases }): Settled =>
  settlePages(pages, before, wholeTexts)

/** Pages that are new have ids nobody had; the first to claim a printed page keeps its id. */
function giveFreeIds<P extends PageHead>(
  pages: readonly P[],
  rows: ReadonlyMap<string, KnownPage>,
  aliases: Aliases,
  read: Texts<P>,
): P[] {
  const used = new Set([...rows.values()].flatMap(({ page, articles }) => [page, ...Object.keys(articles)]))
  for (const old of Object.keys(aliases)) used.add(old)
  const owners = new Map(
    [...Map.groupBy(pages, ({ id }) => id)].map(([id, claims]) => [id, toOwner(claims, rows.get(id), read)]),
  )
  const taken = new Set([...owners].flatMap(([id, owner]) => (owner === undefined ? [] : [id])))
  return pages.map((page) => {
    if (owners.get(page.id) === page) return page
    const isTaken = (id: string): boolean => taken.has(id) || rows.has(id) || used.has(`${id}-1`)
    const id = freeId(page, isTaken)
    taken.add(id)
    return id === page.id ? page : renamed(page, id)
  })
}

/** Whose a known page's id is, of the pages that have it: whose text it was, the file's own before a copy of it. */
function toOwner<P extends PageHead>(
  claims: readonly P[],
  row: KnownPage | undefined,
  read: Texts<P>,
): P | undefined {
  if (row === undefined) return undefined
  const owning = claims.filter((page) => page.sha256 === row.sha256 || hasTextOf(page, row, read))
  return owning.find(({ file }) => file === row.file) ?? owning[0]
}

function hasTextOf<P extends PageHead>(page: P, row: KnownPage, { texts }: Texts<P>): boolean {
  if (Object.keys(row.articles).length === 0) return page.file === row.file
  return texts(page).some(
    (text, at) => toShareIn(row.articles[page.articles[at]?.id ?? ''] ?? '', toShingles(text)) > 0,
  )
}

/** Its file's name tells a second page from the first; a check sum does where hanzi that are written otherwise sound alike. */
function freeId({ id, file }: PageHead, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id
  const slug = toSlug(file)
  const soundsAlike = id.startsWith(slug) && slug !== toFormerSlug(file)
  const base = soundsAlike ? `${id}-${toCheckSum(file)}` : id === slug ? id : toShort(`${id}-${slug}`, file)
  if (base !== id && !isTaken(base)) return base
  for (let n = 2; ; n += 1) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`
}

function renamed<P extends PageHead>(page: P, id: string): P {
  const message: Message = {
    line: null,
    column: null,
    rule: 'duplicate-page',
    text: `版面 ${page.id} 已经有了，这一版的网址改用 ${id}`,
    severity: 'warning',
  }
  const articles = page.articles.map((article, i) => ({ ...article, id: toArticleId(id, i + 1) }))
  return { ...page, id, articles, messages: [...page.messages, message] }
}

function toRow<P extends PageHead>(
  page: P,
  part: number,
  row: KnownPage | undefined,
  { texts, sketches }: Texts<P>,
): KnownPage {
  const { id, file, sha256, articles } = page
  const now = sketches(page)
  const textAt = (at: number): string => texts(page)[at] ?? ''
  const numbers = articles.map((article) => Number(article.id.slice(id.length + 1)) || 0)
  return {
    page: id,
    file,
    part,
    sha256,
    next: Math.max(row?.next ?? 1, 1 + Math.max(0, ...numbers)),
    articles: Object.fromEntries(
      articles.map(({ id: article }, at) => [
        article,
        toLasting(now[at] ?? '', row?.articles[article], () => textAt(at)),
      ]),
    ),
  }
}

function toLasting(now: string, sketch: string | undefined, read: () => string): string {
  if (sketch === undefined || sketch === now) return now
  return toShareIn(sketch, toShingles(read())) >= STILL ? sketch : now
}

/** Where each id that no article has any more leads: to the article that has most of its text, else to its page. */
function toAliases<P extends PageHead>(
  { ledger, aliases }: { ledger: Ledger; aliases: Aliases },
  pages: readonly P[],
  texts: Texts<P>,
): Aliases {
  const byId = new Map(pages.map((page) => [page.id, page]))
  const live = new Set(pages.flatMap(({ articles }) => articles.map(({ id }) => id)))
  const home = toHomes(pages, texts)
  const retired = ledger.flatMap((row) =>
    Object.entries(row.articles).flatMap(([id, sketch]): [string, string][] => {
      if (live.has(id)) return []
      const page = byId.get(row.page)
      const to = home(sketch, page) ?? (page === undefined ? null : `pages/${row.page}`)
      return to === null ? [] : [[id, to]]
    }),
  )
  const all = new Map([...Object.entries(aliases), ...retired])
  const led = [...all].flatMap(([old, to]): [string, string][] =>
    live.has(old) ? [] : [[old, follow(to, all, live)]],
  )
  return Object.fromEntries(led.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The end of a chain of ids, or as far as it leads. */
function follow(to: string, all: ReadonlyMap<string, string>, live: ReadonlySet<string>): string {
  let at = to
  for (let hops = 0; hops < all.size && !live.has(at); hops += 1) at = all.get(at) ?? at
  return at
}

/** Finds the article that has most of a sketched text: on a page, else anywhere. */
function toHomes<P extends PageHead>(
  pages: readonly P[],
  { texts }: Texts<P>,
): (sketch: string, page: P | undefined) => string | null {
  let everywhere: [string, Set<number>][] | null = null
  const likeliest = (sketch: string, among: readonly [string, Set<number>][]): string | null => {
    const shares = among.map(([id, text]) => ({ id, share: toShareIn(sketch, text) }))
    const best = shares.toSorted((a, b) => b.share - a.share)[0]
    return best !== undefined && best.share >= ENOUGH ? best.id : null
  }
  const read = (page: P): [string, Set<number>][] =>
    texts(page).map((text, at) => [page.articles[at]?.id ?? '', toShingles(text)])
  return (sketch, page) => {
    const own = page === undefined ? null : likeliest(sketch, read(page))
    if (own !== null || sketch === '') return own
    everywhere ??= pages.flatMap(read)
    return likeliest(sketch, everywhere)
  }
}
