/**
 * What tells of a candidate that it is the metric of a figure; each feature has a weight in `content/model/metrics.json`.
 */
import { unitKind } from './changes.ts'
import type { Context, Found, Known, MetricCandidate, Ruled } from './known.ts'
import { isActor, isMeasure } from './leftPhrase.ts'
import type { Surroundings } from './metricCandidates.ts'
import { isBalanced, isNoun, isPunctuation, isVerb, type Token } from './tokens.ts'

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
    ...toBeforeFeatures(candidate, found, known),
  ]
}

function toLength(text: string): string {
  const { length } = text
  if (length < 7) return String(length)
  return length < 10 ? '7-9' : length < 14 ? '10-13' : '14+'
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

const CLASSES = [
  'leads',
  'light',
  'stops',
  'links',
  'predicates',
  'generic',
  'nominals',
  'heads',
  'dimensions',
] as const

function toWordFeatures(
  { rules }: Context,
  { text, tokens, source }: MetricCandidate,
  unit: string,
): string[] {
  const measure = isMeasure(text, rules)
  const whole = [
    ...(measure ? ['measure', `measure ${unit}`, `measure ${source}`] : [`no measure ${unit}`]),
    ...(isActor(text) ? ['actor', `actor ${unit}`] : []),
    ...(OWNER.test(text) ? ['holds owner', `holds owner ${source}`] : []),
    ...(rules.indicators.has(text) ? ['indicator', `indicator ${source}`] : []),
    ...(rules.words('generic').has(text) ? ['generic', `generic ${unit}`] : []),
    ...(rules.changes.of.has(text) ? ['word of change'] : []),
  ]
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return whole
  const inner = tokens.slice(1, -1)
  return [
    ...whole,
    `${source} first ${first.tag}`,
    `${source} last ${last.tag}`,
    `last ${last.tag} ${unit}`,
    ...CLASSES.flatMap((list) => (rules.words(list).has(first.word) ? [`first in ${list}`] : [])),
    ...CLASSES.flatMap((list) => (rules.words(list).has(last.word) ? [`last in ${list}`] : [])),
    ...(rules.changes.of.get(first.word)?.kind === 'verb' ? ['first changes'] : []),
    ...(inner.some(({ word }) => word === '的') ? ['holds 的', `holds 的 ${source}`] : []),
    ...(inner.some(isVerb) ? ['holds verb', `holds verb ${source}`] : []),
    ...(inner.some(isPunctuation) ? ['holds mark'] : []),
    ...(tokens.some(({ tag }) => tag === 'm') ? ['holds number'] : []),
    ...(isBalanced(text) ? [] : ['half of a quotation']),
    ...(tokens.some(isNoun) ? [] : [`no noun ${source}`]),
  ]
}

/** Whose it is stands in front: 青样铁路|全长. */
const OWNER =
  /(?:公司|集团|银行|医院|大学|机场|铁路|高速|项目|工程|园区|产业园|中心|区域|口岸|[省市县镇村])(?=[^以内外级以上下]{2,})/u

const FUNCTION =
  /^(?:的|了|和|与|及|、|，|“|”|（|）|在|由|从|为|被|将|把|对|以|共|已|新|约|近|达|有|占|是|等|也|均|各|就|并|按|用|每|个|其中)$/u
const toKind = (token: Token | null | undefined): string =>
  token == null ? 'edge' : FUNCTION.test(token.word) ? token.word : token.tag

/** What stands around it: the words right beside the phrase, and those right beside the number. */
function toPlaceFeatures(
  { source, tokens, before, after }: MetricCandidate,
  { left, right }: Surroundings,
  { movement, per }: Found,
): string[] {
  const front = toKind(left.at(-1))
  const back = toKind(right[0])
  return [
    `${source} between ${front} ${back}`,
    `${source} behind ${front}`,
    `${source} before ${back}`,
    `${source} moves ${movement?.kind ?? 'no'}`,
    ...(per === null ? [] : [`${source} per`]),
    ...(tokens.length === 0
      ? []
      : [
          `${source} after ${toKind(before)}`,
          `${source} until ${toKind(after)}`,
          `front ${toKind(before)} ${tokens[0]?.tag ?? ''}`,
          `cut ${tokens.at(-1)?.tag ?? ''} ${toKind(after)}`,
          `cut ${source} ${tokens.at(-1)?.tag ?? ''} ${toKind(after)}`,
        ]),
  ]
}

/** For a metric taken over: from how far, and whether the figure it was of has the same unit. */
function toBeforeFeatures({ back }: MetricCandidate, { draft }: Found, known: readonly Known[]): string[] {
  const other = back === 0 ? undefined : known.at(-back)
  if (other === undefined) return []
  const near =
    other.draft.clause === draft.clause
      ? 'clause'
      : other.draft.clause.sentence === draft.clause.sentence
        ? 'sentence'
        : 'far'
  const same = other.draft.quantity.bareUnit === draft.quantity.bareUnit ? 'same' : 'other'
  return [
    `back ${back}`,
    `back ${near}`,
    `back ${near} ${same}`,
    `back ${other.metric.own ? 'own' : 'taken'}`,
  ]
}
