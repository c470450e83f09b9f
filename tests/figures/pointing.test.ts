import { expect, test } from 'vitest'
import { casesOf, seenOf as namesOf } from './subjectSetup.ts'

const FIRM = '青禾精密机械有限公司'

/** What is seen of a candidate of the last figure of an article of one paragraph, as far as words point to it. */
function seenOf(name: string, text: string): string[] {
  const last = casesOf(text).at(-1)
  const at = last?.candidates.findIndex((one) => one.name === name) ?? -1
  return namesOf(last, at).filter((feature) => /^(?:points|voice) /u.test(feature))
}

test('who speaks a quotation stands behind it; 我们 may be whoever it stands for', () => {
  expect(seenOf(FIRM, `“去年建成厂房12幢。”${FIRM}负责人林样介绍。`)).toContain(
    'voice quoted speaks organisation',
  )
  expect(seenOf(FIRM, `${FIRM}去年扩产，建成厂房12幢。`)).toContain('voice told silent organisation')
  expect(seenOf(FIRM, `“我们去年建成厂房12幢。”${FIRM}负责人林样介绍。`)).toContain(
    'points 我们 in the clause organisation',
  )
})

test('我市 points to the place, not to who speaks', () => {
  expect(seenOf('新昌县', '新昌县办好农校。今年，我县新建茶园12亩。')).toContain(
    'points 我县 in the clause area',
  )
})

test('of several the last points; 其中 does not', () => {
  expect(seenOf(FIRM, `${FIRM}去年扩产，当地人说，他们建成厂房12幢。`)).toContain(
    'points 他们 in the sentence organisation',
  )
  expect(seenOf(FIRM, `${FIRM}去年扩产，其中厂房12幢。`)).toContain('points none in the clause organisation')
})
