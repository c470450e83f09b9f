/** Requests for a page of articles, of figures, of suggestions. */
import type { Filters } from '../filters.ts'
import { plainFolder } from '../fold.ts'
import { HEADLINE, TEXT } from '../namespaces.ts'
import type { Unit } from '../numbers.ts'
import type { Query } from '../query.ts'
import { toPhrases } from '../queryPhrases.ts'
import type { Sort } from '../ranking.ts'
import { SHOWN_FIGURES } from '../reply.ts'
import type { SearchRequest } from '../search.ts'
import { ARTICLES } from './facets.ts'
import { toClause, toFigureClause, toFilterClauses, type Clause } from './toRequest.ts'

/** A query as it was read, with what the archive knows. */
export type Asked = { readonly query: Query; readonly filters: Filters; readonly units: readonly Unit[] }

const SORTS: Readonly<Record<Sort, readonly object[]>> = {
  relevance: [{ _score: 'desc' }, { day: { order: 'desc', missing: '_last' } }, { id: 'asc' }],
  newest: [{ day: { order: 'desc', missing: '_last' } }, { id: 'asc' }],
  oldest: [{ day: { order: 'asc', missing: '_first' } }, { id: 'desc' }],
}
/** More than any other clause can score. */
const EXACT_HEADLINE = 1e6
const LISTED = ['record', 'figure.shown']
/** Those of one unit together: 30% is neither more nor less than 45家. */
const BY_SIZE = [{ 'figure.baseUnit': 'asc' }, { 'figure.normalized': 'desc' }]

export function toSearchRequest(
  { query, filters, units }: Asked,
  { sort, offset, limit }: SearchRequest,
): object {
  const headline = plainFolder.fold(toPhrases(query.root, TEXT, HEADLINE).join(' '))
  const exact = { term: { exactHeadline: { value: headline, boost: EXACT_HEADLINE } } }
  const matched = query.figures.map((node, n): Clause => ({
    nested: {
      path: 'figures',
      score_mode: 'none',
      query: toFigureClause(node, units, 'figures'),
      inner_hits: {
        name: `figures-${n}`,
        size: SHOWN_FIGURES,
        sort: [{ 'figures.normalized': 'desc' }],
        _source: ['figures.shown'],
      },
    },
  }))
  const should = [...(headline === '' ? [] : [exact]), ...matched]
  const filter = [ARTICLES, ...toFilterClauses(filters)]
  return {
    ...{ from: offset, size: limit, track_total_hits: true, sort: SORTS[sort], _source: LISTED },
    query: { bool: { filter, must: [toClause(query.root, units)], should, minimum_should_match: 0 } },
  }
}

/** The figures that a query's numbers ask for, of each unit the greatest first; without numbers those whose metric says one of its words, the newest first. */
export function toFiguresRequest({ query, filters, units }: Asked, offset: number, limit: number): object {
  const numbers = query.figures.map((node) => toFigureClause(node, units, 'figure'))
  const words = toPhrases(query.root, TEXT).map((phrase) => ({
    multi_match: { query: phrase, type: 'phrase', fields: ['figure.metric', 'figure.indicator'] },
  }))
  const either = numbers.length > 0 ? numbers : words
  const filter: Clause[] = [{ term: { kind: 'figure' } }, ...toFilterClauses(filters)]
  if (numbers.length === 0) filter.push({ term: { 'figure.change': false } })
  if (either.length > 0) filter.push({ bool: { should: either, minimum_should_match: 1 } })
  return {
    ...{ from: offset, size: limit, track_total_hits: true, _source: LISTED },
    sort: [...(numbers.length > 0 ? BY_SIZE : []), ...SORTS.newest],
    query: { bool: { filter } },
  }
}

export function toCountRequest(filter: readonly Clause[]): object {
  return { size: 0, track_total_hits: true, query: { bool: { filter } } }
}

/** Headlines that begin as what is typed does. */
export function toSuggestRequest(typed: string, limit: number): object {
  return {
    ...{ size: limit, _source: LISTED, sort: SORTS.newest },
    query: {
      bool: { filter: [ARTICLES, { prefix: { exactHeadline: { value: plainFolder.fold(typed) } } }] },
    },
  }
}
