/**
 * Towns and villages behind the place they lie in (青禾市白水镇林样村): the chain tells what no dictionary knows; then wherever they stand alone.
 */
import type { RawMention } from './entity.ts'
import type { Part } from './parts.ts'
import { toMatcher } from '../text/matcher.ts'

const TOWN = '[\\p{Script=Han}]{1,4}?(?:街道|苏木|镇|乡)'
const VILLAGE = '[\\p{Script=Han}]{2,6}?(?:社区|嘎查|村)'
const BEHIND = new RegExp(`^(?<town>${TOWN})?(?<village>${VILLAGE})?`, 'u')
/** 农村, 各镇, 下辖的村: no names. */
const NO_NAME =
  /[的在和与及了是有为等对从个各全每该这那把将以被让使]|(?:农|乡|山|渔|自然|行政|中心|重点|集|城|古|小|多|级|强)[镇村乡]|美丽|振兴|建设|发展|推进/u

/** @example '在青禾市白水镇林样村，…。林样村有茶园' → 青禾市白水镇林样村, and 林样村 again */
export function findChained(
  parts: readonly Part[],
  places: readonly (readonly RawMention[])[],
): RawMention[][] {
  const known = new Map<string, string>()
  const chained = parts.map(({ folded: { text } }, part) =>
    (places[part] ?? []).flatMap((place) => {
      if (!/[市区县旗盟州]$/u.test(place.text)) return []
      const { town = '', village = '' } = BEHIND.exec(text.slice(place.end, place.end + 14))?.groups ?? {}
      const names = [town, village].filter((name) => name !== '')
      if (names.length === 0 || names.some((name) => name.length < 3 || NO_NAME.test(name))) return []
      const name = names.at(-1) ?? ''
      known.set(name, name)
      const end = place.end + names.join('').length
      return [toMention(part, place.start, end, text)]
    }),
  )
  const find = toMatcher(known)
  return chained.map((own, part) => {
    const { text } = parts[part]?.folded ?? { text: '' }
    const again = find(text).map(({ start, end }) => toMention(part, start, end, text))
    return [...own, ...again.filter(({ end }) => !own.some((one) => one.end === end))]
  })
}

function toMention(part: number, start: number, end: number, text: string): RawMention {
  return { part, start, end, text: text.slice(start, end), kind: 'area', proper: true, place: null }
}
