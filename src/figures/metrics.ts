/**
 * The metric of each figure, what the number counts or measures, as printed: the likeliest of its candidates.
 */
import type { Description } from './features.ts'
import { readIndicatorName } from './indicators.ts'
import type { Context, Found, Known, Metric, MetricChoice } from './known.ts'
import { compare, isLike, toWording } from './likeness.ts'
import { leadOf } from './leadPhrase.ts'
import { toMetricCandidates } from './metricCandidates.ts'
import { seeMetric } from './metricFeatures.ts'
import { toChances } from './metricModel.ts'
import { readRuled } from './metricRules.ts'
import { toSurroundings } from './metricSurroundings.ts'
import type { FigureRules } from './rules.ts'

/** The candidates for the metric of a draft, given the figures read before it in the same paragraph. */
export function toMetricChoice(context: Context, found: Found, known: readonly Known[]): MetricChoice {
  const ruled = readRuled(context, found, known)
  const around = toSurroundings(context, found)
  const candidates = toMetricCandidates(context, found, known, ruled, around)
  const descriptions = candidates.map((candidate): Description => (see) => {
    seeMetric(see, context, found, known, ruled, around, candidate)
  })
  return { ruled, candidates, descriptions, lead: leadOf(context, found) }
}

/** What needs more than a phrase: comparisons, items of a list, what is paid to whom. */
const SETTLED: ReadonlySet<MetricChoice['ruled']['by']> = new Set([
  'compared',
  'object',
  'behind',
  'list',
  'paid',
  'class',
  'deed',
])

/**
 * Chooses the metric of a draft; comparisons (高于全市2个百分点), items of a list and payments are the rules' alone.
 *
 * @example 覆盖|7个|乡镇 → 覆盖乡镇, with its probability
 */
export function chooseMetric({ ruled, candidates, descriptions }: MetricChoice, { rules }: Context): Metric {
  const chances = toChances(descriptions.map(rules.metrics.scoreOf))
  const texts = candidates.map(({ text }) => text)
  if (SETTLED.has(ruled.by))
    return { ...ruled, chance: toChanceOf(ruled.text ?? '', texts, chances), source: null }
  const { at, chance } = toConsensus(texts, chances)
  const chosen = texts[at] ?? null
  return {
    text: isNamed(ruled.text, chosen, rules) ? ruled.text : chosen,
    own: ruled.own,
    chance,
    source: candidates[at]?.source ?? null,
  }
}

/** The name of an indicator is not cut, only told more of: 进出口 may be 对青国进出口, 城镇居民人均可支配收入 not 人均可支配收入. */
function isNamed(ruled: string | null, chosen: string | null, rules: FigureRules): boolean {
  return (
    ruled !== null && readIndicatorName(ruled, rules.indicators) === ruled && chosen?.includes(ruled) !== true
  )
}

function toChanceOf(text: string, texts: readonly string[], chances: readonly number[]): number {
  return texts.reduce((sum, other, at) => (isLike(other, text) ? sum + (chances[at] ?? 0) : sum), 0)
}

/** Below this a candidate has no say. */
const LEAST = 0.004

/**
 * The candidate most like all others, by their probabilities, and the probability that a wording like it is right: where
 * several say nearly the same, none of them alone need be likely.
 *
 * @example toConsensus(['投资', '示范工坊', '建成示范工坊'], [0.4, 0.3, 0.3]).at === 1
 */
export function toConsensus(
  texts: readonly string[],
  chances: readonly number[],
): { at: number; chance: number } {
  const voters = texts.flatMap((text, at) => {
    const chance = chances[at] ?? 0
    return chance >= LEAST ? [{ at, wording: toWording(text), chance }] : []
  })
  let best = { at: 0, worth: -1, chance: 0 }
  for (const { at, wording } of voters) {
    let worth = 0
    let chance = 0
    for (const other of voters) {
      const { like, near } = compare(other.wording, wording)
      if (like) chance += other.chance
      worth += other.chance * ((like ? 1 : 0) + near / 2)
    }
    if (worth > best.worth) best = { at, worth, chance }
  }
  return best
}
