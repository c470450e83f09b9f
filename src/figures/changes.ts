/**
 * What a number says about growth: a step (增长5%), a level reached (缩短至34天), a comparison (高于全市2个百分点).
 */
import { readChangeBefore, readChangeBehind, readComparison, type ChangeMark } from './changeWords.ts'
import type { Draft } from './drafts.ts'
import type { FigureRules } from './rules.ts'

export type Movement = {
  readonly kind: 'step' | 'reached' | 'compared' | 'times'
  readonly direction: 'up' | 'down' | 'flat'
  /** As printed: 同比, 较分区前, 旧仓库面积. */
  readonly basis: string | null
  /** Where the words of change begin: the metric stands before. */
  readonly start: number
}

const BASIS =
  /(?:同比|环比|(?:较|比|与)(?![重例率值如大快高为好多强对特亚])[^，。；：]{1,14}|按可比价(?:格)?(?:计算)?)/u
const RELATIVE = new Set(['share', 'point', 'multiple'])
const COUNTED = new Set(['count', 'people', 'area', 'length'])
const TIMES = /(?:是|为|相当于|达到?|达)(?:了)?(?<basis>[^，。；：是为]{2,16})的$/u

/**
 * Reads the movement a figure stands for; null where the number is simply a level.
 *
 * @example 同比增长|36.9% → step, up, basis 同比
 * @example 缩短至|34天 → reached, down
 */
export function readMovement(text: string, draft: Draft, rules: FigureRules): Movement | null {
  const lead = text.slice(draft.lead.start, draft.lead.end)
  const relative = RELATIVE.has(unitKind(draft, rules))
  const times = draft.quantity.bareUnit === '倍' ? TIMES.exec(lead) : null
  if (times !== null)
    return {
      kind: 'times',
      direction: 'up',
      basis: times.groups?.['basis'] ?? null,
      start: draft.lead.start + times.index,
    }
  const before = readChangeBefore(lead, draft.lead.start, rules.changes)
  if (before !== null && governs(before, unitKind(draft, rules))) {
    const { basis, start } = readBasis(text, draft.lead.start, before.start)
    return { kind: before.reached ? 'reached' : 'step', direction: before.word.direction, basis, start }
  }
  return relative ? readRelative(text, draft, lead, rules) : null
}

/** A rate may follow any word of change; an amount only a verb; a count no verb that also means to improve. */
function governs(mark: ChangeMark, kind: string): boolean {
  if (RELATIVE.has(kind)) return true
  if (mark.word.kind !== 'verb') return false
  return mark.reached || mark.word.notCount !== true || !COUNTED.has(kind)
}

function readRelative(text: string, draft: Draft, lead: string, rules: FigureRules): Movement | null {
  const behind = readChangeBehind(text.slice(draft.quantity.end, draft.quantity.end + 16), rules.changes)
  if (behind !== null) {
    const { basis, start } = readBasis(text, draft.lead.start, draft.lead.end)
    return { kind: 'step', direction: behind.direction, basis, start }
  }
  const compared = readComparison(lead, draft.lead.start, rules.changes)
  if (compared === null) return null
  return {
    kind: 'compared',
    direction: compared.word.direction,
    basis: compared.basis,
    start: compared.start,
  }
}

export function unitKind(draft: Draft, rules: FigureRules): string {
  return rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.kind ?? 'none'
}

/** The words of comparison in front of the change, and where they begin. */
function readBasis(
  text: string,
  leadStart: number,
  changeStart: number,
): { basis: string | null; start: number } {
  const stretch = text.slice(leadStart, changeStart)
  const match = BASIS.exec(stretch)
  if (match === null) return { basis: null, start: changeStart }
  return {
    basis: match[0].replace(/(?:实际|名义|年均|平均|又|再|均|分别|相比)+$/u, ''),
    start: leadStart + match.index,
  }
}

/**
 * The draft that names the start of a from-to: `从2.76万亩增加至3.19万亩` links 3.19 back to 2.76.
 */
export function isStartOf(text: string, first: Draft, second: Draft, movement: Movement | null): boolean {
  if (first.clause.sentence !== second.clause.sentence) return false
  const gap = text.slice(first.quantity.end, second.quantity.start)
  if (gap.length > 16 || /[。；]/u.test(gap)) return false
  const lead = text.slice(first.lead.start, first.quantity.start)
  if (!/(?:从|由|自)[^，。；从由自]{0,14}$/u.test(lead)) return false
  return (
    movement?.kind === 'reached' ||
    /^(?:左右|以上|多)?(?:，)?(?:到|至|变为|变成|跃升为|调整为|扩大为)/u.test(gap)
  )
}
