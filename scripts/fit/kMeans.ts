/**
 * Points of length one in groups around their means: k-means by the angle (Dhillon and Modha 2001).
 */
import type { Random } from '../../src/typeset/random.ts'
import { dot } from './spectral.ts'

const ROUNDS = 30

/**
 * The group of each point.
 *
 * @param weights how much each point counts: common words say where a group is, rare ones are put into it
 */
export function toGroups(
  points: readonly Float64Array[],
  weights: readonly number[],
  groups: number,
  random: Random,
): number[] {
  let means = toSeeds(points, weights, groups, random)
  let of = points.map((point) => toNearest(point, means))
  for (let round = 0; round < ROUNDS; round += 1) {
    means = toMeans(points, weights, of, means)
    const next = points.map((point) => toNearest(point, means))
    const moved = next.some((group, at) => group !== of[at])
    of = next
    if (!moved) break
  }
  return of
}

/** Different points, drawn by their weights. */
function toSeeds(
  points: readonly Float64Array[],
  weights: readonly number[],
  groups: number,
  random: Random,
): Float64Array[] {
  const left = points.map((point, at) => ({ point, weight: weights[at] ?? 0 }))
  return Array.from({ length: Math.min(groups, points.length) }, () => {
    let rest = random.next() * left.reduce((sum, { weight }) => sum + weight, 0)
    const at = left.findIndex(({ weight }) => (rest -= weight) < 0)
    return left.splice(Math.max(0, at), 1)[0]?.point ?? new Float64Array()
  })
}

function toNearest(point: Float64Array, means: readonly Float64Array[]): number {
  let best = 0
  let most = -Infinity
  means.forEach((mean, at) => {
    const like = dot(point, mean)
    if (like > most) [best, most] = [at, like]
  })
  return best
}

/** A group that has lost its points stays where it was. */
function toMeans(
  points: readonly Float64Array[],
  weights: readonly number[],
  of: readonly number[],
  before: readonly Float64Array[],
): Float64Array[] {
  const sums = before.map(({ length }) => new Float64Array(length))
  points.forEach((point, at) => {
    const sum = sums[of[at] ?? 0] ?? new Float64Array()
    const weight = weights[at] ?? 0
    for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + weight * (point[k] ?? 0)
  })
  return sums.map((sum, group) => {
    const length = Math.sqrt(dot(sum, sum))
    return length === 0 ? (before[group] ?? sum) : sum.map((x) => x / length)
  })
}
