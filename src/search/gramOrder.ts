/** Walks all grams of all levels in term order. */
import type { Level } from './grams.ts'

/** A gram of `length` symbols and its places, `from` up to `to` in those of its level. */
export type VisitGram = (length: number, places: Uint32Array, from: number, to: number) => void

/** Calls `visit` for each gram, a gram before those that grow from it. */
export function visitGrams(levels: readonly Level[], visit: VisitGram): void {
  const next = levels.map(() => 0)
  const descend = (depth: number, parent: number): void => {
    const level = levels[depth]
    if (!level) return
    const { places, offsets, parents } = level
    for (;;) {
      const gram = next[depth] ?? 0
      if (parents[gram] !== parent) return
      next[depth] = gram + 1
      visit(depth + 1, places, offsets[gram] ?? 0, offsets[gram + 1] ?? 0)
      descend(depth + 1, gram)
    }
  }
  descend(0, -1)
}
