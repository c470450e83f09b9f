/**
 * Sums told of things a sentence counts: 35个项目总投资22亿元 is of the projects, not of the place they are in.
 */
import type { Figure } from '../schema/figure.ts'
import { toTextBefore, type FigureTexts } from '../schema/figurePlace.ts'

const NUMBER = '[0-9０-９一二两三四五六七八九十百千]+[余多]?'
/** What was counted, before or behind its number. */
const PROJECTS = new RegExp(
  `${NUMBER}(?:个|项|宗)(?:[^，。；：“”0-9０-９]{0,14}(?:项目|工程)|[，、])|(?:项目|工程)[^，。；：、0-9０-９]{0,8}${NUMBER}[个项宗]`,
  'u',
)
const FIRMS = new RegExp(`${NUMBER}家[^，。；：0-9０-９]{0,12}(?:企业|公司|民企|工厂|园区|机构|商户)`, 'u')

/** What projects cost, and what firms make. */
const OF_PROJECTS = /投资(?:额|总额)?$/u
const OF_FIRMS = /(?:产值|营收|营业收入|销售收入|销售额|税收|利润|利税)(?:总额)?$/u

/** A subject that is what was counted, or a thing with a cost of its own. */
const OWN = new RegExp(`^${NUMBER}[个家项宗批]|(?:项目|工程|企业|公司|集团|电站|基地|中心|线)$`, 'u')

/**
 * Whether a sum belongs to projects or firms that the sentence counted before it, though its subject is another.
 *
 * @example { subject: '青样区', … } of 青样区25个项目开工，总投资|22亿元 → true
 * @example 青样区项目总投资|22亿元, 青样区完成制造业投资|22亿元 → false
 */
export function isOfCounted({ metric, subject, baseUnit, at }: Figure, texts: FigureTexts): boolean {
  if (baseUnit !== '元' || metric === null || subject === null || OWN.test(subject)) return false
  const counted = isProjectSum(metric) ? PROJECTS : OF_FIRMS.test(metric) ? FIRMS : null
  if (counted === null) return false
  const sentence = toTextBefore(texts, at, '。！？；')
  return counted.test(sentence) || (TOGETHER.test(sentence) && counted.test(toTextBefore(texts, at, '')))
}

/** `签约项目30个，…；开工项目10个，…。两项合计，总投资|90亿元`: of what the sentences before counted. */
const TOGETHER = /相加|加起来|合计|总计|加总/u

/** 总投资, 计划投资, 完成投资: not 制造业投资, which statistics are of. */
const isProjectSum = (metric: string): boolean =>
  OF_PROJECTS.test(metric) &&
  /^(?:项目|累计|年度|当年)?(?:总|计划|完成|年度|实际|协议|意向)*投资/u.test(metric)
