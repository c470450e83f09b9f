import type { Article, BodyBlock, Lines, Page } from '../schema/entry.ts'
import { fold } from '../text/fold.ts'
import { simplify } from '../text/simplify.ts'
import type { ZoneKind } from './zoneWeights.ts'

/** An article as the page parser hands it over: no id, no subjects, no figures. */
export type SubjectArticle = Pick<
  Article,
  'headline' | 'kicker' | 'subhead' | 'byline' | 'dateline' | 'body' | 'photos' | 'lines'
>
/** A page as the page parser hands it over. */
export type SubjectPage = Pick<Page, 'newspaper' | 'date' | 'dateApprox' | 'section' | 'notArticles'> & {
  readonly articles: readonly SubjectArticle[]
}

/** A stretch of an article and the part it plays: as printed, and folded for matching. */
export type Zone = {
  readonly kind: ZoneKind
  readonly printed: string
  readonly text: string
  readonly line: number | null
}

/** A report seldom runs to 10,000 characters; what lies beyond this is not read for subjects, so that no input takes long. */
const LONGEST = 20_000

/**
 * Lays an article out as weighted stretches of folded text, in reading order.
 *
 * @example { headline: '临安发布', body: [p1, p2] } → headline '临安发布', lead p1, body p2
 */
export function toZones(article: SubjectArticle): Zone[] {
  const zones: Zone[] = []
  let left = LONGEST
  for (const [kind, printed, line] of partsOf(article)) {
    const zone = toZone(kind, printed?.slice(0, left) ?? null, line)
    left -= zone.printed.length
    if (zone.text !== '') zones.push(zone)
  }
  return zones
}

export function toZone(kind: ZoneKind, printed: string | null, line: number | null): Zone {
  return { kind, printed: printed ?? '', text: fold(simplify(printed ?? '')), line }
}

type Part = readonly [kind: ZoneKind, printed: string | null, line: number | null]

function partsOf(article: SubjectArticle): Part[] {
  const top = article.lines[0]?.[0] ?? null
  const lead = article.body.findIndex((block) => block.kind === 'paragraph')
  return [
    ['kicker', article.kicker, top],
    ['headline', article.headline, top],
    ['subhead', article.subhead, top],
    ['dateline', article.dateline, top],
    ...article.byline.map(({ org }): Part => ['org', org, top]),
    ...article.body.map((block, at): Part => [
      at === lead ? 'lead' : partOf(block.kind),
      block.text,
      firstLine(block),
    ]),
    ...article.photos.map((photo): Part => ['caption', photo.caption, firstLine(photo)]),
  ]
}

const partOf = (kind: BodyBlock['kind']): ZoneKind => (kind === 'heading' ? 'heading' : 'body')
const firstLine = ({ lines }: { lines: Lines }): number | null => lines[0]?.[0] ?? null
