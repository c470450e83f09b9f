/**
 * What tells of a candidate that it is the metric of a figure; each feature has a weight in `content/model/metrics.json`.
 */
import { toLength } from './candidatePhrases.ts'
import { unitKind } from './changes.ts'
import type { See } from './features.ts'
import type { Context, Found, Known, MetricCandidate, Ruled } from './known.ts'
import { seeBefore } from './metricChainFeatures.ts'
import { seeClasses } from './metricClassFeatures.ts'
import { seeNames } from './metricNameFeatures.ts'
import { seePlace } from './metricPlaceFeatures.ts'
import { seeShape } from './metricShapeFeatures.ts'
import type { Surroundings } from './metricSurroundings.ts'
import { seeWords } from './metricWordFeatures.ts'

/**
 * What is seen of one candidate, among the others of its figure.
 *
 * @example 示范工坊 behind 3家 → left-right, kind of unit, first and last word, what stands around, and how it lies to the rules' choice
 */
export function seeMetric(
  see: See,
  context: Context,
  found: Found,
  known: readonly Known[],
  ruled: Ruled,
  around: Surroundings,
  candidate: MetricCandidate,
): void {
  const { source } = candidate
  const unit = unitKind(found.draft, context.rules)
  see`${source}`
  see`${source} ${unit}`
  see`${source} length ${toLength(candidate.text)}`
  seeRule(see, candidate, ruled, unit)
  seeWords(see, context, candidate, unit)
  seePlace(see, candidate, around, found)
  seeBefore(see, context, candidate, found, known)
  seeNames(see, context, candidate, unit)
  seeShape(see, context, candidate, ruled, around, found, unit)
  seeClasses(see, context, candidate, around, found, unit)
}

/** How the candidate lies to what the rules chose. */
function seeRule(
  see: See,
  { text, source }: MetricCandidate,
  { text: chosen, by }: Ruled,
  unit: string,
): void {
  if (chosen === null) {
    see`unruled ${source}`
  } else if (text === chosen) {
    see`ruled`
    see`ruled ${by}`
    see`ruled ${by} ${unit}`
    see`ruled length ${toLength(text)}`
  } else {
    const lies = toRelation(text, chosen)
    if (lies !== 'apart from ruled') see`${lies}`
    see`${lies} ${by}`
    see`${lies} ${source}`
  }
}

function toRelation(text: string, chosen: string): string {
  if (chosen.endsWith(text)) return 'end of ruled'
  if (chosen.startsWith(text)) return 'start of ruled'
  if (text.endsWith(chosen)) return 'ends in ruled'
  return text.startsWith(chosen) ? 'starts with ruled' : 'apart from ruled'
}
