/** Two sentences of an article that show best what was looked for. */
import type { Folder } from './fold.ts'
import { findSpans, toPieces, type Piece, type Span } from './marks.ts'
import type { SearchRecord } from './records.ts'

const SENTENCES = 2
/** Characters; a longer sentence is cut around its first mark. */
const LONGEST = 90
const BEFORE_MARK = 24
const SENTENCE_END = /[。！？!?；;…]+[”’」』）)]*/gu

type Candidate = {
  readonly text: string
  readonly window: Span
  readonly spans: Span[]
  readonly order: number
  terms: Set<number>
}

/** The best sentences of a record in reading order, marked; its opening where no phrase stands in the text. */
export function toSnippets(record: SearchRecord, phrases: readonly string[], folder: Folder): Piece[][] {
  const blocks = [...record.body, ...record.captions]
  const candidates = blocks.flatMap((text, order) =>
    toCandidates(text, order, findSpans(text, phrases, folder)),
  )
  if (candidates.length === 0)
    return blocks[0] ? [cut({ text: blocks[0], window: firstSentence(blocks[0]), spans: [] })] : []
  const best = candidates
    .toSorted((a, b) => b.terms.size - a.terms.size || b.spans.length - a.spans.length || compareOrder(a, b))
    .slice(0, SENTENCES)
  return best.sort(compareOrder).map(cut)
}

function compareOrder(a: Candidate, b: Candidate): number {
  return a.order - b.order || a.window[0] - b.window[0]
}

/** The sentences of a block that hold matches; a match over several sentences joins them. */
function toCandidates(text: string, order: number, spansByTerm: readonly Span[][]): Candidate[] {
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length)
  const windowOf = ([start, end]: Span): Span => [
    ends.findLast((at) => at <= start) ?? 0,
    ends.find((at) => at >= end) ?? text.length,
  ]
  const found = spansByTerm.flatMap((spans, term) =>
    spans.map((span) => ({ span, term, window: windowOf(span) })),
  )
  const candidates: Candidate[] = []
  for (const { span, term, window } of found.sort(
    (a, b) => a.window[0] - b.window[0] || a.span[0] - b.span[0],
  )) {
    const last = candidates.at(-1)
    if (last && window[0] < last.window[1]) {
      const joined: Span = [last.window[0], Math.max(last.window[1], window[1])]
      candidates[candidates.length - 1] = {
        ...last,
        window: joined,
        spans: [...last.spans, span],
        terms: last.terms.add(term),
      }
    } else candidates.push({ text, order, window, spans: [span], terms: new Set([term]) })
  }
  return candidates
}

function firstSentence(text: string): Span {
  const end = text.matchAll(SENTENCE_END).next().value
  return [0, end ? end.index + end[0].length : text.length]
}

/** The window's text with marks; an ellipsis where it was cut. */
function cut({ text, window, spans }: Pick<Candidate, 'text' | 'window' | 'spans'>): Piece[] {
  const [from, to] = window
  const mark = Math.min(...spans.map(([start]) => start), Infinity)
  const start = to - from > LONGEST && mark !== Infinity ? Math.max(from, mark - BEFORE_MARK) : from
  const end = Math.min(to, start + LONGEST)
  const pieces = toPieces(text, spans, start, end)
  return [
    ...(start > from ? [{ text: '…', marked: false }] : []),
    ...pieces,
    ...(end < to ? [{ text: '…', marked: false }] : []),
  ]
}

/** How close the phrases stand at best: characters from the first to the last of them in one block, Infinity if never. */
export function toNearness(record: SearchRecord, phrases: readonly string[], folder: Folder): number {
  const texts = [record.headline, record.kicker, record.subhead, ...record.body]
  return Math.min(...texts.map((text) => narrowest(findSpans(text, phrases, folder))))
}

/** The narrowest window with one span of each term: a sweep over all spans in order. */
function narrowest(spansByTerm: readonly Span[][]): number {
  if (spansByTerm.some((spans) => spans.length === 0)) return Infinity
  const all = spansByTerm
    .flatMap((spans, term) => spans.map((span) => ({ span, term })))
    .sort((a, b) => a.span[0] - b.span[0])
  const latest = new Map<number, Span>()
  let best = Infinity
  for (const { span, term } of all) {
    latest.set(term, span)
    if (latest.size < spansByTerm.length) continue
    const open = [...latest.values()]
    best = Math.min(best, Math.max(...open.map(([, end]) => end)) - Math.min(...open.map(([start]) => start)))
  }
  return best
}
