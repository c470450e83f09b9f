/**
 * A draft → an article: headline parts, byline, dateline, body, photos, jump.
 */
import type { Article, BodyBlock, Byline } from '../../schema/entry.ts'
import { readClosing, type Closing } from '../recognise/closing.ts'
import type { Draft, Placed } from './draft.ts'
import { toHeadlines, type Headline } from '../headline/headline.ts'
import type { HeadLine, Part, SegmentReader } from '../headline/segments.ts'
import type { LineRole } from '../label/labelled.ts'
import { readHeadlineCues } from '../recognise/headlineCues.ts'
import { readLead, type Lead } from '../recognise/lead.ts'
import { toRuns } from '../text/lines.ts'
import { isCutOff } from '../text/sentences.ts'
import { toBlocks } from './paragraphs.ts'
import { toPhotos } from './photos.ts'
import { toPrinted } from '../recognise/printedNames.ts'
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
}

/** Reads the fields of a page's drafts; `credit` is whom the page names for all its pictures. */
export function toArticles(
  drafts: readonly Draft[],
  rules: NewspaperRules,
  credit: string | null,
): ReadArticle[] {
  const texts = drafts.map((draft) => readText(draft, rules))
  const heads = drafts.map(({ head }, i) => ({
    lines: head.map(toHeadLine),
    inline: texts[i]?.lead.headline ?? null,
    lead: toOpening(texts[i]?.blocks ?? [], rules),
  }))
  const headlines = toHeadlines(heads, toReader(rules), rules.headlines)
  return drafts.flatMap((draft, i) => {
    const [text, headline] = [texts[i], headlines[i]]
    if (text === undefined || headline === undefined) return []
    return [{ draft, article: toArticle(draft, text, headline, rules, credit), headline }]
  })
}

function toReader({ folding, headlineCues }: NewspaperRules): SegmentReader {
  return {
    fold: folding.fold,
    toCues: (folded, width) => readHeadlineCues(folded, width, headlineCues),
  }
}

/** A draft's text, what stands at its ends taken off. */
function readText(draft: Draft, rules: NewspaperRules): ReadText {
  return trimEnds(toBlocks(draft.body, rules.asides), rules)
}

type ReadText = { readonly blocks: BodyBlock[]; readonly lead: Lead; readonly closing: Closing }

function toArticle(
  draft: Draft,
  { blocks, lead, closing }: ReadText,
  { headline, kicker, subhead }: Headline,
  rules: NewspaperRules,
  credit: string | null,
): ArticleStructure {
  const signed = readBylineLines(draft.byline, rules)
  const lines = [...draft.head, ...draft.byline, ...draft.body]
  return {
    headline,
    kicker,
    subhead,
    byline: toByline(signed.byline, [...lead.byline, ...closing.byline]),
    dateline: lead.dateline ?? signed.dateline,
    source: closing.source ?? signed.source,
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

/** How much of a paragraph's beginning and end is looked at. */
const ENDS = 300

/** Takes the dateline and the inline byline off the first paragraph, jump, source and signature off the last. */
function trimEnds(blocks: readonly BodyBlock[], rules: NewspaperRules): ReadText {
  const first = blocks[0]
  const opening = first?.text.slice(0, ENDS) ?? ''
  const folded = rules.folding.fold(opening)
  const read = readLead(folded, rules, opening)
  const lead = { ...read, byline: toPrinted(read.byline, folded, opening) }
  const opened = blocks.map((block) =>
    block === first ? { ...block, text: block.text.slice(lead.length) } : block,
  )
  const last = opened.findLast(({ kind }) => kind === 'paragraph')
  const ending = last?.text.slice(-ENDS) ?? ''
  const closing = readClosing(rules.folding.fold(ending), rules, ending)
  const kept = (last?.text.length ?? 0) - ending.length + closing.length
  const closed = opened.map((block) =>
    block === last ? { ...block, text: block.text.slice(0, kept).trimEnd() } : block,
  )
  return { blocks: closed.filter(({ text }) => text !== ''), lead, closing }
}

/** Those printed on lines of their own, then those in the text that name somebody else. */
function toByline(printed: readonly Byline[], inline: readonly Byline[]): Byline[] {
  const seen = new Set(printed.flatMap(({ names }) => names))
  return [...printed, ...inline.filter(({ names }) => !names.every((name) => seen.has(name)))]
}

/** The text stops in the middle of a sentence, or begins in one. */
function toTruncated(
  draft: Draft,
  blocks: readonly BodyBlock[],
  jump: Article['jump'],
  lead: Lead,
): Article['truncated'] {
  const last = blocks.at(-1)
  const cut = last?.kind === 'paragraph' && jump === null && isCutOff(last.text)
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
