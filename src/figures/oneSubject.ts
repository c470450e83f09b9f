/**
 * Which candidates are wordings of one subject: 中央企业 and 青禾委监管的中央企业, 新昌 and 新昌县.
 */
import type { Candidate } from './candidate.ts'

const RANK = /[市区县省]$/u

/**
 * Whether one name stands within the other and both are of one kind; a phrase is of any.
 *
 * @example isOneSubject(新昌, 新昌县) === true; not 临平区, 临平经济技术开发区
 */
export function isOneSubject(one: Candidate, other: Candidate): boolean {
  if (one.name === null || other.name === null) return false
  if (one.name === other.name) return true
  if (one.kind !== other.kind && one.kind !== 'goods' && other.kind !== 'goods') return false
  const [a, b] = [one.name.replace(RANK, ''), other.name.replace(RANK, '')]
  return a.length > 1 && b.length > 1 && (other.name.includes(a) || one.name.includes(b))
}

/** How much a candidate's own probability counts beside that of its wordings: of equals the likelier is taken. */
const OWN = 0.01

/** The named candidate that most are wordings of, by their probabilities, and what these come to. */
export function toLikeliest(
  candidates: readonly Candidate[],
  probabilities: readonly number[],
): { readonly at: number; readonly probability: number } {
  let [at, probability, most] = [-1, 0, -1]
  candidates.forEach((one, index) => {
    if (one.name === null) return
    const sum = candidates.reduce(
      (all, other, o) => (isOneSubject(one, other) ? all + (probabilities[o] ?? 0) : all),
      0,
    )
    const score = sum + OWN * (probabilities[index] ?? 0)
    if (score > most) [at, probability, most] = [index, sum, score]
  })
  return { at, probability: Math.min(1, probability) }
}
