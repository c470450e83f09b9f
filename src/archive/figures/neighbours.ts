/** Other reports of the same indicator in the same measure and place: what a reader of one would compare it with. */
export type Comparable = {
  readonly article: string
  readonly place: string | null
  readonly start: string | null
  readonly end: string | null
}

/** Reports shown beside a figure. */
const SHOWN = 3
/** How far to look for them: a paper that prints one figure many times must not make the build slow. */
const REACH = 40

/** Latest period first, so that reports of one period stand together. */
export function sortComparable<T extends Comparable>(figures: readonly T[]): T[] {
  return figures.toSorted((a, b) => {
    const [ends, starts] = [compare(b.end, a.end), compare(a.start, b.start)]
    return ends || starts
  })
}

function compare(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? '']
  return left === right ? 0 : left < right ? -1 : 1
}

/**
 * The nearest reports in other articles to the one at `at` of a sorted list: those of the same period, then the periods
 * around it.
 */
export function neighbours<T extends Comparable>(sorted: readonly T[], at: number): T[] {
  const own = sorted[at]
  if (own === undefined) return []
  const [same, rest]: [T[], T[]] = [[], []]
  for (let step = 1; step <= REACH && same.length < SHOWN; step += 1) {
    const [before, after] = [sorted[at - step], sorted[at + step]]
    for (const other of [before, after])
      if (other !== undefined && other.article !== own.article)
        (isSamePeriod(own, other) ? same : rest).push(other)
    // Reports of one period stand together: none is further off than one of another.
    const isLast = ![before, after].some((other) => other !== undefined && isSamePeriod(own, other))
    if (isLast && same.length + rest.length >= SHOWN) break
  }
  return [...same, ...rest].slice(0, SHOWN)
}

export function isSamePeriod(a: Comparable, b: Comparable): boolean {
  return a.end !== null && a.end === b.end && a.start === b.start
}
