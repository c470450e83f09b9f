/**
 * All pages of an archive, with the ids their files gave them → pages of which no two ids are alike and none is one that something else had;
 * the ledger of what was given; and where ids that are given up lead.
 */
import { toArticleId, toFormerSlug, toShort, toSlug } from '../entries/ids.ts'
import type { Article, Message, Page } from '../schema/entry.ts'
import { toCheckSum } from '../text/checkSum.ts'
import type { KnownPage, Ledger } from './ledger.ts'
import { sketchText, toShareIn, toShingles, type SketchOf } from './sketch.ts'

/** Old id → the article's id now, or `pages/<id>` where only its page is left. Ids whose text has left the archive lead nowhere. */
export type Aliases = Readonly<Record<string, string>>
export type Settled = { readonly pages: Page[]; readonly ledger: KnownPage[]; readonly aliases: Aliases }

/** A sketch is kept until less than this of it is left. */
const STILL = 0.75
const ENOUGH = 0.25

export const textOf = ({
  kicker,
  headline,
  subhead,
  body,
  photos,
}: Pick<Article, 'kicker' | 'headline' | 'subhead' | 'body' | 'photos'>): string =>
  [kicker, headline, subhead, ...body.map(({ text }) => text), ...photos.map(({ caption }) => caption)].join(
    '',
  )

/**
 * Settles the ids of a parse.
 *
 * @param pages in the order of their files, each with the id of a known page or a new one
 * @param before the ledger and aliases as the parse before left them
 * @param sketchOf how texts are sketched
 */
export function settleIds(
  pages: readonly Page[],
  before: { ledger: Ledger; aliases: Aliases },
  sketchOf: SketchOf = sketchText,
): Settled {
  const rows = new Map(before.ledger.map((row) => [row.page, row]))
  const named = giveFreeIds(pages, rows, before.aliases)
  const parts = new Map<string, number>()
  const live = named.map((page) => {
    const part = (parts.get(page.file) ?? 0) + 1
    parts.set(page.file, part)
    return toRow(page, part, rows.get(page.id), sketchOf)
  })
  const kept = new Set(named.map(({ id }) => id))
  const gone = before.ledger.filter(({ page }) => !kept.has(page))
  return { pages: named, ledger: [...live, ...gone], aliases: toAliases(before, named) }
}

const shinglesOf = (article: Article): Set<number> => toShingles(textOf(article))

/** Pages that are new have ids nobody had; the first to claim a printed page keeps its id. */
function giveFreeIds(pages: readonly Page[], rows: ReadonlyMap<string, KnownPage>, aliases: Aliases): Page[] {
  const used = new Set([...rows.values()].flatMap(({ page, articles }) => [page, ...Object.keys(articles)]))
  for (const old of Object.keys(aliases)) used.add(old)
  const owners = new Map(
    [...Map.groupBy(pages, ({ id }) => id)].map(([id, claims]) => [id, toOwner(claims, rows.get(id))]),
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
function toOwner(claims: readonly Page[], row: KnownPage | undefined): Page | undefined {
  if (row === undefined) return undefined
  const owning = claims.filter((page) => page.sha256 === row.sha256 || hasTextOf(page, row))
  return owning.find(({ file }) => file === row.file) ?? owning[0]
}

function hasTextOf({ file, articles }: Page, row: KnownPage): boolean {
  if (Object.keys(row.articles).length === 0) return file === row.file
  return articles.some((article) => toShareIn(row.articles[article.id] ?? '', shinglesOf(article)) > 0)
}

/** Its file's name tells a second page from the first; a check sum does where hanzi that are written otherwise sound alike. */
function freeId({ id, file }: Page, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id
  const slug = toSlug(file)
  const soundsAlike = id.startsWith(slug) && slug !== toFormerSlug(file)
  const base = soundsAlike ? `${id}-${toCheckSum(file)}` : id === slug ? id : toShort(`${id}-${slug}`, file)
  if (base !== id && !isTaken(base)) return base
  for (let n = 2; ; n += 1) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`
}

function renamed(page: Page, id: string): Page {
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

function toRow(
  { id, file, sha256, articles }: Page,
  part: number,
  row: KnownPage | undefined,
  sketchOf: SketchOf,
): KnownPage {
  const numbers = articles.map((article) => Number(article.id.slice(id.length + 1)) || 0)
  return {
    page: id,
    file,
    part,
    sha256,
    next: Math.max(row?.next ?? 1, 1 + Math.max(0, ...numbers)),
    articles: Object.fromEntries(
      articles.map((article) => [article.id, toLasting(article, row?.articles[article.id], sketchOf)]),
    ),
  }
}

function toLasting(article: Article, sketch: string | undefined, sketchOf: SketchOf): string {
  const now = sketchOf(textOf(article))
  if (sketch === undefined || sketch === now) return now
  return toShareIn(sketch, shinglesOf(article)) >= STILL ? sketch : now
}

/** Where each id that no article has any more leads: to the article that has most of its text, else to its page. */
function toAliases(
  { ledger, aliases }: { ledger: Ledger; aliases: Aliases },
  pages: readonly Page[],
): Aliases {
  const byId = new Map(pages.map((page) => [page.id, page]))
  const live = new Set(pages.flatMap(({ articles }) => articles.map(({ id }) => id)))
  const home = toHomes(pages)
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
function toHomes(pages: readonly Page[]): (sketch: string, page: Page | undefined) => string | null {
  let everywhere: [string, Set<number>][] | null = null
  const likeliest = (sketch: string, texts: readonly [string, Set<number>][]): string | null => {
    const shares = texts.map(([id, text]) => ({ id, share: toShareIn(sketch, text) }))
    const best = shares.toSorted((a, b) => b.share - a.share)[0]
    return best !== undefined && best.share >= ENOUGH ? best.id : null
  }
  const read = ({ articles }: Page): [string, Set<number>][] =>
    articles.map((article) => [article.id, shinglesOf(article)])
  return (sketch, page) => {
    const own = page === undefined ? null : likeliest(sketch, read(page))
    if (own !== null || sketch === '') return own
    everywhere ??= pages.flatMap(read)
    return likeliest(sketch, everywhere)
  }
}
