/**
 * What the rules take for the metric of a figure: one of the candidates of `metrics.ts`, and the strongest sign of it.
 */
import { inherited, ofPayment, stepBefore, withTopic } from './antecedents.ts'
import { unitKind, type Movement } from './changes.ts'
import type { Draft } from './drafts.ts'
import type { Context, Found, Known, Metric, Ruled } from './known.ts'
import { leadOf, readLeft } from './leadPhrase.ts'
import { isActor, isMeasure, NO_PHRASE, type LeftPhrase } from './leftPhrase.ts'
import { readListItems } from './listItems.ts'
import { readCompared, readShare } from './relations.ts'
import { readRightPhrase, type RightPhrase } from './rightPhrase.ts'

/** `74家入围` are 入围企业; what is longer tells more than that: 通过专家评审. */
const SHORT_DEED = 2
const COUNTING = new Set(['count', 'people'])

/**
 * The metric of a draft by the rules, given the figures read before it in the same paragraph.
 *
 * @example 规上工业增加值|166.6亿元 → 规上工业增加值
 * @example 覆盖|7个|乡镇 → 覆盖乡镇
 * @example ，累计已达到|22家 → the metric of the figure before
 */
export function readRuled(context: Context, found: Found, known: readonly Known[]): Ruled {
  const { draft, movement } = found
  if (movement?.kind === 'compared')
    return { text: readCompared(context, found, known), own: true, by: 'compared' }
  if (movement?.object !== undefined) return { text: movement.object, own: true, by: 'object' }
  const behind =
    movement?.kind === 'step' && isShareOf(context, draft) ? (readRight(context, draft)?.noun ?? '') : ''
  if (behind !== '') return { text: behind, own: true, by: 'behind' }
  const right = isBehind(movement, draft) ? null : readRight(context, draft)
  const listed = right === null ? readListItems(context, draft, movement) : null
  if (listed !== null) return { text: listed, own: true, by: 'list' }
  if (draft.runIndex > 0) return { ...(ofRun(draft, known) ?? { text: null, own: false }), by: 'run' }
  const bounded = right === null ? ofClass(context, found, known) : null
  if (bounded !== null) return { text: bounded, own: true, by: 'class' }
  const share = readShare(context, found)
  if (share !== null) return { text: share, own: true, by: 'share' }
  const journey = unitKind(draft, context.rules) === 'time' ? readJourney(context, draft) : null
  if (journey !== null) return { text: journey, own: true, by: 'journey' }
  const left = withoutActor(found, readLeft(context, found), known)
  const paid = right === null ? ofPayment(context, draft, left, known) : null
  if (paid !== null) return { text: paid, own: false, by: 'paid' }
  const own = compose(context, draft, left, right)
  if (own !== null) {
    const named = withTopic(context, found, own, known)
    const text = withDeed(context, found, named)
    const isOwn = !isRate(context, found, own) && text !== stepBefore(draft, known)
    return { text, own: isOwn, by: text === named ? 'own' : 'deed' }
  }
  const taken = inherited(context, draft, movement, known)
  const isDone = DONE.test(context.text.slice(draft.lead.start, draft.lead.end))
  return { text: isDone ? (taken?.replace(PLANNED, '完成') ?? null) : taken, own: false, by: 'before' }
}

/** `计划投资130亿元，上半年完成|74亿元`: of what was planned, this has been done. */
const PLANNED = /^(?:年度)?计划(?!单列)/u
const DONE = /(?:完成|到位)(?:了|近|超|约)?$/u

const CLASS =
  /(?<bound>(?:[0-9.]+|[一二三五十百千]+)[^，。；、0-9]{0,5}(?:及)?(?:以上|以下|以内))的?(?:有|达|共)?$/u
const MEMBERS = /(?<noun>[^，]{0,4}?(?:项目|企业|单位|工程|公司|平台|机构|园区|人才|农户))$/u

/** `亿元以上产业项目25个，其中10亿元以上|5个`: members of a class within what was counted → 10亿元以上产业项目. */
function ofClass(context: Context, found: Found, known: readonly Known[]): string | null {
  const bound = CLASS.exec(leadOf(context, found))?.groups?.['bound']
  if (bound === undefined) return null
  const whole = known.at(-1)?.metric.text?.replace(/^.*(?:以上|以下|以内)的?/u, '') ?? ''
  return bound + (MEMBERS.exec(whole)?.groups?.['noun'] ?? '')
}

const DEED = /(?:削减|减少|压减|节约|节省|腾出|拓展|新增|净增|盘活)$/u
const RELATIVE = new Set(['share', 'point', 'multiple'])

/** An amount by which a thing was made less or more is named with the deed: 削减造纸产能|805万吨. */
function withDeed(context: Context, found: Found, metric: string): string {
  const { rules } = context
  if (found.movement !== null || RELATIVE.has(unitKind(found.draft, rules))) return metric
  const lead = leadOf(context, found)
  const at = lead.lastIndexOf(metric)
  const deed = at < 0 ? undefined : DEED.exec(lead.slice(0, at))?.[0]
  return deed === undefined ? metric : deed + metric
}

/** `降低约40%能耗`: a share right in front of what it is a share of. */
function isShareOf({ text, rules }: Context, draft: Draft): boolean {
  return (
    unitKind(draft, rules) === 'share' &&
    /^(?:的|[一-鿿])/u.test(text.slice(draft.tail.start, draft.tail.start + 1))
  )
}

/** 增速6.5%, 增幅12%: the growth of the figure before, unlike 增速提高2个百分点. */
function isRate({ rules }: Context, { draft }: Found, text: string): boolean {
  return rules.changes.of.get(text)?.kind === 'noun' && unitKind(draft, rules) === 'share'
}

const JOURNEY = /从[^，。；0-9]{1,14}到[^，。；0-9]{1,14}?(?=，|只|仅|最快|全程|平均|需|用|缩短|历时|$)/u

/** `从签约到开工只用了|47天` → 从签约到开工. */
function readJourney({ text }: Context, draft: Draft): string | null {
  return JOURNEY.exec(text.slice(draft.clause.start, draft.lead.end))?.[0] ?? null
}

/**
 * In a list by place or firm (市区|1238套，乐清|259套) the name says who; the metric is that of the list.
 */
function withoutActor({ draft }: Found, left: LeftPhrase, known: readonly Known[]): LeftPhrase {
  if (left.head !== 'noun' || !(left.isName || isActor(left.text))) return left
  const sameList = known.some(
    (one) =>
      one.draft.clause.sentence === draft.clause.sentence &&
      one.draft.quantity.bareUnit === draft.quantity.bareUnit,
  )
  return sameList ? NO_PHRASE : left
}

/** A step is named in front of its word of change, never behind the number. */
function isBehind(movement: Movement | null, draft: Draft): boolean {
  return movement?.kind === 'step' && movement.start < draft.lead.end
}

/** `44宗1322亩`: one metric for both. */
function ofRun(draft: Draft, known: readonly Known[]): Omit<Metric, 'chance' | 'source'> | null {
  const first = known.at(-1)
  return first !== undefined && first.draft.clause === draft.clause ? first.metric : null
}

const GOVERNED =
  /(?:^|[^因作称成])(?:为|在|与|从|对|向|给|让|使|联合|带动|推动|引导|支持|帮助|组织|辐射)(?:[^，。；：0-9为]{0,10}的)?$/u

function readRight({ text, rules, segmenter }: Context, draft: Draft): RightPhrase | null {
  const { runTail, tail, lead } = draft
  const governed = GOVERNED.test(text.slice(lead.start, lead.end))
  return (
    readRightPhrase(text.slice(tail.start, tail.end), rules, segmenter, governed) ??
    (draft.runLength > 1
      ? readRightPhrase(text.slice(runTail.start, runTail.end), rules, segmenter, governed)
      : null)
  )
}

/**
 * Counts are named by what follows, measures by what precedes; a verb in front stays with the noun behind.
 *
 * @example 床位设置|500张|的病房大楼 → 床位设置; 出让|1000亩|工业用地 → 出让工业用地; 光明农场的|700亩|稻田 → 稻田
 */
function compose(context: Context, draft: Draft, left: LeftPhrase, right: RightPhrase | null): string | null {
  const { text, rules } = context
  const kind = unitKind(draft, rules)
  const dimension = readDimension(context, draft)
  if (dimension !== '') return (left.head === 'none' ? ofSized(context, draft) : left.text) + dimension
  if (right !== null && right.noun !== '' && rules.words('dimensions').has(left.text))
    return right.noun + left.text
  const isOwned = /(?<![从由自][^，]{0,20})的$/u.test(text.slice(draft.lead.start, draft.lead.end))
  if (right !== null && right.noun === '') {
    if (left.head === 'noun') return isOwned ? right.verb : left.text
    const counted =
      kind === 'count' ? (rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.counts ?? '') : ''
    return left.text + right.verb + (right.verb.length > SHORT_DEED ? '' : counted)
  }
  const counts = COUNTING.has(kind) || (kind === 'none' && draft.quantity.unit !== null)
  const isRelative =
    text[draft.tail.start] === '的' &&
    (kind !== 'share' || isMeasure(left.text, rules)) &&
    left.head === 'noun' &&
    !(right !== null && isMeasure(right.noun, rules))
  const isWeak = left.head !== 'noun' || isOwned || !isMeasure(left.text, rules)
  if (kind === 'money' && left.head === 'noun' && right?.opensWithVerb === true) return left.text
  if (right !== null && !isRelative && (counts || isWeak))
    return withVerb(left, counts ? right : { ...right, verb: '' })
  if (left.head === 'noun') return left.text
  if (left.head === 'none') return null
  if (kind !== 'count') return left.text
  const noun = kind === 'count' ? (rules.grammar.units.get(draft.quantity.bareUnit ?? '')?.counts ?? '') : ''
  return left.text.endsWith(noun) ? left.text : left.text + noun
}

function withVerb(left: LeftPhrase, right: RightPhrase): string {
  if (left.head === 'verb') return `${left.verb.replace(/^[可能将共已](?=.{2})/u, '')}${right.noun}`
  if (left.head === 'noun' && right.noun.length <= 1) return `${left.text}${right.noun}`
  return `${right.verb}${right.noun}`
}

/** `2米宽的|混凝土拱圈`: what is measured stands behind. */
function ofSized({ text, rules, segmenter }: Context, { tail }: Draft): string {
  return readRightPhrase(text.slice(tail.start + 1, tail.end), rules, segmenter)?.noun ?? ''
}

/** `路只有2米多|宽` is the width of the road. */
function readDimension({ text, rules }: Context, { tail }: Draft): string {
  const word = text[tail.start] ?? ''
  const isLast = tail.start + 1 >= tail.end || /[的，。、]/u.test(text[tail.start + 1] ?? '')
  return isLast && rules.words('dimensions').has(word) ? word : ''
}
