/**
 * What the words of a candidate tell: whether it is a measure, an indicator, a general word, and with what it begins and ends.
 */
import type { See } from './features.ts'
import type { Context, MetricCandidate } from './known.ts'
import { isActor, isMeasure } from './leftPhrase.ts'
import type { FigureRules } from './rules.ts'
import { oncePer } from '../text/once.ts'
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
export function seeWords(see: See, context: Context, candidate: MetricCandidate, unit: string): void {
  seeWhole(see, context, candidate, unit)
  seeEnds(see, context, candidate, unit)
}

function seeWhole(see: See, { rules }: Context, { text, source }: MetricCandidate, unit: string): void {
  if (isMeasure(text, rules)) {
    see`measure`
    see`measure ${unit}`
    see`measure ${source}`
  } else see`no measure ${unit}`
  if (isActor(text)) {
    see`actor`
    see`actor ${unit}`
  }
  if (OWNER.test(text)) {
    see`holds owner`
    see`holds owner ${source}`
  }
  if (rules.indicators.has(text)) {
    see`indicator`
    see`indicator ${source}`
  }
  if (rules.words('generic').has(text)) {
    see`generic`
    see`generic ${unit}`
  }
  if (rules.changes.of.has(text)) see`word of change`
}

function seeEnds(
  see: See,
  { rules }: Context,
  { text, tokens, source }: MetricCandidate,
  unit: string,
): void {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return
  see`${source} first ${first.tag}`
  see`${source} last ${last.tag}`
  see`last ${last.tag} ${unit}`
  const listsOf = toListsOf(rules)
  for (const list of listsOf.get(first.word) ?? []) see`first in ${list}`
  for (const list of listsOf.get(last.word) ?? []) see`last in ${list}`
  if (rules.changes.of.get(first.word)?.kind === 'verb') see`first changes`
  const inner = tokens.slice(1, -1)
  if (inner.some(({ word }) => word === '的')) {
    see`holds 的`
    see`holds 的 ${source}`
  }
  if (inner.some(isVerb)) {
    see`holds verb`
    see`holds verb ${source}`
  }
  if (inner.some(isPunctuation)) see`holds mark`
  if (tokens.some(({ tag }) => tag === 'm')) see`holds number`
  if (!isBalanced(text)) see`half of a quotation`
  if (!tokens.some(isNoun)) see`no noun ${source}`
}

/** By word, the lists it is in. */
const toListsOf = oncePer((rules: FigureRules): ReadonlyMap<string, readonly string[]> => {
  const lists = CLASSES.flatMap((list) => [...rules.words(list)].map((word) => ({ word, list })))
  return new Map(
    [...Map.groupBy(lists, ({ word }) => word)].map(([word, all]) => [word, all.map(({ list }) => list)]),
  )
})

/** Whose it is stands in front: 青样铁路|全长. */
const OWNER =
  /(?:公司|集团|银行|医院|大学|机场|铁路|高速|项目|工程|园区|产业园|中心|区域|口岸|[省市县镇村])(?=[^以内外级以上下]{2,})/u
