/** Which phrases name a thing that a figure may be about. */
import { expect, test } from 'vitest'
import { isThing } from '../../src/figures/things.ts'
import { rules as entities } from '../entities/setup.ts'
import { segmenter } from './setup.ts'
import { subjectsOf } from './subjectSetup.ts'

test.each(['膜下滴灌', '果蔗', '手机稳定器', '第一车间', '传统绿电上网'])('%s is a thing', (phrase) => {
  expect(isThing(segmenter.tag(phrase), entities.words)).toBe(true)
})

test.each([
  '助力光伏支架',
  '深化联农带农机制',
  '电缆厚达',
  '行程中',
  '骑着单车',
  '林小样说',
  '林小样认为',
  '亩产高',
  '彻底疏浚',
  '一个',
  '直接',
  '大会',
  '万人',
  '技改之后年增',
])('%s is none', (phrase) => {
  expect(isThing(segmenter.tag(phrase), entities.words)).toBe(false)
})

test('no figure is about what a clause does', () => {
  const subjects = subjectsOf(['助力光伏支架出口，去年出货量增长12%。', '照常营业，累计营收3.9亿元。']).map(
    ({ subject }) => subject,
  )
  for (const subject of subjects) expect(subject ?? '').not.toMatch(/助力|营业/u)
})
