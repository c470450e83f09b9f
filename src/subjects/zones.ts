import type { Article, BodyBlock, Lines, Page } from '../schema/entry.ts'
import { fold } from '../text/fold.ts'
import type { ZoneKind } from './ruleSchemas.ts'

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

/**
 * Lays an article out as weighted stretches of folded text, in reading order.
 *
 * @example { headline: '临安发布', body: [p1, p2] } → headline '临安发布', lead p1, body p2
 */
export function toZones(article: SubjectArticle): Zone[] {
  const top = article.lines[0]?.[0] ?? null
  const lead = article.body.findIndex((block) => block.kind === 'paragraph')
  return [
    toZone('kicker', article.kicker, top),
    toZone('headline', article.headline, top),
    toZone('subhead', article.subhead, top),
    toZone('dateline', article.dateline, top),
    ...article.byline.map(({ org }) => toZone('org', org, top)),
    ...article.body.map((block, at) =>
      toZone(at === lead ? 'lead' : partOf(block.kind), block.text, firstLine(block)),
    ),
    ...article.photos.map((photo) => toZone('caption', photo.caption, firstLine(photo))),
  ].filter((zone) => zone.text !== '')
}

export function toZone(kind: ZoneKind, printed: string | null, line: number | null): Zone {
  return { kind, printed: printed ?? '', text: fold(printed ?? ''), line }
}

const partOf = (kind: BodyBlock['kind']): ZoneKind => (kind === 'heading' ? 'heading' : 'body')
const firstLine = ({ lines }: { lines: Lines }): number | null => lines[0]?.[0] ?? null
