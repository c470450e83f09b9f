/**
 * Searches among things in reading order, so that a look around a place costs no walk through the text.
 */
type Placed = { readonly start: number }

/** Index of the first item that begins at or behind a position; the length where none does. */
export function firstFrom(items: readonly Placed[], position: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The items that begin before a position, at most `most` of them, nearest last.
 *
 * @example lastBefore([{ start: 0 }, { start: 5 }, { start: 9 }], 9, 1) → [{ start: 5 }]
 */
export function lastBefore<T extends Placed>(items: readonly T[], position: number, most: number): T[] {
  const end = firstFrom(items, position)
  return items.slice(Math.max(0, end - most), end)
}

/** The items that begin from `start` on and before `end`, at most `most`. */
export function within<T extends Placed>(items: readonly T[], start: number, end: number, most: number): T[] {
  const first = firstFrom(items, start)
  return items.slice(first, Math.min(firstFrom(items, end), first + most))
}
