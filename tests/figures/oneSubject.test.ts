import { expect, test } from 'vitest'
import { bare } from '../../src/figures/candidate.ts'
import { isOneName, toLikeliest } from '../../src/figures/oneSubject.ts'

const firm = bare('青禾局监管的地方企业', 'organisation', 'mention')
const short = bare('地方企业', 'goods', 'own phrase')
const place = bare('新昌县', 'area', 'mention')

test('one name within the other is one subject, if both are of one sort', () => {
  expect(isOneName('青禾局监管的地方企业', '地方企业')).toBe(true)
  expect(isOneName('新昌', '新昌县')).toBe(true)
  expect(isOneName('新昌县', '新昌开发区')).toBe(false)
  expect(isOneName('青禾县白水镇', '青禾县')).toBe(false)
})

test('what is far less likely is not taken for its wordings', () => {
  const all = [bare('青禾镇茶园', 'facility', 'mention'), bare('青禾镇茶园东片', 'facility', 'mention')]
  expect(toLikeliest(all, [0.995, 0.005]).at).toBe(0)
})

test('wordings of one subject add up, and the likelier of them is taken', () => {
  const all = [place, firm, short, bare(null, 'none', 'none')]
  expect(toLikeliest(all, [0.4, 0.25, 0.3, 0.05])).toEqual({ at: 2, probability: 0.55 })
})
