/** Numbered pages of a list. */
export type Slice<T> = {
  readonly items: readonly T[]
  /** 1-based. */
  readonly number: number
  readonly last: number
  readonly total: number
}

/**
 * Cuts a list into pages; an empty list is one empty page, so that its address exists. Lists grow at their beginning: all pages but the first
 * are full and cut from the end, so that what comes in changes the first alone, which holds up to half a page less or more.
 *
 * @example toSlices([5, 4, 3, 2, 1], 2).map(({ items }) => items) // [[5], [4, 3], [2, 1]]
 */
export function toSlices<T>(items: readonly T[], size: number): Slice<T>[] {
  const further = Math.max(0, Math.floor((items.length - Math.ceil(size / 2)) / size))
  const first = items.length - further * size
  return Array.from({ length: further + 1 }, (_, i) => ({
    items: i === 0 ? items.slice(0, first) : items.slice(first + (i - 1) * size, first + i * size),
    number: i + 1,
    last: further + 1,
    total: items.length,
  }))
}

/** The path of a list's page: the list's own for the first, `<path>2/` for the second. */
export function slicePath(path: string, number: number): string {
  return number === 1 ? path : `${path}${number}/`
}

/**
 * Which page numbers to show: first, last and those around the current; null stands for a gap.
 *
 * @example shownNumbers(6, 20) // [1, null, 5, 6, 7, null, 20]
 */
export function shownNumbers(current: number, last: number): (number | null)[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((n) => n >= 1 && n <= last)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((n, i) => (i > 0 && n - (numbers[i - 1] ?? n) > 1 ? [null, n] : [n]))
}
