/**
 * One raw file → the structure of its pages: bytes → text → lines → features → explanation → drafts → articles.
 */
import type { NotArticle, Page } from '../schema/entry.ts'
import { toArticles, type ArticleStructure, type ReadArticle } from './assemble/article.ts'
import { decodeBytes, type Decoded } from './text/decode.ts'
import type { Draft, Placed } from './assemble/draft.ts'
import { toDrafts } from './assemble/drafts.ts'
import type { Decided, DecidedLine } from './label/decided.ts'
import { toLabels } from './label/label.ts'
import { toLeftOfPhotos } from './assemble/leftWords.ts'
import { keepUnread } from './assemble/unreadLines.ts'
import { toObservations } from './observe/observe.ts'
import { toPagesOfLines, type Line } from './text/lines.ts'
import { readImprint, type Imprint } from './assemble/imprint.ts'
import { isNotice, isUntitledNotice, toFurnitureKind, toNotArticles } from './assemble/notArticles.ts'
import { isPageCredit, toPageCredit, toPhotos } from './assemble/photos.ts'
import { toIdleKinds, toImpossible, toLeftMessages, toMessages } from './messages.ts'
import type { NewspaperRules } from './rules.ts'

export type { ArticleStructure } from './assemble/article.ts'
export { toNewspaperRules, type NewspaperRules } from './rules.ts'

/** A page without what the caller and the other parts add. */
export type PageStructure = Omit<Page, 'id' | 'sha256' | 'articles'> &
  Pick<Imprint, 'paperId'> & { articles: ArticleStructure[] }

/**
 * Parses the bytes of a raw file; one page a form feed, never an exception.
 *
 * @param file base name of the raw file
 */
export function parseFile(bytes: Uint8Array, file: string, rules: NewspaperRules): PageStructure[] {
  return parseText(decodeBytes(bytes), file, rules)
}

/** What a person decided, by number of the line in the text. */
export type DecidedByLine = ReadonlyMap<number, DecidedLine>

/** Parses decoded text; what a person decided about its lines holds, and the rest is read around it. */
export function parseText(
  decoded: Decoded,
  file: string,
  rules: NewspaperRules,
  decided: DecidedByLine = new Map(),
): PageStructure[] {
  const { encoding } = decoded
  const pages = toPagesOfLines(decoded.text, rules.folding)
  return pages.map(({ lines, first, last }, i) => {
    const messages = i === 0 ? decoded.messages : []
    const page = decoded.messages.some(({ rule }) => rule === 'encoding-unknown')
      ? toNoise(lines)
      : toStructure(lines, rules, toDecided(lines, decided))
    return { file, encoding, ...page, lines: [[first, last]], messages: [...messages, ...page.messages] }
  })
}

type Structure = Omit<PageStructure, 'file' | 'encoding' | 'lines'>
const UNDATED = { dateApprox: null, dateEvidence: [] }

function toNoise(lines: readonly Line[]): Structure {
  const imprint = {
    newspaper: null,
    paperId: null,
    date: null,
    issueNumber: null,
    pageCount: null,
    pageNumber: null,
    section: null,
  }
  return {
    ...imprint,
    ...UNDATED,
    articles: [],
    photos: [],
    notArticles: toNotArticles(lines, () => 'noise'),
    messages: [],
  }
}

/** By ordinal on the page. */
export function toDecided(lines: readonly Line[], byLine: DecidedByLine): Decided {
  if (byLine.size === 0) return new Map()
  return new Map(
    lines.flatMap(({ number, ordinal }) => {
      const own = byLine.get(number)
      return own === undefined ? [] : [[ordinal, own] as const]
    }),
  )
}

function toStructure(lines: readonly Line[], rules: NewspaperRules, decided: Decided): Structure {
  const features = toObservations(lines, rules)
  if (lines.length === 0) return toNoise(lines)
  const labelled = toLabels(features, rules.lines, decided)
  const drafts = toDrafts(features, labelled, decided)
  const kept = drafts.articles.map((draft) => keepUnread(draft, rules))
  const credit = toPageCredit(features, rules.photos)
  const read = toArticles(kept, rules, credit).map((one) => toSorted(one, rules, decided))
  const articles = read.filter(({ kind }) => kind === null)
  const [pageCredits, captions] = partition(drafts.captions, ({ at }) => isPageCredit(at, rules.photos))
  const ofPage = toOrdered([...drafts.furniture, ...pageCredits])
  const furniture = toOrdered([...drafts.furniture, ...pageCredits, ...kept.flatMap(({ aside }) => aside)])
  const photos = toPhotos(
    captions.map(({ at }) => at),
    rules.photos,
    credit,
  )
  return {
    ...readImprint(ofPage, rules),
    ...UNDATED,
    articles: articles.map(({ article }) => article),
    photos,
    notArticles: [
      ...toNotArticles(furniture, ({ ordinal }) => toFurnitureKind(features[ordinal], rules.title)),
      ...read.flatMap(({ draft, kind }) =>
        kind === null ? [] : toNotArticles(toAllLines(draft), () => kind),
      ),
    ],
    messages: [
      ...toMessages(labelled, articles),
      ...toLeftMessages([
        ...articles.flatMap(({ left }) => left),
        ...toLeftOfPhotos(captions, photos, rules),
      ]),
      ...toImpossible(lines, labelled),
      ...toIdleKinds(lines, toKinds(read), decided),
    ],
  }
}

function partition<T>(items: readonly T[], isIn: (item: T) => boolean): [T[], T[]] {
  return [items.filter((item) => isIn(item)), items.filter((item) => !isIn(item))]
}

type Sorted = ReadArticle & { readonly kind: NotArticle['kind'] | null }

/** A draft read, and what it is if it is no article. */
function toSorted(read: ReadArticle, rules: NewspaperRules, decided: Decided): Sorted {
  const said = toAllLines(read.draft).flatMap(({ ordinal }) => decided.get(ordinal)?.kind ?? [])[0]
  if (said !== undefined) return { ...read, kind: said === 'article' ? null : said }
  const notice = isNotice(read.article, rules) || isUntitledNotice(read.draft)
  const kind = notice ? 'notice' : read.article.body.length === 0 ? 'unknown' : null
  return { ...read, kind }
}

function toAllLines({ head, byline, body, captions }: Draft): Line[] {
  return toOrdered([...head, ...byline, ...body, ...captions])
}

/** The lines, in the order of the page. */
function toOrdered(placed: readonly Placed[]): Line[] {
  return placed.map(({ at }) => at.line).toSorted((a, b) => a.ordinal - b.ordinal)
}

/** What the article is that has a line, by the line's ordinal. */
function toKinds(read: readonly Sorted[]): ReadonlyMap<number, NotArticle['kind'] | 'article'> {
  return new Map(
    read.flatMap(({ draft, kind }) =>
      toAllLines(draft).map(({ ordinal }) => [ordinal, kind ?? 'article'] as const),
    ),
  )
}
