/** Sets of figures, by their ranks (rankedFigures.ts): runs of them, or one by one. */

/** From the first up to the second. */
export type RankRun = readonly [from: number, to: number]

/** Runs stand apart and ascend, as listed ranks do. */
export type Ranks =
  | { readonly kind: 'runs'; readonly runs: readonly RankRun[] }
  | { readonly kind: 'listed'; readonly ranks: Uint32Array }

export function countRanks(ranks: Ranks): number {
  if (ranks.kind === 'listed') return ranks.ranks.length
  return ranks.runs.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** Those from the `from`-th up to the `to`-th: `sliceRanks({ runs: [[4, 6], [9, 12]] }, 1, 4)` → 5, 9, 10. */
export function sliceRanks(ranks: Ranks, from: number, to: number): number[] {
  if (ranks.kind === 'listed') return [...ranks.ranks.subarray(from, to)]
  const sliced: number[] = []
  let before = 0
  for (const [start, end] of ranks.runs) {
    const first = start + Math.max(0, from - before)
    const last = Math.min(end, start + to - before)
    for (let rank = first; rank < last; rank++) sliced.push(rank)
    before += end - start
  }
  return sliced
}

/** Listed ranks that lie in the runs. */
export function clipRanks(ranks: Uint32Array, runs: readonly RankRun[]): Ranks {
  const parts = runs.map(([from, to]) => ranks.subarray(lowerBound(ranks, from), lowerBound(ranks, to)))
  const clipped = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    clipped.set(part, at)
    at += part.length
  }
  return { kind: 'listed', ranks: clipped }
}

/** The first place that holds at least `rank`. */
function lowerBound(ranks: Uint32Array, rank: number): number {
  let low = 0
  let high = ranks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[middle] ?? 0) < rank) low = middle + 1
    else high = middle
  }
  return low
}
