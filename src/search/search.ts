/** One search: query, filters and order in; a page of results out. */
import { evaluate } from './evaluate.ts'
import {
  countFacets,
  filterHits,
  toActive,
  toTotalCounts,
  type FacetCounts,
  type Filters,
} from './filters.ts'
import { either, NO_HITS, toUnscored, type Hits } from './hits.ts'
import { articlesOf, matchFigures, toAnswers } from './matchFigures.ts'
import { countFound, findFigures } from './searchFigures.ts'
import { TEXT, HEADLINE, REPORTER } from './namespaces.ts'
import type { SearchIndex } from './openIndex.ts'
import { toQuery } from './query.ts'
import type { FigureNode, QueryNode } from './queryNodes.ts'
import { toPhrases } from './queryPhrases.ts'
import { topOf, type Sort } from './ranking.ts'
import type { SearchRecord } from './records.ts'
import { toAsked, toReply, toResult, type SearchReply } from './reply.ts'
import { toNearness } from './snippets.ts'

export type SearchRequest = {
  readonly query: string
  readonly filters: Filters
  readonly sort: Sort
  readonly offset: number
  readonly limit: number
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
  const asked = toAsked(query, index.folder)
  const { offset, limit } = request
  const page = topOf(hits, request.sort, exact, offset + limit).slice(offset)
  const records = await Promise.all(page.map(async (doc) => ({ doc, record: await index.record(doc) })))
  const near = request.sort === 'relevance' && asked.phrases.length > 1
  const ordered = near ? byNearness(index, records, asked.phrases, exact) : records
  const answers = query.figures.map((node) => toAnswers(index, node))
  const toShown = (record: SearchRecord): SearchRecord['figures'] =>
    record.figures.filter((figure) => answers.some((answersNode) => answersNode(figure)))
  const results = ordered.map(({ doc, record }) => toResult(doc, record, toShown(record), asked))
  return toReply(asked, index.units, {
    total: hits.docs.length,
    results,
    figureTotal: countFound(figures),
  })
}

/** Facet counts for the same query; a second step, because results are shown before their columns have come. */
export async function searchFacets(
  index: SearchIndex,
  request: Pick<SearchRequest, 'query' | 'filters'>,
): Promise<FacetCounts> {
  const { root, figures } = toQuery(request.query)
  if (root === null && toActive(request.filters).length === 0) return toTotalCounts(index.facets)
  const found = await evaluate(index, root)
  // Where only figures answer, their articles are counted.
  const hits = found.docs.length === 0 ? await articlesWith(index, figures) : found
  return countFacets(index, hits, request.filters)
}

async function articlesWith(index: SearchIndex, nodes: readonly FigureNode[]): Promise<Hits> {
  const found = nodes.map(async (node) => articlesOf(index, await matchFigures(index, node)))
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
