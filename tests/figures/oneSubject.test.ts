import { expect, test } from 'vitest'
import { bare } from '../../src/figures/candidate.ts'
import { isOneSubject, toLikeliest } from '../../src/figures/oneSubject.ts'

const firm = bare('青禾局监管的地方企业', 'organisation', 'mention')
const short = bare('地方企业', 'goods', 'own phrase')
const place = bare('新昌县', 'area', 'mention')
const zone = bare('新昌开发区', 'zone', 'mention')

test('one name within the other is one subject, if of one kind', () => {
  expect(isOneSubject(firm, short)).toBe(true)
  expect(isOneSubject(bare('新昌', 'area', 'home'), place)).toBe(true)
  expect(isOneSubject(place, zone)).toBe(false)
  expect(isOneSubject(place, bare(null, 'none', 'none'))).toBe(false)
})

test('wordings of one subject add up, and the likelier of them is taken', () => {
  const all = [place, firm, short, bare(null, 'none', 'none')]
  expect(toLikeliest(all, [0.4, 0.25, 0.3, 0.05])).toEqual({ at: 2, probability: 0.55 })
})
