/** Runs a query's tree over the index. */
import { toDay } from './dates.ts'
import { HAN, inEitherWriting } from './eitherWriting.ts'
import type { FacetTotals } from './facets.ts'
import { both, either, NO_HITS, toRange, toUnscored, without, type Hits } from './hits.ts'
import { toLookThrough } from './lookThrough.ts'
import { articlesOf, matchFigures } from './matchFigures.ts'
import { matchPhrase } from './matchPhrase.ts'
import type { SearchIndex } from './openIndex.ts'
import { joinPostings, MAX_IMPACT, type Postings } from './postings.ts'
import type { FacetNode, QueryNode, TextNode } from './queryNodes.ts'

/** The documents a query finds, each scored by BM25; all of them for an empty query. */
export async function evaluate(index: SearchIndex, node: QueryNode | null): Promise<Hits> {
  if (node === null) return toRange(0, index.documents)
  switch (node.kind) {
    case 'text':
      return toScored(index, await matchText(index, node))
    case 'facet':
      return matchFacet(index, node)
    case 'dates':
      return matchDates(index.facets, node.from, node.to)
    case 'figure':
      return toUnscored(await articlesOf(index, await matchFigures(index, node)))
    case 'not':
      return without(toRange(0, index.documents), await evaluate(index, node.part))
    case 'or':
      return (await Promise.all(node.parts.map((part) => evaluate(index, part)))).reduce(either, NO_HITS)
    case 'and':
      return matchAll(index, node.parts)
  }
}

/** What is excluded is taken off what is asked, so that `-x` never lists the whole archive first. */
async function matchAll(index: SearchIndex, parts: readonly QueryNode[]): Promise<Hits> {
  const asked = parts.filter((part) => part.kind !== 'not')
  const excluded = parts.flatMap((part) => (part.kind === 'not' ? [part.part] : []))
  const [hits, gone] = await Promise.all([
    Promise.all(asked.map((part) => evaluate(index, part))),
    Promise.all(excluded.map((part) => evaluate(index, part))),
  ])
  const all = hits.length > 0 ? hits.reduce(both) : toRange(0, index.documents)
  return gone.reduce(without, all)
}

function matchText(index: SearchIndex, { namespace, phrase }: TextNode): Promise<Postings> {
  return inEitherWriting(index, phrase, async (folded) => {
    const found = index.parts.map(async (part) => ({
      firstDoc: part.firstDoc,
      postings: await matchPhrase(
        part.words,
        namespace,
        folded,
        toLookThrough(index, part, namespace, folded),
      ),
    }))
    return joinPostings(await Promise.all(found))
  })
}

function toScored(index: SearchIndex, { docs, impacts }: Postings): Hits {
  const rarity = Math.log(1 + (index.documents - docs.length + 0.5) / (docs.length + 0.5))
  return { docs, scores: Float32Array.from(impacts, (impact) => (rarity * (impact + 1)) / (MAX_IMPACT + 1)) }
}

async function matchFacet(index: SearchIndex, { facet, name }: FacetNode): Promise<Hits> {
  let numbers = matchFacetValues(index, { facet, name })
  if (numbers.size === 0 && !index.simplifies && HAN.test(name)) {
    await index.loadSimplifier()
    numbers = matchFacetValues(index, { facet, name })
  }
  if (numbers.size === 0) return NO_HITS
  const all = toRange(0, index.documents)
  const rowOf = await index.facetsOf(all.docs)
  const docs = all.docs.filter((doc) => rowOf(doc)?.[facet].some((number) => numbers.has(number)))
  return { docs, scores: new Float32Array(docs.length) }
}

/** Numbers of the facet's values that are named so, or whose name holds the text. */
export function matchFacetValues(
  index: SearchIndex,
  { facet, name }: Pick<FacetNode, 'facet' | 'name'>,
): Set<number> {
  const wanted = index.folder.fold(name)
  const values = index.facets.values[facet]
  return new Set(
    values.flatMap((value, number) =>
      value.id === wanted || index.folder.fold(value.name).includes(wanted) ? [number] : [],
    ),
  )
}

/** The run of documents filed under these days. */
export function matchDates(totals: FacetTotals, from: number | null, to: number | null): Hits {
  let start: number | null = null
  let at = 0
  let end = 0
  for (const { day, count } of totals.dates) {
    const inside = day !== null && day >= (from ?? toDay('0000') ?? 0) && day <= (to ?? Infinity)
    if (inside) {
      start ??= at
      end = at + count
    }
    at += count
  }
  return start === null ? NO_HITS : toRange(start, end)
}
