import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ARC_FROM, ARC_START, ARCS } from '../../../src/newspaper/label/arcs.ts'
import { toBestPath, type Lattice } from '../../../src/newspaper/label/decode.ts'
import { toMarginals } from '../../../src/newspaper/label/marginals.ts'
import { canBegin, canFollow, STATES } from '../../../src/newspaper/label/states.ts'

const S = STATES.length
const worth = fc.double({ min: -4, max: 4, noNaN: true })
const vector = (length: number): fc.Arbitrary<Float64Array> =>
  fc.array(worth, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values))

/** Lattices of two lines, small enough to try every path. */
const lattice: fc.Arbitrary<Lattice> = fc.constant(2).chain((count) =>
  fc.record({
    count: fc.constant(count),
    states: vector(count * S),
    arcs: vector(ARCS.length).map((arcs) => [arcs]),
    arcClasses: fc.constant(new Uint8Array(count)),
    initial: vector(S),
    final: vector(S),
  }),
)

/** Every path that may be, with what it is worth. */
function toAllPaths({ count, states, arcs, initial, final }: Lattice): { path: number[]; worth: number }[] {
  const arcOf = (from: number, to: number): number => {
    for (let a = ARC_START[to] ?? 0; a < (ARC_START[to + 1] ?? 0); a += 1) if (ARC_FROM[a] === from) return a
    return -1
  }
  let paths = STATES.flatMap((state, s) =>
    canBegin(state) ? [{ path: [s], worth: (initial[s] ?? 0) + (states[s] ?? 0) }] : [],
  )
  for (let i = 1; i < count; i += 1)
    paths = paths.flatMap(({ path, worth: sum }) =>
      STATES.flatMap((_, s) => {
        const arc = arcOf(path.at(-1) ?? 0, s)
        if (arc < 0) return []
        return [{ path: [...path, s], worth: sum + (arcs[0]?.[arc] ?? 0) + (states[i * S + s] ?? 0) }]
      }),
    )
  return paths.map(({ path, worth: sum }) => ({ path, worth: sum + (final[path.at(-1) ?? 0] ?? 0) }))
}

describe('decoding', () => {
  test('finds the path worth most of all that may be', () => {
    fc.assert(
      fc.property(lattice, (drawn) => {
        const all = toAllPaths(drawn)
        const found = [...toBestPath(drawn)].join()
        const read = all.find(({ path }) => path.join() === found)
        expect(read?.worth).toBeCloseTo(Math.max(...all.map((path) => path.worth)), 9)
      }),
      { numRuns: 12 },
    )
  })

  test('gives each state its share of the worth of all paths', () => {
    fc.assert(
      fc.property(lattice, (drawn) => {
        const all = toAllPaths(drawn)
        const top = Math.max(...all.map((path) => path.worth))
        const sum = all.reduce((total, path) => total + Math.exp(path.worth - top), 0)
        const { logZ, states } = toMarginals(drawn)
        expect(logZ).toBeCloseTo(top + Math.log(sum), 6)
        const share = all.reduce(
          (total, { path, worth: own }) => (path[1] === 3 ? total + Math.exp(own - top) : total),
          0,
        )
        expect(states[S + 3]).toBeCloseTo(share / sum, 6)
      }),
      { numRuns: 12 },
    )
  })
})

describe('states', () => {
  test('never lead from one order of headlines to the other', () => {
    expect(ARCS.every(({ from, to }) => from.order === to.order)).toBe(true)
  })

  test('go on with a paragraph only within a text', () => {
    const flows = ARCS.filter(({ to }) => to.step === 'flow')
    expect(flows.every(({ from }) => from.phase === 'text')).toBe(true)
  })

  test('can all be reached, and left or be the last', () => {
    const reached = STATES.filter(
      (to) => canBegin(to) || STATES.some((from) => from !== to && canFollow(from, to)),
    )
    expect(reached).toEqual(STATES)
  })
})
