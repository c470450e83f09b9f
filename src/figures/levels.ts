/**
 * How large an area a name stands for: what a size is judged by where a gazetteer is not asked.
 */
import type { Level } from './bounds.ts'

const NATION = /^(?:中国|我国|全国|中华人民共和国)$/u
const PROVINCE = /(?:省|自治区|特别行政区)$|^(?:北京|上海|天津|重庆)市?$/u
const CITY = /(?:市|自治州|盟)$/u
const COUNTY = /(?<![园科新社地灾片港景园]|开发|保税|高新|经开|示范|合作|自由贸易)(?:[县旗]|区)$/u

/**
 * The level of an area by its name; null where the name is no area's.
 *
 * A county-level city counts as a city: a bound that is too wide keeps a true number.
 * @example toLevel('临平区') === 'county'; toLevel('杭州市') === 'city'; toLevel('临平经济技术开发区') === null
 */
export function toLevel(name: string): Level | null {
  if (NATION.test(name)) return 'nation'
  if (PROVINCE.test(name)) return 'province'
  if (CITY.test(name)) return 'city'
  return COUNTY.test(name) ? 'county' : null
}
