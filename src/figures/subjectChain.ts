/**
 * The subjects of an article's figures chosen together: a chain in which each choice leans on the one before.
 *
 * A figure's candidate has a score of its own, and a score for following the same subject or another one; forward–backward sums
 * over all ways through the article, so that one wrong topic does not carry the rest along, and probabilities are honest.
 */

/** One figure: for each candidate its name, its score, and what is added after the same or another subject. */
export type Link = {
  readonly names: readonly (string | null)[]
  readonly own: readonly number[]
  readonly same: readonly number[]
  readonly other: readonly number[]
}

export type Marginals = {
  /** For each figure and candidate its probability. */
  readonly of: readonly (readonly number[])[]
  /** … and the probability that it is chosen after the same subject. */
  readonly same: readonly (readonly number[])[]
  /** The log of the sum over all ways. */
  readonly sum: number
}

/**
 * The probabilities of all candidates; `allowed` keeps only some of them, for what is known already.
 *
 * Linear in figures and candidates: all that matters of the figure before is its sum, and its part of the same name.
 */
export function toMarginals(
  links: readonly Link[],
  allowed: readonly (readonly boolean[] | null)[] = [],
): Marginals {
  const forward = toForward(links, allowed)
  const backward = toBackward(links, allowed)
  const sum = logSum(forward.at(-1) ?? [0])
  const of = links.map((_, at) =>
    (forward[at] ?? []).map((score, c) => Math.exp(score + (backward[at]?.[c] ?? 0) - sum)),
  )
  const same = links.map((link, at) => {
    const before = links[at - 1]
    const scores = forward[at - 1]
    if (before === undefined || scores === undefined) return link.names.map(() => 0)
    const byName = toSums(before.names, scores)
    return link.names.map((name, c) => {
      if (allowed[at]?.[c] === false) return 0
      const enter = (byName.get(name) ?? -Infinity) + (link.same[c] ?? 0) + (link.own[c] ?? 0)
      return Math.exp(enter + (backward[at]?.[c] ?? 0) - sum)
    })
  })
  return { of, same, sum }
}

function toForward(links: readonly Link[], allowed: readonly (readonly boolean[] | null)[]): number[][] {
  const all: number[][] = []
  links.forEach((link, at) => {
    const before = links[at - 1]
    const scores = all[at - 1]
    const enter =
      before === undefined || scores === undefined ? link.own.map(() => 0) : toEntries(link, before, scores)
    all.push(link.own.map((own, c) => (allowed[at]?.[c] === false ? -Infinity : own + (enter[c] ?? 0))))
  })
  return all
}

/** The sum over the figure before, for each candidate. */
function toEntries(link: Link, before: Link, scores: readonly number[]): number[] {
  const whole = logSum(scores)
  const byName = toSums(before.names, scores)
  return link.names.map((name, c) => {
    const same = byName.get(name) ?? -Infinity
    return logSum([same + (link.same[c] ?? 0), logLess(whole, same) + (link.other[c] ?? 0)])
  })
}

function toBackward(links: readonly Link[], allowed: readonly (readonly boolean[] | null)[]): number[][] {
  const all: number[][] = links.map(({ own }) => own.map(() => 0))
  for (let at = links.length - 2; at >= 0; at -= 1) {
    const next = links[at + 1]
    const later = all[at + 1]
    const link = links[at]
    if (next === undefined || later === undefined || link === undefined) continue
    const leave = next.own.map((own, c) =>
      allowed[at + 1]?.[c] === false ? -Infinity : own + (later[c] ?? 0),
    )
    const others = leave.map((score, c) => score + (next.other[c] ?? 0))
    const whole = logSum(others)
    const othersByName = toSums(next.names, others)
    const sameByName = toSums(
      next.names,
      leave.map((score, c) => score + (next.same[c] ?? 0)),
    )
    all[at] = link.names.map((name) =>
      logSum([logLess(whole, othersByName.get(name) ?? -Infinity), sameByName.get(name) ?? -Infinity]),
    )
  }
  return all
}

/** Names are distinct within a figure, but for none. */
function toSums(names: readonly (string | null)[], scores: readonly number[]): Map<string | null, number> {
  return new Map(names.map((name, c) => [name, scores[c] ?? -Infinity]))
}

function logSum(scores: readonly number[]): number {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  if (most === -Infinity) return -Infinity
  let sum = 0
  for (const score of scores) sum += Math.exp(score - most)
  return most + Math.log(sum)
}

/** log(exp(whole) − exp(part)), never below what rounding leaves. */
function logLess(whole: number, part: number): number {
  if (part === -Infinity) return whole
  const left = 1 - Math.exp(part - whole)
  return left <= 1e-12 ? -Infinity : whole + Math.log(left)
}
