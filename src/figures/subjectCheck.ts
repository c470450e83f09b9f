/**
 * Whether a subject says whom a figure is about.
 */
import type { Figure } from '../schema/figure.ts'
import { isOneName } from './oneSubject.ts'
import type { Part } from './ofWhich.ts'

/**
 * Whether a subject is named, and is neither what is counted nor another than the one its clause opens with.
 *
 * @example 青样区 → true; 归来项目 of 归来项目412个; 青样区 of 蓝样市2022年投资增长26% → false
 */
export function saysWhom(figure: Figure): boolean {
  return figure.subject !== null && !countsItself(figure) && !isOfAnother(figure) && !isOfItself(figure)
}

/** `占全国出口的16%` is nothing of 全国. */
function isOfItself({ metric, subject, baseUnit }: Figure): boolean {
  if (baseUnit !== '%' || subject === null || metric?.startsWith('占') !== true) return false
  return (
    metric.startsWith(subject, 1) ||
    (/^(?:全国|我国|中国)$/u.test(subject) && /^占(?:全国|我国|中国)/u.test(metric))
  )
}

/** 基地项目, 材料项目: the name was cut off. */
const NAMELESS = /^[一-鿿]{2}(?:项目|企业|产品|工程|公司)$/u

/** Members of a group taken for what the group is told of: 归来项目412个, of 归来项目. */
function countsItself({ subject, metric }: Figure): boolean {
  if (subject !== null && NAMELESS.test(subject)) return true
  return subject !== null && metric !== null && metric.length > 1 && subject.endsWith(metric)
}

const PLACE_FIRST =
  /^(?:其中|[0-9]{4}年|今年|去年|全年|同期)?[，、]?(?<place>(?![全我该本各城园社小地新山郊市县省])[一-鿿]{2,3}[市区县]|[一-鿿]{2,8}开发区)(?=的?(?:[0-9今去全规一地财固工服实制战第数高预完达为将累]|人均|城镇))/u
const SHORT_NAME = 2

/** `蓝样市2022年制造业投资增长26%` told of 青样区, whose clause opens with another place; a province has no 省级企业研究院 alone. */
function isOfAnother({ subject, quote, metric }: Figure): boolean {
  if (subject === null) return false
  if (/^(?:新增|新认定)?省级/u.test(metric ?? '') && /省$/u.test(subject)) return true
  const place = PLACE_FIRST.exec(quote)?.groups?.['place']
  if (place === undefined) return false
  if (place.endsWith('开发区')) return !/开发区|经开区|高新区/u.test(subject)
  return !subject.includes(place.slice(0, SHORT_NAME))
}

/**
 * Whether a part is told of another than its whole, though no other is named behind 其中.
 *
 * @example 入库项目总投资20亿元（of 入库项目），其中新开工|8个 of 青样区 → true
 */
export function isPartOfAnother({ subject, subjectEntity }: Figure, part: Part | null): boolean {
  if (part === null || subject === null) return false
  const { whole, between } = part
  if (whole.subject === null || between.includes(subject.slice(0, SHORT_NAME))) return false
  return subjectEntity === null || whole.subjectEntity === null
    ? !isOneName(whole.subject, subject)
    : whole.subjectEntity !== subjectEntity
}
