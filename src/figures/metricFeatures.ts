/**
 * What tells of a candidate that it is the metric of a figure; each feature has a weight in `content/model/metrics.json`.
 */
import { toLength } from './candidatePhrases.ts'
import { unitKind } from './changes.ts'
import type { Context, Found, Known, MetricCandidate, Ruled } from './known.ts'
import { toBeforeFeatures } from './metricChainFeatures.ts'
import { toClassFeatures } from './metricClassFeatures.ts'
import { toNameFeatures } from './metricNameFeatures.ts'
import { toPlaceFeatures } from './metricPlaceFeatures.ts'
import { toShapeFeatures } from './metricShapeFeatures.ts'
import type { Surroundings } from './metricSurroundings.ts'
import { toWordFeatures } from './metricWordFeatures.ts'

/**
 * The features of one candidate, among the others of its figure.
 *
 * @example 示范工坊 behind 3家 → left-right, kind of unit, first and last word, what stands around, and how it lies to the rules' choice
 */
export function toMetricFeatures(
  context: Context,
  found: Found,
  known: readonly Known[],
  ruled: Ruled,
  around: Surroundings,
  candidate: MetricCandidate,
): string[] {
  const { source } = candidate
  const unit = unitKind(found.draft, context.rules)
  return [
    source,
    `${source} ${unit}`,
    `${source} length ${toLength(candidate.text)}`,
    ...toRuleFeatures(candidate, ruled, unit),
    ...toWordFeatures(context, candidate, unit),
    ...toPlaceFeatures(candidate, around, found),
    ...toBeforeFeatures(context, candidate, found, known),
    ...toNameFeatures(context, candidate, unit),
    ...toShapeFeatures(context, candidate, ruled, around, found, unit),
    ...toClassFeatures(context, candidate, around, found, unit),
  ]
}

/** How the candidate lies to what the rules chose. */
function toRuleFeatures(
  { text, source }: MetricCandidate,
  { text: chosen, by }: Ruled,
  unit: string,
): string[] {
  if (chosen === null) return [`unruled ${source}`]
  if (text === chosen)
    return ['ruled', `ruled ${by}`, `ruled ${by} ${unit}`, `ruled length ${toLength(text)}`]
  if (chosen.endsWith(text)) return ['end of ruled', `end of ruled ${by}`, `end of ruled ${source}`]
  if (chosen.startsWith(text)) return ['start of ruled', `start of ruled ${by}`, `start of ruled ${source}`]
  if (text.endsWith(chosen)) return ['ends in ruled', `ends in ruled ${by}`, `ends in ruled ${source}`]
  if (text.startsWith(chosen))
    return ['starts with ruled', `starts with ruled ${by}`, `starts with ruled ${source}`]
  return [`apart from ruled ${by}`, `apart from ruled ${source}`]
}
