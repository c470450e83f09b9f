/**
 * Answers from an index that `npm run export -- opensearch` filled: the same queries, filters, facets and replies as the site's
 * own index; docs/search.md says where an endpoint finds otherwise.
 */
import type { SearchBackend } from '../backend.ts'
import { toLabel } from '../explain.ts'
import { dropDimension, NO_FILTERS, toActive, type Filters } from '../filters.ts'
import { toQuery } from '../query.ts'
import type { QueryNode } from '../queryNodes.ts'
import type { Suggestion } from '../suggestionIndex.ts'
import type { Endpoint } from './endpoint.ts'
import {
  ARTICLES,
  COVERAGE_REQUEST,
  namesLike,
  toFacetCounts,
  toFacetsRequest,
  toOpened,
  type Opened,
} from './facets.ts'
import { toCountRequest, toFiguresRequest, toSearchRequest, toSuggestRequest, type Asked } from './pages.ts'
import { toFigureHits, toSearchReply, toTotal } from './replies.ts'
import { toClause, toFilterClauses, type Clause } from './toRequest.ts'

export function opensearchBackend(ask: Endpoint): SearchBackend {
  let opened: Promise<Opened> | null = null
  const open = (): Promise<Opened> => {
    opened ??= ask(COVERAGE_REQUEST).then(toOpened)
    opened.catch(() => (opened = null))
    return opened
  }
  const read = async (query: string, filters: Filters): Promise<Asked> => {
    const { units } = await open()
    return { query: toQuery(query), filters, units }
  }
  const count = async (clause: Clause, filters: Filters): Promise<number> =>
    toTotal(await ask(toCountRequest([ARTICLES, clause, ...toFilterClauses(filters)])))
  return {
    async open() {
      const { documents, facets } = await open()
      return { documents, facets }
    },
    async search(request) {
      const asked = await read(request.query, request.filters)
      const numbers = asked.query.figures.length > 0 ? ask(toFiguresRequest(asked, 0, 0)).then(toTotal) : 0
      const [found, figures] = await Promise.all([ask(toSearchRequest(asked, request)), numbers])
      return toSearchReply(found, asked, figures)
    },
    async figures({ query, filters, offset, limit }) {
      const found = await ask(toFiguresRequest(await read(query, filters), offset, limit))
      return { total: toTotal(found), more: false, hits: toFigureHits(found, offset) }
    },
    async facets({ query, filters }) {
      const { facets, units } = await open()
      return toFacetCounts(await ask(toFacetsRequest(toClause(toQuery(query).root, units), filters)), facets)
    },
    async explain({ query, filters }) {
      const { units } = await open()
      const { root } = toQuery(query)
      const totalOf = (node: QueryNode | null, kept: Filters): Promise<number> =>
        count(toClause(node, units), kept)
      const parts = root?.kind === 'and' ? root.parts : root ? [root] : []
      const counted = parts.map(async (part) => ({
        label: toLabel(part),
        total: await totalOf(part, NO_FILTERS),
      }))
      const dropped = toActive(filters).map(async (dimension) => ({
        dimension,
        total: await totalOf(root, dropDimension(filters, dimension)),
      }))
      return { parts: await Promise.all(counted), dropped: await Promise.all(dropped) }
    },
    async suggest({ typed, limit }) {
      const text = typed.trim()
      if (text === '') return []
      const [{ facets }, found] = await Promise.all([open(), ask(toSuggestRequest(text, limit))])
      const named = namesLike(facets, text).flatMap(({ facet, name, id, count: articles }): Suggestion[] =>
        facet === 'newspaper' ? [] : [{ kind: facet, text: name, count: articles, target: id }],
      )
      const headlines = found.hits.hits.map(({ _source: { record } }): Suggestion => ({
        ...{ kind: 'headline', text: record.headline, count: 1, target: record.url },
      }))
      return [...named, ...headlines].slice(0, limit)
    },
  }
}
