import type { Lines } from '../schema/entry.ts'
import type { PageRecord } from './listing.ts'

/** Inks of `tokens.css`. */
const INKS = 8

export type RawLine = {
  readonly number: number
  readonly text: string
  /** 1-based order of the article that took the line; null where none did. */
  readonly article: number | null
  /** The ink of that article. */
  readonly ink: number | null
  /** What took it, where no article did. */
  readonly kind: PageRecord['notArticles'][number]['kind'] | 'photo' | null
  /** The first line of a run: where the name of the region stands. */
  readonly first: boolean
}

/** Every raw line of a page with what took it. */
export function toRawLines({ page, articles, notArticles, raw }: PageRecord): RawLine[] {
  const owner = new Map<number, number>()
  const kinds = new Map<number, RawLine['kind']>()
  for (const [i, { lines }] of articles.entries()) for (const n of numbersOf(lines)) owner.set(n, i + 1)
  for (const { kind, lines } of notArticles) for (const n of numbersOf(lines)) kinds.set(n, kind)
  let before: unknown = null
  for (const { lines } of page.photos) for (const n of numbersOf(lines)) kinds.set(n, 'photo')
  return raw.map(([number, text]) => {
    const article = owner.get(number) ?? null
    const kind = article === null ? (kinds.get(number) ?? null) : null
    const region = article ?? kind
    const first = region !== null && region !== before
    if (text.trim() !== '') before = region
    return {
      number,
      text: toVisible(text),
      article,
      ink: article === null ? null : ((article - 1) % INKS) + 1,
      kind,
      first,
    }
  })
}

function* numbersOf(lines: Lines): Generator<number> {
  for (const [first, last] of lines) for (let n = first; n <= last; n += 1) yield n
}

/** Control characters as their pictures (a form feed as ␌): HTML allows none, and a reader of raw lines wants to see them. */
function toVisible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F]/gu, (c) =>
    String.fromCodePoint(0x2400 + (c.codePointAt(0) ?? 0)),
  )
}
