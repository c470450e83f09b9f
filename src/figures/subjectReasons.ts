/**
 * Why a figure has its subject: the likeliest candidates, and what speaks for the first over the second.
 */
import { toNames } from './features.ts'
import type { SubjectCase } from './subjectCases.ts'
import { choose } from './subjects.ts'
import { toShares, type SubjectModel } from './subjectModel.ts'

const MOST_CANDIDATES = 3
const MOST_FEATURES = 5
const LEAST_PROBABILITY = 0.02

/**
 * One line a figure, below it its likeliest candidates, each with what speaks for it beside the one chosen.
 *
 * @example
 * 10亿元 年销售额: 青禾机械有限公司
 *   0.93 青禾机械有限公司 (mention, organisation)
 *   0.04 临平区 (mention, area)  against: 1.2 suits, 0.8 topic clause name; for: 0.3 in the headline
 */
export function toSubjectReasons(cases: readonly SubjectCase[], model: SubjectModel): string[] {
  const chosen = choose(cases, model)
  return cases.flatMap(({ figure, candidates, descriptions }, at) => {
    const of = toShares(descriptions, model)
    const features = descriptions.map(toNames)
    const best = candidates.findIndex((one) => one === chosen[at]?.candidate)
    const others = candidates
      .map((candidate, c) => ({ candidate, c, probability: of[c] ?? 0 }))
      .filter(({ c, probability }) => c !== best && probability >= LEAST_PROBABILITY)
      .sort((a, b) => b.probability - a.probability)
      .slice(0, MOST_CANDIDATES - 1)
    const mine = features[best] ?? []
    const name = (c: number): string => candidates[c]?.name ?? 'none'
    const kind = (c: number): string => `(${candidates[c]?.origin ?? ''}, ${candidates[c]?.kind ?? ''})`
    return [
      `${figure.value}${figure.unit ?? ''} ${figure.metric ?? '(no metric)'}: ${name(best)}`,
      `  ${(of[best] ?? 0).toFixed(2)} ${name(best)} ${kind(best)}`,
      ...others.map(({ c, probability }) => {
        const theirs = features[c] ?? []
        const [against, given] = [less(mine, theirs), less(theirs, mine)].map((list) => heaviest(list, model))
        return `  ${probability.toFixed(2)} ${name(c)} ${kind(c)}  against: ${against ?? ''}; for: ${given ?? ''}`
      }),
    ]
  })
}

const less = (features: readonly string[], others: readonly string[]): string[] =>
  features.filter((feature) => !others.includes(feature))

function heaviest(features: readonly string[], { weights }: SubjectModel): string {
  return features
    .map((feature) => ({ feature, weight: weights.scoreOf((see) => see`${feature}`) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_FEATURES)
    .map(({ feature, weight }) => `${weight.toFixed(1)} ${feature}`)
    .join(', ')
}
