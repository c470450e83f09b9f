/**
 * A draft → an article: headline parts, byline, dateline, body, photos, jump.
 */
import type { Article, BodyBlock, Byline } from '../../schema/entry.ts'
import type { Draft, Placed } from './draft.ts'
import { trimEnds, type Ends } from './ends.ts'
import type { Signature } from './signatures.ts'
import type { Kept } from './unreadLines.ts'
import { toLeftOfPhotos, toLeftOfText, type LeftWords } from './leftWords.ts'
import { toHeadlines, type Headline } from '../headline/headline.ts'
import type { HeadLine, Part, SegmentReader } from '../headline/segments.ts'
import type { LineRole } from '../label/labelled.ts'
import { readHeadlineCues } from '../recognise/headlineCues.ts'
import { joinSources } from '../recognise/closing.ts'
import { type Lead } from '../recognise/lead.ts'
import { toRuns } from '../text/lines.ts'
import { isCutOff } from '../text/sentences.ts'
import { toBlocks } from './paragraphs.ts'
import { toPhotos } from './photos.ts'
import type { NewspaperRules } from '../rules.ts'
import { readBylineLines } from './bylineLines.ts'

/** An article without what other parts add: id, subjects, figures. */
export type ArticleStructure = Omit<
  Article,
  'id' | 'district' | 'otherDistricts' | 'topics' | 'keywords' | 'entities' | 'figures'
>

export type ReadArticle = {
  readonly draft: Draft
  readonly article: ArticleStructure
  readonly headline: Headline
  /** What of its lines no field holds. */
  readonly left: readonly LeftWords[]
}

type ReadText = Ends & { readonly draft: Draft; readonly signatures: readonly Signature[] }

/** Reads the fields of a page's drafts; `credit` is whom the page names for all its pictures. */
export function toArticles(
  kept: readonly Kept[],
  rules: NewspaperRules,
  credit: string | null,
): ReadArticle[] {
  const texts = kept.map(({ draft, signatures }): ReadText => {
    const blocks = toBlocks(draft.body, rules.asides)
    return { ...trimEnds(blocks, draft.head.length > 0, rules), signatures, draft }
  })
  const heads = kept.map(({ draft }, i) => ({
    lines: draft.head.map(toHeadLine),
    inline: texts[i]?.lead.headline ?? null,
    lead: toOpening(texts[i]?.blocks ?? [], rules),
  }))
  const headlines = toHeadlines(heads, toReader(rules), rules.headlines)
  return kept.flatMap(({ draft }, i) => {
    const [text, headline] = [texts[i], headlines[i]]
    if (text === undefined || headline === undefined) return []
    const article = toArticle(text, headline, rules, credit)
    return [{ draft, article, headline, left: toLeft(text, article, rules) }]
  })
}

function toReader({ folding, headlineCues }: NewspaperRules): SegmentReader {
  return {
    fold: folding.fold,
    toCues: (folded, width) => readHeadlineCues(folded, width, headlineCues),
  }
}

/** What of its lines the article holds nowhere. */
function toLeft(
  { signatures, taken, draft }: ReadText,
  article: ArticleStructure,
  rules: NewspaperRules,
): LeftWords[] {
  const signed = signatures.map(({ lines, text, folded }) => ({
    line: lines[0]?.at.line.number ?? 0,
    text,
    folded,
  }))
  return [
    ...toLeftOfText([...signed, ...taken], article, rules),
    ...toLeftOfPhotos(draft.captions, article.photos, rules),
  ]
}

function toArticle(
  { draft, signatures, blocks, lead, closing }: ReadText,
  { headline, kicker, subhead }: Headline,
  rules: NewspaperRules,
  credit: string | null,
): ArticleStructure {
  const signed = readBylineLines(signatures, rules)
  const lines = [...draft.head, ...draft.byline, ...draft.body]
  return {
    headline,
    kicker,
    subhead,
    byline: toByline(signed.byline, [...lead.byline, ...closing.byline]),
    dateline: lead.dateline ?? signed.dateline,
    source: joinSources(closing.source, signed.source),
    truncated: toTruncated(draft, blocks, closing.jump ?? signed.jump, lead),
    body: blocks,
    photos: toPhotos(
      draft.captions.map(({ at }) => at),
      rules.photos,
      credit,
    ),
    jump: closing.jump ?? signed.jump ?? lead.jump,
    continuation: null,
    lines: toRuns(lines.toSorted((a, b) => a.at.line.ordinal - b.at.line.ordinal).map(({ at }) => at.line)),
    confidence: toConfidence([...draft.head, ...draft.body.slice(0, 1)]),
  }
}

/** The first two hundred characters of the text, folded. */
function toOpening(blocks: readonly BodyBlock[], rules: NewspaperRules): string {
  const texts = blocks.slice(0, 3).filter(({ kind }) => kind === 'paragraph')
  return rules.folding.fold(texts.map(({ text }) => text.slice(0, 200)).join('')).slice(0, 200)
}

const PARTS: Readonly<Partial<Record<LineRole, Part>>> = {
  kicker: 'kicker',
  headline: 'main',
  subhead: 'subhead',
}

function toHeadLine({ at, decided }: Placed): HeadLine {
  const { text, level, width } = at.line
  const gap = at.spaced ? 0 : at.line.gap
  const cut = at.fill === 'full' && at.ends === 'none' && at.joins >= 1 && width >= 14
  return { text, level, gap, cut, part: decided === null ? null : (PARTS[decided] ?? null) }
}

/** Those printed on lines of their own, then those in the text that name somebody else. */
function toByline(printed: readonly Byline[], inline: readonly Byline[]): Byline[] {
  const seen = new Set(printed.flatMap(({ names }) => names))
  return [...printed, ...inline.filter(({ names }) => !names.every((name) => seen.has(name)))]
}

/** A shorter last paragraph without an end is a remark. */
const SHORTEST_CUT = 8

/** The text stops in the middle of a sentence, or begins in one. */
function toTruncated(
  draft: Draft,
  blocks: readonly BodyBlock[],
  jump: Article['jump'],
  lead: Lead,
): Article['truncated'] {
  const last = blocks.at(-1)
  const cut =
    last?.kind === 'paragraph' && jump === null && last.text.length > SHORTEST_CUT && isCutOff(last.text)
  const late =
    lead.dateline === null &&
    draft.head.length === 0 &&
    /^[，。、；：！？”’）》]/u.test(blocks[0]?.text ?? '')
  if (cut && late) return 'both'
  if (cut || (jump !== null && 'to' in jump)) return 'end'
  return late || (jump !== null && 'from' in jump) ? 'start' : null
}

/** The probability of the least sure of the lines that set the article's bounds. */
function toConfidence(lines: readonly Placed[]): number {
  return Math.round(100 * Math.min(...lines.map(({ probability }) => probability), 1)) / 100
}
