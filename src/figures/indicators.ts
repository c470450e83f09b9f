/**
 * Indicators: the canonical names under which metrics of different wording are comparable.
 */
import { toNameTable, type NameTable } from '../text/nameTable.ts'
import type { Indicator } from './indicatorRules.ts'

/** Brackets, quotation marks and blanks do not tell two metrics apart. */
export function toKey(name: string): string {
  return name.replace(/[\s“”‘’"'（）()]/gu, '').toLowerCase()
}

/** Every name of the vocabulary, those that only lie near it too, each of one indicator only. */
export function toIndicatorIndex(indicators: readonly Indicator[]): NameTable<Indicator> {
  const index = new Map<string, Indicator>()
  for (const indicator of indicators)
    for (const name of [indicator.name, ...indicator.aliases, ...(indicator.near ?? [])]) {
      const other = index.get(toKey(name))
      if (other !== undefined && other !== indicator)
        throw new Error(`indicators ${other.id} and ${indicator.id} both claim ${name}`)
      index.set(toKey(name), indicator)
    }
  return toNameTable(index)
}

const OF_NUMBER = /(?:增速|增幅|增长率|总数|数量|总量)$/u

/**
 * How an indicator may be printed that a metric names, the fullest first.
 *
 * @example toWordings('用电量增速', '人均') → 人均用电量增速, 用电量增速, 用电量增速比重, 用电量
 */
export function toWordings(metric: string, per: string | null): ReadonlySet<string> {
  const name = toKey(metric)
  return new Set([toKey(per ?? '') + name, name, `${name}比重`, name.replace(OF_NUMBER, '')])
}

const LONGEST = 24

/**
 * The indicator a metric is akin to: the longest name it ends with, where what stands before is no other word of measure. It tells
 * what kind of measure is spoken of; what is filed under it is `filing.ts`'s to say.
 *
 * The base unit must agree, so that 工业投资增长12% and 工业投资83亿元 share an indicator while 工业投资项目8个 has none.
 * @example readIndicator('规上工业增加值', '元', false, index)?.id === 'industrial-value-added'
 */
export function readIndicator(
  metric: string | null,
  per: string | null,
  baseUnit: string | null,
  isChange: boolean,
  index: NameTable<Indicator>,
): Indicator | null {
  if (metric === null) return null
  for (const candidate of toWordings(metric, per))
    for (let length = Math.min(LONGEST, candidate.length); length >= 2; length -= 1) {
      const indicator = index.get(candidate.slice(-length))
      if (isWithin(candidate, length) || isOfPart(indicator, candidate.slice(0, -length))) continue
      if (indicator !== undefined && fits(indicator, baseUnit, isChange) && length * 2 >= candidate.length)
        return indicator
    }
  return null
}

/** 出口 at the end of 进出口 is no word of its own. */
const isWithin = (candidate: string, length: number): boolean =>
  candidate.at(-length - 1) === '进' && candidate.at(-length) === '出'

/** `水产业|销售收入`: what a branch has is not what the indicator is of. */
const isOfPart = (indicator: Indicator | undefined, before: string): boolean =>
  indicator?.whole === true &&
  !/^(?:(?:实现|完成|企业|公司|园区|全[区市县镇]|累计|总|新增|预计|可?增加?)?(?:年|年度)?)$/u.test(before)

function fits(indicator: Indicator, baseUnit: string | null, isChange: boolean): boolean {
  return isChange || indicator.baseUnit === baseUnit
}

/**
 * The longest name of the vocabulary that a text ends with; empty where it ends with none.
 *
 * @example readIndicatorName('全区一般公共预算支出', index) === '一般公共预算支出'
 */
export function readIndicatorName(text: string, index: NameTable<Indicator>): string {
  const key = toKey(text.slice(-LONGEST))
  const isKey = key.length === Math.min(LONGEST, text.length)
  for (let length = Math.min(LONGEST, text.length); length >= 2; length -= 1) {
    const name = text.slice(-length)
    if (index.has(isKey ? key.slice(-length) : toKey(name))) return name
  }
  return ''
}
