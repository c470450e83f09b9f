/**
 * What the words of a candidate tell: whether it is a measure, an indicator, a general word, and with what it begins and ends.
 */
import type { Context, MetricCandidate } from './known.ts'
import { isActor, isMeasure } from './leftPhrase.ts'
import { isBalanced, isNoun, isPunctuation, isVerb } from './tokens.ts'

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
  'void',
] as const

/** @example 项目总投资 before 5亿元 → a measure of money, first and last a noun … */
export function toWordFeatures(
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
