/**
 * What sort of thing a candidate is, finer than its kind, and what sort of number a figure.
 */
import type { Figure } from '../schema/figure.ts'
import { oncePer } from '../text/once.ts'
import type { Candidate } from './candidate.ts'

const AREAS = new Set(['nation', 'province', 'city', 'county', 'town'])
/** Areas below the country are one. */
export const coarse = (kind: string): string =>
  AREAS.has(kind) ? (kind === 'nation' ? 'nation' : 'area') : kind

/** Areas are told apart by their level. */
export const kindOf = oncePer(({ kind, entity, origin }: Candidate): string => {
  if (kind === 'organisation') return organisationOf(entity?.name ?? '')
  if (kind !== 'area') return kind
  if (origin === 'nation' || entity?.place === 'china') return 'nation'
  if (origin === 'home') return 'county'
  const id = entity?.place
  if (id === null || id === undefined) return 'town'
  const name = entity?.name ?? ''
  if (/(?:省|自治区)$/u.test(name) || PROVINCES.test(name)) return 'province'
  return /[县区]$/u.test(name) ? 'county' : 'city'
})

/** Firms speak for themselves, offices for their place. */
function organisationOf(name: string): string {
  if (/(?:公司|集团|企业|厂|店|科技|股份)$/u.test(name)) return 'firm'
  return /(?:局|厅|委|部|部门|政府|处|办事处|法院|检察院|海关|工委|工会|妇联|站|队)$/u.test(name)
    ? 'office'
    : 'organisation'
}

const PROVINCES =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)市?$/u

export function unitClass({ baseUnit, unit, kind }: Figure): string {
  if (kind === 'change') return 'change'
  if (/元|美元|欧元/u.test(baseUnit ?? '')) return 'money'
  if (/%|‰|成|个百分点/u.test(unit ?? '')) return 'share'
  if (/[人名位户]/u.test(unit ?? '')) return 'people'
  if (/[家个项处座条件所]/u.test(unit ?? '')) return 'count'
  return 'measure'
}

/** The unit without its power of ten. */
export const unitOf = ({ unit }: Figure): string => (unit ?? '-').replace(/^[十百千万亿]+/u, '') || '-'
