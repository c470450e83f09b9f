/**
 * A draft → an article: headline parts, byline, dateline, body, photos, jump.
 */
import type { Article, BodyBlock, Byline } from '../schema/entry.ts'
import { readByline } from './byline.ts'
import { readClosing, type Closing } from './closing.ts'
import type { Draft, Placed } from './drafts.ts'
import { toHeadline, type Headline, type HeadLine } from './headline.ts'
import { readLead, type Lead } from './lead.ts'
import { toRuns } from './lines.ts'
import { toBlocks } from './paragraphs.ts'
import { toPhotos } from './photos.ts'
import type { NewspaperRules } from './rules.ts'

/** An article without what other parts add: id, subjects, figures. */
export type ArticleStructure = Omit<
  Article,
  'id' | 'district' | 'otherDistricts' | 'topics' | 'keywords' | 'figures'
>

/** Reads the fields of a draft. */
export function toArticle(
  draft: Draft,
  rules: NewspaperRules,
): { article: ArticleStructure; headline: Headline } {
  const { head, from } = takeJump([...draft.head, ...draft.byline], draft.head, rules)
  const headline = toHeadline(head.map(toHeadLine))
  const { blocks, lead, closing } = trimEnds(
    toBlocks(
      draft.body,
      rules.asides.map(({ pattern }) => pattern),
    ),
    rules,
  )
  const lines = [...draft.head, ...draft.byline, ...draft.body]
  const article: ArticleStructure = {
    headline: headline.headline,
    kicker: headline.kicker,
    subhead: headline.subhead,
    byline: toByline(draft.byline, [...lead.byline, ...closing.byline], rules),
    dateline: lead.dateline,
    source: closing.source,
    truncated: toTruncated(draft, blocks, closing, lead),
    body: blocks,
    photos: toPhotos(draft.captions.map(({ at }) => at.line)),
    jump: closing.jump ?? from,
    continuation: null,
    lines: toRuns(lines.toSorted((a, b) => a.at.line.ordinal - b.at.line.ordinal).map(({ at }) => at.line)),
    confidence: toConfidence([...draft.head, ...draft.body.slice(0, 1)]),
  }
  return { article, headline }
}

function toHeadLine({ at }: Placed): HeadLine {
  const { text, folded, level, width } = at.line
  return { text, folded, level, width, signs: at.signs.map(({ id }) => id) }
}

/** `（上接第1版）` in a headline block is no headline. */
function takeJump(
  lines: readonly Placed[],
  head: readonly Placed[],
  rules: NewspaperRules,
): { head: readonly Placed[]; from: Article['jump'] } {
  const pattern = rules.jumps.find(({ id }) => id === 'from')?.pattern
  const jumped = lines.find(({ at }) => pattern?.test(at.line.folded))
  const page = jumped === undefined ? undefined : pattern?.exec(jumped.at.line.folded)?.[2]
  if (page === undefined) return { head, from: null }
  return { head: head.filter((line) => line !== jumped), from: { from: Number(page) } }
}

/** Takes the dateline and the inline byline off the first paragraph, jump, source and signature off the last. */
function trimEnds(
  blocks: readonly BodyBlock[],
  rules: NewspaperRules,
): { blocks: BodyBlock[]; lead: Lead; closing: Closing } {
  const first = blocks[0]
  const lead = readLead(rules.folding.fold(first?.text ?? ''), rules)
  const opened = blocks.map((block) =>
    block === first ? { ...block, text: block.text.slice(lead.length) } : block,
  )
  const last = opened.findLast(({ kind }) => kind === 'paragraph')
  const closing = readClosing(rules.folding.fold(last?.text ?? ''), rules)
  const closed = opened.map((block) =>
    block === last ? { ...block, text: block.text.slice(0, closing.length).trimEnd() } : block,
  )
  return { blocks: closed.filter(({ text }) => text !== ''), lead, closing }
}

function toByline(lines: readonly Placed[], inline: readonly Byline[], rules: NewspaperRules): Byline[] {
  const printed = lines.flatMap(({ at }) => readByline(at.line.folded, rules.bylines)?.byline ?? [])
  const seen = new Set(printed.flatMap(({ names }) => names))
  const more = inline.filter(({ names }) => !names.every((name) => seen.has(name)))
  return [...printed, ...more]
}

/** The text stops in the middle of a sentence, or begins in one. */
function toTruncated(
  draft: Draft,
  blocks: readonly BodyBlock[],
  closing: Closing,
  lead: Lead,
): Article['truncated'] {
  const last = blocks.at(-1)
  const cut =
    last?.kind === 'paragraph' &&
    closing.jump === null &&
    closing.source === null &&
    /[\p{Script=Han}\w,，、;；]$/u.test(last.text)
  const late =
    lead.dateline === null &&
    draft.head.length === 0 &&
    /^[，。、；：！？”’）》]/u.test(blocks[0]?.text ?? '')
  if (cut && late) return 'both'
  return cut || closing.jump !== null ? 'end' : late ? 'start' : null
}

/** `1 - e^(-margin/3)` of the line decided most narrowly among those that set the article's bounds. */
function toConfidence(lines: readonly Placed[]): number {
  const margin = Math.min(...lines.map((line) => line.margin), 12)
  return Math.round(100 * (1 - Math.exp(-margin / 3))) / 100
}
