/** A seeded generator (mulberry32): the same seed gives the same corpus on every machine. */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number in [0, below). */
  readonly integer: (below: number) => number
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const integer = (below: number): number => Math.floor(next() * below)
  return { next, integer, pick: (items) => items[integer(items.length)] ?? items[0] }
}
