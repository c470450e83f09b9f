import { describe, expect, test } from 'vitest'
import { readDateApprox } from '../../src/subjects/dating.ts'
import { articleOf, pageOf, rules } from './subjectRules.ts'

const dateOf = (...body: string[]) => readDateApprox(pageOf([articleOf({ body })]), rules)?.edtf ?? null

describe('each rule of dating holds in its examples', () => {
  test.each(rules.raw.dating.rules.flatMap(({ examples }) => examples))('$text → $edtf', ({ text, edtf }) => {
    expect(dateOf(text)).toBe(edtf)
  })
})

describe('dates an undated page', () => {
  test('by a year’s meeting and the months counted up', () => {
    const approx = readDateApprox(
      pageOf([articleOf({ body: ['2023年度推进例会第九次会议召开。', '今年1至10月，新增用地八百亩。'] })]),
      rules,
    )
    expect(approx).toEqual({
      edtf: '2023-11~',
      evidence: [
        { line: 2, text: '2023年度推进例会第九次会议召开。' },
        { line: 3, text: '今年1至10月，新增用地八百亩。' },
      ],
    })
  })

  test('by most of its articles, though plans name later years', () => {
    const body = [
      '2023年度推进例会第九次会议召开，为明年一季度作准备。',
      '到2035年，工业用地达二十平方公里。',
      '2024年度参保工作启动。',
    ]
    expect(dateOf(...body)).toBe('2023-10~/2023-12~')
  })
})

describe('does not date', () => {
  test('a page that prints its date', () => {
    const page = pageOf([articleOf({ body: ['2023年度推进例会第九次会议召开。'] })], { date: '2023-11-20' })
    expect(readDateApprox(page, rules)).toBeNull()
  })

  test.each([
    ['nothing but days', '17日上午，会议召开。'],
    ['this year without a year', '今年1至10月，新增用地八百亩。'],
    ['the history of a firm', '企业成立于2009年，2014年迁入新厂。'],
    ['plans', '力争2025年产值翻番，到2030年建成新城。'],
    ['one mention of a year', '2021年，这里还是一片荒地。'],
  ])('%s', (_what, text) => {
    expect(dateOf(text)).toBeNull()
  })
})
