/** Why a search found nothing, in numbers. */
import { evaluate } from './evaluate.ts'
import { dropDimension, filterHits, toActive, type Dimension, type Filters } from './filters.ts'
import type { SearchIndex } from './openIndex.ts'
import { toQuery } from './query.ts'
import type { QueryNode } from './queryNodes.ts'

export type Narrowed = { readonly query: string; readonly filters: Filters }

export type Explanation = {
  /** How many articles each part of the query finds alone. */
  readonly parts: readonly { readonly label: string; readonly total: number }[]
  /** How many would be found without each filter in use. */
  readonly dropped: readonly { readonly dimension: Dimension; readonly total: number }[]
}

/** Why a search found nothing. */
export async function explain(index: SearchIndex, request: Narrowed): Promise<Explanation> {
  const { root } = toQuery(request.query)
  const parts = root?.kind === 'and' ? root.parts : root ? [root] : []
  const found = await evaluate(index, root)
  const dropped = toActive(request.filters).map(async (dimension) => {
    const hits = await filterHits(index, found, dropDimension(request.filters, dimension))
    return { dimension, total: hits.docs.length }
  })
  const counted = parts.map(async (part) => ({
    label: toLabel(part),
    total: (await evaluate(index, part)).docs.length,
  }))
  return { parts: await Promise.all(counted), dropped: await Promise.all(dropped) }
}

/** A part of a query as a reader would write it. */
export function toLabel(node: QueryNode): string {
  if (node.kind === 'not') return `-${toLabel(node.part)}`
  if ('parts' in node) return `(${node.parts.map(toLabel).join(node.kind === 'or' ? ' OR ' : ' ')})`
  if (node.kind === 'facet') return node.name
  return node.kind === 'text' ? node.phrase : node.label
}
