/**
 * One id for one entity, in whatever article it stands.
 */
import { pinyin } from 'pinyin-pro'
import { toCheckSum } from '../text/checkSum.ts'
import { oncePerText } from '../text/once.ts'

const LEGAL =
  /(?:集团)?(?:股份有限公司|有限责任公司|股份公司|有限公司|总公司)$|（(?:集团|股份|控股|有限合伙|普通合伙)）/gu
const MARKS = /[\s“”‘’"'《》（）()·]/gu
const LONGEST = 40

/** What two names of one entity have in common: without its legal form and marks. */
export const toKey = oncePerText((name: string): string => {
  const plain = name.normalize('NFKC').replaceAll('(', '（').replaceAll(')', '）')
  const short = plain.replace(LEGAL, '').replace(MARKS, '').toLowerCase()
  return short === '' ? plain : short
})

/**
 * The id of a named entity: its romanised key, and a check sum, for many names sound alike.
 *
 * @example toEntityId('青禾机械有限公司') === toEntityId('青禾机械')
 */
export const toEntityId = (name: string): string => idOfKey(toKey(name))

const idOfKey = oncePerText((key: string): string => {
  const sounds = pinyin(key, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '')
    .slice(0, LONGEST)
  return `${sounds === '' ? 'x' : sounds}-${toCheckSum(key)}`
})
