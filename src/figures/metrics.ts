/**
 * The metric of each figure, what the number counts or measures, as printed: the likeliest of its candidates.
 */
import { readIndicatorName } from './indicators.ts'
import type { Context, Found, Known, Metric, MetricChoice, Ruled } from './known.ts'
import { isLike, toLikeness } from './likeness.ts'
import { leadOf } from './leadPhrase.ts'
import { toMetricCandidates, toSurroundings } from './metricCandidates.ts'
import { toMetricFeatures } from './metricFeatures.ts'
import { toChances } from './metricModel.ts'
import { readRuled } from './metricRules.ts'
import type { FigureRules } from './rules.ts'

/** The candidates for the metric of a draft, given the figures read before it in the same paragraph. */
export function toMetricChoice(context: Context, found: Found, known: readonly Known[]): MetricChoice {
  const ruled = readRuled(context, found, known)
  const around = toSurroundings(context, found)
  const candidates = toMetricCandidates(context, found, known, ruled, around)
  const features = candidates.map((candidate) =>
    toMetricFeatures(context, found, known, ruled, around, candidate),
  )
  return { ruled, candidates, features, lead: leadOf(context, found) }
}

/**
 * Chooses the metric of a draft; comparisons (高于全市2个百分点), items of a list and the names of indicators are the rules' alone.
 *
 * @example 覆盖|7个|乡镇 → 覆盖乡镇, with its probability
 */
export function chooseMetric(
  { ruled, candidates, features, lead }: MetricChoice,
  { rules }: Context,
): Metric {
  const chances = toChances(features, rules.metrics)
  const texts = candidates.map(({ text }) => text)
  if (isSettled(ruled, rules)) return { ...ruled, chance: toChanceOf(ruled.text ?? '', texts, chances) }
  const { at, chance } = toConsensus(texts, chances)
  const text = texts[at]
  return { text: text === undefined ? null : toWhole(text, ruled, lead), own: ruled.own, chance }
}

function isSettled({ text, by }: Ruled, rules: FigureRules): boolean {
  return (
    by === 'compared' ||
    (by === 'before' && text?.startsWith('完成') === true) ||
    by === 'list' ||
    by === 'class' ||
    (text !== null && readIndicatorName(text, rules.indicators) === text)
  )
}

function toChanceOf(text: string, texts: readonly string[], chances: readonly number[]): number {
  return texts.reduce((sum, other, at) => (isLike(other, text) ? sum + (chances[at] ?? 0) : sum), 0)
}

const BARE = /^(?:有|共|约|已|拥有|现有|建有|建成|拥|达|为|是|的)/u

/**
 * The choice with what belongs to it: a deed that the rules read with it (造纸企业停产, 涉及乡镇), 新 and the number of a class in
 * front of it in the text.
 */
function toWhole(chosen: string, { text: ruled }: Ruled, lead: string): string {
  const own = ruled !== null && isDeedBeside(ruled, chosen) ? ruled : chosen
  const before = lead.slice(0, Math.max(0, lead.lastIndexOf(own)))
  return (/(?:[0-9.]+|(?<![创更革高最全崭])新)$/u.exec(before)?.[0] ?? '') + own
}

function isDeedBeside(ruled: string, chosen: string): boolean {
  const more = ruled.length - chosen.length
  if (more < 1 || more > 2 || chosen.length < 2 || BARE.test(ruled)) return false
  return ruled.startsWith(chosen) || ruled.endsWith(chosen)
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
  const voters = texts.flatMap((text, at) =>
    (chances[at] ?? 0) >= LEAST ? [{ text, chance: chances[at] ?? 0 }] : [],
  )
  let best = { at: 0, worth: -1, chance: 0 }
  texts.forEach((text, at) => {
    if ((chances[at] ?? 0) < LEAST) return
    let worth = 0
    let chance = 0
    for (const other of voters) {
      const like = isLike(other.text, text)
      if (like) chance += other.chance
      worth += other.chance * ((like ? 0.5 : 0) + toLikeness(other.text, text))
    }
    if (worth > best.worth) best = { at, worth, chance }
  })
  return best
}
