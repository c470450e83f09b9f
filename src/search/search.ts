/** One search: query, filters and order in; a page of results out. */
import { asksUnknownUnit } from './bounds.ts'
import { evaluate } from './evaluate.ts'
import type { ShownFigure } from './figureEntries.ts'
import {
  countFacets,
  filterHits,
  toActive,
  toTotalCounts,
  type FacetCounts,
  type Filters,
} from './filters.ts'
import { either, NO_HITS, toUnscored, type Hits } from './hits.ts'
import { markText, type Piece } from './marks.ts'
import { matchFigures } from './matchFigures.ts'
import { holdsRank, type Ranks } from './rankSets.ts'
import { countFound, findFigures } from './searchFigures.ts'
import { TEXT, HEADLINE, REPORTER } from './namespaces.ts'
import type { SearchIndex } from './openIndex.ts'
import { toQuery } from './query.ts'
import type { FigureNode, QueryMessage, QueryNode } from './queryNodes.ts'
import { toPhrases } from './queryPhrases.ts'
import { topOf, type Sort } from './ranking.ts'
import type { SearchRecord } from './records.ts'
import { toNearness, toSnippets } from './snippets.ts'

export type SearchRequest = {
  readonly query: string
  readonly filters: Filters
  readonly sort: Sort
  readonly offset: number
  readonly limit: number
}

export type Result = {
  readonly doc: number
  /** Without its body, which stays in the worker. */
  readonly record: SearchRecord
  readonly headline: readonly Piece[]
  readonly kicker: readonly Piece[]
  readonly snippets: readonly (readonly Piece[])[]
  readonly figures: readonly ShownFigure[]
}

export type SearchReply = {
  readonly total: number
  readonly results: readonly Result[]
  readonly messages: readonly (QueryMessage | 'unknown-unit')[]
  /** Folded phrases to mark on the article's page. */
  readonly phrases: readonly string[]
  /** How many figures answer the numbers of the query (the figures that words name are counted by themselves), and whether it compares (`>1000亿`, `1000亿以上`) rather than quotes a number. */
  readonly figureTotal: number
  readonly compares: boolean
}

/** Finds, filters, orders, and reads the records of one page of results. */
export async function search(index: SearchIndex, request: SearchRequest): Promise<SearchReply> {
  const query = toQuery(request.query)
  const [found, exact, figures] = await Promise.all([
    evaluate(index, query.root),
    exactHeadlines(index, query.root),
    findFigures(index, query.figures, request.filters),
  ])
  const hits = await filterHits(index, found, request.filters)
  const words = toPhrases(query.root, TEXT)
  const { offset, limit } = request
  const page = topOf(hits, request.sort, exact, offset + limit).slice(offset)
  const records = await Promise.all(page.map(async (doc) => ({ doc, record: await index.record(doc) })))
  const phrases = words.map((phrase) => index.folder.fold(phrase))
  const near = request.sort === 'relevance' && phrases.length > 1
  const ordered = near ? byNearness(index, records, phrases, exact) : records
  return {
    total: hits.docs.length,
    results: ordered.map(({ doc, record }) => toResult(index, doc, record, query.root, figures)),
    messages: [
      ...query.messages,
      ...(asksUnknownUnit(query.figures, index.manifest.units) ? (['unknown-unit'] as const) : []),
    ],
    phrases,
    figureTotal: countFound(figures),
    compares: query.figures.some((node) => node.low?.value !== node.high?.value),
  }
}

/** Facet counts for the same query; a second step, because results are shown before their columns have come. */
export async function searchFacets(
  index: SearchIndex,
  request: Pick<SearchRequest, 'query' | 'filters'>,
): Promise<FacetCounts> {
  const { root, figures } = toQuery(request.query)
  if (root === null && toActive(request.filters).length === 0) return toTotalCounts(index.manifest.facets)
  const found = await evaluate(index, root)
  // Where only figures answer, their articles are counted.
  const hits = found.docs.length === 0 ? await articlesWith(index, figures) : found
  return countFacets(index, hits, request.filters)
}

async function articlesWith(index: SearchIndex, nodes: readonly FigureNode[]): Promise<Hits> {
  const found = nodes.map(async (node) => index.figures.articlesOf(await matchFigures(index, node)))
  return (await Promise.all(found)).map(toUnscored).reduce(either, NO_HITS)
}

/** Documents whose headline is the query; only asked of plain words, the shortest headline having four characters. */
async function exactHeadlines(index: SearchIndex, root: QueryNode | null): Promise<ReadonlySet<number>> {
  const words = root?.kind === 'and' ? root.parts : root ? [root] : []
  const plain = words.every((word) => word.kind === 'text' && word.namespace !== REPORTER)
  const folded = index.folder.fold(toPhrases(root, TEXT, HEADLINE).join(' '))
  if (!plain || folded.length < 4) return new Set()
  return new Set(await index.headlined(folded))
}

type Read = { readonly doc: number; readonly record: SearchRecord }

/** Orders one page anew: words that stand together come first among equals of the page. */
function byNearness(
  index: SearchIndex,
  page: readonly Read[],
  phrases: readonly string[],
  exact: ReadonlySet<number>,
): Read[] {
  const weighed = page.map((read, rank) => {
    const nearness = toNearness(read.record, phrases, index.folder)
    const bonus = nearness === Infinity ? 0 : 1 / (1 + nearness / 20)
    return { read, weight: (exact.has(read.doc) ? 10 : 0) + 1 / (1 + rank / 4) + bonus }
  })
  return weighed.sort((a, b) => b.weight - a.weight).map(({ read }) => read)
}

function toResult(
  index: SearchIndex,
  doc: number,
  record: SearchRecord,
  root: QueryNode | null,
  asked: readonly Ranks[],
): Result {
  const fold = (phrase: string): string => index.folder.fold(phrase)
  const words = toPhrases(root, TEXT).map(fold)
  const inHeadline = toPhrases(root, TEXT, HEADLINE).map(fold)
  return {
    doc,
    record: { ...record, body: [], captions: [], figures: [] },
    headline: markText(record.headline, inHeadline, index.folder),
    kicker: markText(record.kicker, words, index.folder),
    snippets: toSnippets(record, words, index.folder),
    figures: record.figures.filter(({ rank }) => asked.some((ranks) => holdsRank(ranks, rank))).slice(0, 3),
  }
}
