/**
 * The minimum of a smooth function by L-BFGS (Nocedal 1980) with backtracking.
 */

/** Value at a point; fills in the gradient there. */
export type Smooth = (point: Float64Array, gradient: Float64Array) => number

const MEMORY = 8
const TOLERANCE = 1e-5

type Pair = { readonly step: Float64Array; readonly change: Float64Array; readonly scale: number }

/** `toMinimum((x, g) => { g[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2 }, 1, 50)` → `[3]`. */
export function toMinimum(
  smooth: Smooth,
  size: number,
  rounds: number,
  start = new Float64Array(size),
): Float64Array<ArrayBuffer> {
  let point = start
  let gradient = new Float64Array(size)
  let value = smooth(point, gradient)
  const pairs: Pair[] = []
  for (let round = 0; round < rounds; round += 1) {
    const direction = toDirection(gradient, pairs)
    const slope = dot(direction, gradient)
    let length = pairs.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient) + 1) : 1
    let next = point
    let nextGradient = gradient
    let nextValue = Infinity
    for (let tries = 0; tries < 20; tries += 1, length /= 2) {
      next = point.map((x, k) => x + length * (direction[k] ?? 0))
      nextGradient = new Float64Array(size)
      nextValue = smooth(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope) break
    }
    if (!(nextValue < value)) break
    remember(pairs, point, next, gradient, nextGradient)
    const gained = value - nextValue
    ;[point, gradient, value] = [next, nextGradient, nextValue]
    if (gained < TOLERANCE * Math.abs(value)) break
  }
  return point
}

function remember(
  pairs: Pair[],
  from: Float64Array,
  to: Float64Array,
  before: Float64Array,
  after: Float64Array,
): void {
  const step = to.map((x, k) => x - (from[k] ?? 0))
  const change = after.map((x, k) => x - (before[k] ?? 0))
  const curvature = dot(step, change)
  if (curvature <= 1e-12) return
  pairs.push({ step, change, scale: 1 / curvature })
  if (pairs.length > MEMORY) pairs.shift()
}

/** Downhill, with what the last steps tell of the curvature. */
function toDirection(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const q = Float64Array.from(gradient)
  const alphas: number[] = []
  for (const { step, change, scale } of pairs.toReversed()) {
    const alpha = scale * dot(step, q)
    alphas.unshift(alpha)
    add(q, change, -alpha)
  }
  const last = pairs.at(-1)
  if (last !== undefined) {
    const shrink = 1 / (last.scale * dot(last.change, last.change))
    for (let k = 0; k < q.length; k += 1) q[k] = (q[k] ?? 0) * shrink
  }
  pairs.forEach(({ step, change, scale }, i) => add(q, step, (alphas[i] ?? 0) - scale * dot(change, q)))
  return q.map((x) => -x)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let k = 0; k < to.length; k += 1) to[k] = (to[k] ?? 0) + times * (from[k] ?? 0)
}
