/**
 * What a number says about growth: a step (增长5%), a level reached (缩短至34天), a comparison (高于全市2个百分点).
 */
import { readChangeBefore, readChangeBehind, readComparison, type ChangeMark } from './changeWords.ts'
import type { Draft } from './drafts.ts'
import type { Per } from './per.ts'
import type { FigureRules } from './rules.ts'

export type Movement = {
  readonly kind: 'step' | 'reached' | 'compared' | 'times'
  readonly direction: 'up' | 'down' | 'flat'
  /** As printed: 同比, 较分区前, 旧仓库面积. */
  readonly basis: string | null
  /** Where the words of change begin: the metric stands before. */
  readonly start: number
  /** 提升发电量|2%: what stands between the verb and the number. */
  readonly object?: string
  /** 高于, 低于: the word of a comparison. */
  readonly word?: string
}

const BASIS =
  /(?:同比|环比|按年|按月|按季|(?:较|比)(?![重例率值如大快高为好多强对特亚])[^，。；：]{1,24}|与[^，。；：]{1,20}(?:相比|相较|(?<![同环对])比)|按可比价(?:格)?(?:计算)?)/u
const ADVERBS =
  /(?:实际|名义|再|又|均|分别|相比|小幅?|略|微幅?|大幅?|猛|双双|齐|[两三四五六]年|年均|平均|预计|累计|总体|出现)+$/u
const DATED =
  /(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?|去年|上年|今年|目前|当前|如今|现今|现在|眼下|近年|年底)(?:底|末|初)?的?$/u
/** `提高到每人每天|100元`. */
const EACH = /每[^，。；：0-9]{1,8}$/u
const RELATIVE = new Set(['share', 'point', 'multiple'])
const COUNTED = new Set(['count', 'people', 'area', 'length'])
const TIMES = /(?:是|为|相当于|达到?|达)(?:了)?(?<basis>[^，。；：是为]{2,16})的$/u
const COMPARED = /(?<basis>(?:较|比)[^，。；：]{1,14}?)(?<word>[多少高低快慢])(?:了|出)?$/u

type Stretch = { readonly text: string; readonly start: number; readonly lead: string }

/**
 * Reads the movement a figure stands for; null where the number is simply a level.
 *
 * @example 同比增长|36.9% → step, up, basis 同比
 * @example 缩短至|34天 → reached, down
 * @example 较去年少|21万剂 → step, down, basis 较去年
 */
export function readMovement(
  text: string,
  draft: Draft,
  per: Per | null,
  rules: FigureRules,
): Movement | null {
  const end = per !== null && per.end >= draft.lead.end ? per.start : draft.lead.end
  const lead = text.slice(draft.lead.start, end).replace(EACH, '').replace(DATED, '')
  const stretch = { text, start: draft.lead.start, lead }
  return readTimes(stretch, draft) ?? readGrowth(stretch, draft, rules) ?? readRelative(stretch, draft, rules)
}

/** `是旧仓库面积的|五倍`. */
function readTimes({ lead, start }: Stretch, { quantity }: Draft): Movement | null {
  const match = quantity.bareUnit === '倍' ? TIMES.exec(lead) : null
  if (match === null) return null
  return {
    kind: 'times',
    direction: 'up',
    basis: match.groups?.['basis'] ?? null,
    start: start + match.index,
  }
}

function readGrowth(stretch: Stretch, draft: Draft, rules: FigureRules): Movement | null {
  const { lead, start } = stretch
  const before = readChangeBefore(lead, start, rules.changes)
  const rate = before?.reached === true ? RATE.exec(lead.slice(0, before.start - start))?.[0] : undefined
  if (rate !== undefined && unitKind(draft, rules) === 'share')
    return {
      kind: 'step',
      direction: /[降跌减]/u.test(rate) ? 'down' : 'up',
      basis: null,
      start: start + lead.length,
    }
  if (before !== null && governs(before, unitKind(draft, rules)))
    return {
      kind: before.reached ? 'reached' : 'step',
      direction: before.word.direction,
      ...readBasis(stretch, before.start),
    }
  const compared = COMPARED.exec(lead)
  if (compared === null || unitKind(draft, rules) === 'point') return null
  const direction = /[多高快]/u.test(compared.groups?.['word'] ?? '') ? 'up' : 'down'
  return { kind: 'step', direction, basis: compared.groups?.['basis'] ?? null, start: start + compared.index }
}

/** `涨幅进一步扩大至`: the rate that is reached is the growth itself. */
const RATE = /(?:涨幅|增幅|增速|降幅|跌幅)(?:[^，。；0-9]{0,6})$/u
/** `节能50%以上`: a verb that holds its object. */
const SAVED = /(?:节[能水电肥地油]|减排)(?:率)?$/u
const RAISING = /^(?:提升|提高|增加|扩大|延长)$/u
const VERB_OBJECT =
  /(?:^|[，、；])(?<before>[^，。；、0-9]{0,6}?)(?<verb>提升|提高|降低|减少|节约|节省|减轻|增加|缩短|压缩|扩大)(?<object>(?![值额量率幅])[^，。；、0-9的了至到约近超占]{2,12})(?:约|近|超)?$/u

/** `可提升发电量|2%`: the verb stands before what it changes. */
function readVerbObject({ lead, start }: Stretch): Movement | null {
  const match = VERB_OBJECT.exec(lead)
  const { verb, object } = match?.groups ?? {}
  if (match === null || verb === undefined || object === undefined || /^(?:幅度|比例|到|率)/u.test(object))
    return null
  return {
    kind: 'step',
    direction: RAISING.test(verb) ? 'up' : 'down',
    basis: null,
    start: start + lead.length,
    object,
  }
}

function readRelative(stretch: Stretch, draft: Draft, rules: FigureRules): Movement | null {
  if (!RELATIVE.has(unitKind(draft, rules))) return null
  const { text, lead, start } = stretch
  const behindRun = text.slice(draft.runTail.start, draft.runTail.start + 16)
  const behind = readChangeBehind(behindRun, rules.changes)
  if (behind !== null)
    return { kind: 'step', direction: behind.direction, ...readBasis(stretch, start + lead.length) }
  const saved = unitKind(draft, rules) === 'share' ? SAVED.exec(lead)?.[0] : undefined
  if (saved !== undefined)
    return { kind: 'step', direction: 'down', basis: null, start: start + lead.length, object: saved }
  const compared = readComparison(lead, start, rules.changes)
  if (compared === null) return unitKind(draft, rules) === 'multiple' ? null : readVerbObject(stretch)
  const before = readBasis(stretch, compared.start)
  return {
    kind: 'compared',
    direction: compared.word.direction,
    basis: compared.basis ?? before.basis,
    start: before.start,
    word: compared.word.word,
  }
}

/** A rate may follow any word of change; an amount only a verb; a count no verb that also means to improve. */
function governs(mark: ChangeMark, kind: string): boolean {
  if (RELATIVE.has(kind)) return true
  if (mark.word.kind !== 'verb') return false
  return mark.reached || mark.word.notCount !== true || !COUNTED.has(kind)
}

/** What kind of unit a draft has: money, share, count …; `none` without one. */
export function unitKind(draft: Draft, rules: FigureRules): string {
  return rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.kind ?? 'none'
}

/** The words of comparison in front of the change, and where they begin. */
function readBasis({ text, start }: Stretch, changeStart: number): { basis: string | null; start: number } {
  const before = text.slice(start, changeStart)
  const match = BASIS.exec(before)
  const plain = before.replace(ADVERBS, '')
  if (match === null) return { basis: null, start: start + plain.length }
  const basis = match[0].replace(ADVERBS, '')
  return {
    basis: basis === '' ? null : basis,
    start: start + before.slice(0, match.index).replace(ADVERBS, '').length,
  }
}

/**
 * The draft that names the start of a from-to: `从2.76万亩增加至3.19万亩` links 3.19 back to 2.76.
 */
export function isStartOf(text: string, first: Draft, second: Draft, movement: Movement | null): boolean {
  if (first.clause.sentence !== second.clause.sentence) return false
  const gap = text.slice(first.quantity.end, second.qualified.start)
  if (gap.length > 20 || /[。；]/u.test(gap)) return false
  const lead = text.slice(first.lead.start, first.quantity.start)
  if (!/(?:从|由|自)[^，。；从由自]{0,18}$/u.test(lead)) return false
  return movement?.kind === 'reached' || /(?:到|至|为|成)$/u.test(gap.replace(EACH, '').replace(DATED, ''))
}

/** `较去年同期的|11.84亿元|增长29.4%`: a level of another time, which takes no growth itself. */
export function isBasisLevel(text: string, draft: Draft): boolean {
  const lead = text.slice(draft.lead.start, draft.qualified.start)
  const tail = text.slice(draft.tail.start, draft.tail.start + 4)
  return (
    /(?:较|比|与)[^，。；]{2,24}$/u.test(lead) && /^(?:相比|增|下|减|提|上|降|收|，下|，增|，上)/u.test(tail)
  )
}

/** `13.2万吨，与上年持平`: no change, and no number for it. */
export function isFlat(text: string, draft: Draft): boolean {
  return /^，?(?:基本)?(?:与|同|和|较|比)[^，。；0-9]{2,10}?(?:基本)?持平/u.test(
    text.slice(draft.qualified.end, draft.qualified.end + 20),
  )
}
