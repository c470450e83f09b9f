/** A query's tree in OpenSearch's query language. */
import { toBounds } from '../bounds.ts'
import { toDay, toLastDay } from '../dates.ts'
import { DIMENSIONS, toActive, type Dimension, type Filters } from '../filters.ts'
import { HEADLINE, REPORTER } from '../namespaces.ts'
import type { Unit } from '../numbers.ts'
import type { FigureNode, QueryNode, TextNode } from '../queryNodes.ts'

export type Clause = Readonly<Record<string, unknown>>

const WORDS = ['headline^6', 'kicker^3', 'subhead^3', 'reporters^2', 'dateline', 'body', 'captions']
const NOTHING: Clause = { match_none: {} }

/** @example toClause(toQuery('青山湖 -招商').root, units) // { bool: { must: [phrase, { bool: { must_not: [phrase] } }] } } */
export function toClause(node: QueryNode | null, units: readonly Unit[]): Clause {
  if (node === null) return { match_all: {} }
  switch (node.kind) {
    case 'text':
      return toTextClause(node)
    case 'facet':
      return named(node.facet, node.name)
    case 'dates':
      return { range: { day: { gte: node.from, lte: node.to } } }
    case 'figure':
      return {
        nested: { path: 'figures', score_mode: 'none', query: toFigureClause(node, units, 'figures') },
      }
    case 'not':
      return { bool: { must_not: [toClause(node.part, units)] } }
    case 'or':
      return { bool: { should: node.parts.map((part) => toClause(part, units)), minimum_should_match: 1 } }
    case 'and':
      return { bool: { must: node.parts.map((part) => toClause(part, units)) } }
  }
}

function toTextClause({ namespace, phrase }: TextNode): Clause {
  if (namespace === HEADLINE) return { match_phrase: { headline: phrase } }
  if (namespace === REPORTER) return { match_phrase: { reporters: phrase } }
  return { multi_match: { query: phrase, type: 'phrase', fields: WORDS } }
}

/** A value by its id, or by any part of its name: labels are `id⇥name`. */
function named(facet: string, name: string): Clause {
  const wildcard = name.replace(/[\\*?]/gu, '\\$&')
  const byName = { wildcard: { [`labels.${facet}`]: { value: `*\t*${wildcard}*`, case_insensitive: true } } }
  return { bool: { should: [{ term: { [`ids.${facet}`]: name } }, byName], minimum_should_match: 1 } }
}

/** The figures a comparison finds; `path`: `figures` of an article, or `figure` of one by itself. */
export function toFigureClause(node: FigureNode, units: readonly Unit[], path: 'figures' | 'figure'): Clause {
  const bounds = toBounds(node, units)
  if (bounds === null) return NOTHING
  const { low, high, baseUnit } = bounds
  const [above, below] = node.inclusive ? ['gte', 'lte'] : ['gt', 'lt']
  const limits = {
    ...(low === null ? {} : { [above]: low.normalized }),
    ...(high === null ? {} : { [below]: high.normalized }),
  }
  const fields = ['said', 'metric', 'indicator'].map((field) => `${path}.${field}`)
  const filter: Clause[] = [{ range: { [`${path}.normalized`]: limits } }]
  if (baseUnit !== null) filter.push({ term: { [`${path}.baseUnit`]: baseUnit } })
  if (node.word !== null) filter.push({ multi_match: { query: node.word, type: 'phrase', fields } })
  return { bool: { filter } }
}

/** A clause for each dimension in use but the one left out. */
export function toFilterClauses(filters: Filters, without: Dimension | null = null): Clause[] {
  const active = toActive(filters).filter((dimension) => dimension !== without)
  return DIMENSIONS.filter((dimension) => active.includes(dimension)).map((dimension) =>
    toFilter(filters, dimension),
  )
}

function toFilter(filters: Filters, dimension: Dimension): Clause {
  if (dimension === 'figures') return { term: { hasFigures: true } }
  if (dimension !== 'dates') return { terms: { [`ids.${dimension}`]: filters[dimension] } }
  const [from, to] = [toDay(filters.from === '' ? null : filters.from), toLastDay(filters.to)]
  return { range: { day: { ...(from === null ? {} : { gte: from }), ...(to === null ? {} : { lte: to }) } } }
}
