/**
 * A seeded generator (mulberry32): the same seed gives the same draws on every machine.
 */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number in [from, to). */
  readonly between: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  readonly shuffle: <T>(items: readonly T[]) => T[]
}

/** `seeded(7, 3)`: the third stream of seed 7; streams are independent of each other. */
export function seeded(seed: number, stream = 0): Random {
  let state = mix(seed) ^ mix(stream + 0x9e37)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from))
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('nothing to pick from')
    return items[between(0, items.length)] as T
  }
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [next(), item] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, item]) => item)
  return { next, between, chance: (probability) => next() < probability, pick, shuffle }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
  return mixed ^ (mixed >>> 16)
}
