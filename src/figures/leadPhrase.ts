/**
 * The phrase in front of a figure, behind the expressions of time and of rate that stand there.
 */
import { toPeriodFinder } from './periodPatterns.ts'
import { findMatches } from '../text/matches.ts'
import { oncePer } from '../text/once.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { Context, Found } from './known.ts'
import { readLeftPhrase, type LeftPhrase } from './leftPhrase.ts'
import type { FigureRules } from './rules.ts'

/** `严格控制在`, `稳定在`, `攀升至`: how the level came about names nothing. */
const LEVELLED =
  /(?:预计|将|可|最低|最高|严格|牢牢|始终|一直|(?<!平)均|分别|总体|已|连续[^，。；]{1,4}年|逐步|稳步|普遍|预期){0,3}(?:控制|稳定|保持|维持|卡|压|划定?|定|设定?|锁定|升|降|涨|跌|扩|增|减|缩|转|攀升|提升|提高|增长|增加|增|扩大|缩短|减少|缩小|东移|西移|上调|下调|下降|上升|低|高)(?:在|到|至|为|于)(?:如今|现在|目前)?(?:的)?$/u
/** `产值先后迈上`: so does the step it is said to have taken. */
const STEPPED = /(?:首次|先后|接连|连续|一举|成功){0,2}连?[站迈跨跃登踏](?:上|过|入)?了?$/u
/** `年产量从初期的`: where a level comes from. */
const FROM =
  /(?:从|由)(?:原来|原先|最初|初期|当初|之前|过去|以往|此前|[^，。；0-9从由]{0,10}[0-9一二三四五六七八九十]{1,4}年)?(?:的)?$/u

/** `最低气温可达零下`: below zero is how much, not what. */
const BELOW = /(?:最低|最高)?(?:已)?(?:可|能)?(?:稳定|保持|控制)?(?:低|降|跌|达|在)?(?:到|至|于)?零下$/u
/** `育种周期从传统的|3至4年|压缩至`: whence, where the number behind says whereto. */
const WHENCE = /(?:从|由)(?![业事于此])[^，。；0-9从由]{0,8}$/u
const WHITHER = /^[^。；0-9]{0,12}(?:到|至|为|成)/u

/** `投资的目标是`, `产值目标定在`: that it is aimed at is its status, not its name. */
const AIMED =
  /(?:的|年度|全年|奋斗|增长|发展|预期|总体)*目标(?:任务)?(?:总数|数)?(?:都|均|就|也)?(?:是|为|达|定在|定为|设在|设为|锁定|确定为|达到)?$/u

/** `业务量累计完成`: the measure stands before its verb. */
const ACHIEVED = /(?<=[量额值入率资])(?:累计|共|已|合计|总计|单月)*(?:完成|实现|达成)$/u

const leadEndOf = ({ draft, movement }: Found): number =>
  Math.min(draft.lead.end, movement?.start ?? draft.lead.end)

/** Where the lead begins: behind the figure before, and behind a rate. */
export const leadStartOf = (found: Found): number =>
  Math.min(found.per?.end ?? found.draft.lead.start, leadEndOf(found))

/** The text between the figure before and this one, up to its words of change. */
export function leadOf({ text }: Context, found: Found): string {
  return leadIn(found, text)
}

const leadIn = oncePer((found: Found, text: string): string => {
  const lead = text.slice(leadStartOf(found), leadEndOf(found))
  const isStart = WHITHER.test(text.slice(found.draft.quantity.end, found.draft.quantity.end + 16))
  return withoutLevel(isStart ? lead.replace(WHENCE, '') : lead)
})

/** A lead without what only says how its level came about. */
export function withoutLevel(lead: string): string {
  return lead
    .replace(BELOW, '')
    .replace(AIMED, '')
    .replace(ACHIEVED, '')
    .replace(LEVELLED, '')
    .replace(STEPPED, '')
    .replace(FROM, '')
}

/**
 * The phrase that names the metric of a figure.
 *
 * @example 农村居民2022年人均可支配收入|45000元 → 人均可支配收入
 */
export function readLeft(context: Context, found: Found): LeftPhrase {
  const { text, rules, segmenter } = context
  const own = readPhrase(leadOf(context, found), rules, segmenter)
  const { per, draft } = found
  if (per === null || per.start <= draft.lead.start || own.text.length > 2) return own
  const before = readPhrase(text.slice(draft.lead.start, per.start), rules, segmenter)
  return before.head === 'none'
    ? own
    : { text: before.text + own.text, head: 'noun', verb: '', isName: false }
}

const TIME =
  /(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?|去年|上年|前年|今年|同期|年初|年底|[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}[日时]|[一二两三四五六七八九十0-9]{1,3}年后|过去/gu

/** Every expression of time has one of these characters: most leads have none. */
const MAY_BE_TIME = /[年月日时季目现今眼当迄每假近过期五六七八九十节]/u

/** An expression of time ends what a phrase may reach back to; where nothing is left, it is read before the time. */
export function readPhrase(lead: string, rules: FigureRules, segmenter: Segmenter): LeftPhrase {
  if (!MAY_BE_TIME.test(lead)) return readLeftPhrase(lead, rules, segmenter)
  let cut = 0
  for (const { index, 0: time } of [findMatches(lead, TIME), ...toPeriodFinder(rules.periods)(lead)].flat())
    cut = Math.max(cut, index + time.length)
  const after = readLeftPhrase(lead.slice(cut), rules, segmenter)
  if (after.head !== 'none' || cut === 0) return after
  const before = rules.periods.reduce((text, { pattern }) => text.replace(pattern, ''), lead)
  return readLeftPhrase(before.replace(TIME, ''), rules, segmenter)
}
