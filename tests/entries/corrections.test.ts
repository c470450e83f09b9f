import { describe, expect, test } from 'vitest'
import {
  correctFields,
  correctionsSchema,
  correctLines,
  reportUnplaced,
} from '../../src/entries/corrections.ts'
import { sampleArticle, samplePage } from './samplePage.ts'

const decided = { because: 'printed so', by: 'editor', on: '2026-11-21' }

describe('a correction of a line', () => {
  test('replaces the part that was misread and keeps the line breaks', () => {
    const { text, messages } = correctLines('甲\r\n乙丙丙\n丁', [
      { line: 2, was: '丙丙', becomes: '丙', ...decided },
    ])
    expect(text).toBe('甲\r\n乙丙\n丁')
    expect(messages).toEqual([])
  })
  test.each([
    ['is not there any more', '戊'],
    ['occurs twice', '丙'],
  ])('is reported and not applied where its text %s', (_, was) => {
    const { text, messages } = correctLines('甲\n丙丙', [{ line: 2, was, becomes: '', ...decided }])
    expect(text).toBe('甲\n丙丙')
    expect(messages).toMatchObject([{ line: 2, rule: 'stale-correction', severity: 'error' }])
  })
  test('takes a replacement with $ literally', () => {
    expect(correctLines('甲', [{ line: 1, was: '甲', becomes: '$&', ...decided }]).text).toBe('$&')
  })
  test('beyond the end of the file is stale', () => {
    expect(correctLines('甲', [{ line: 9, was: '甲', becomes: '乙', ...decided }]).messages).toHaveLength(1)
  })
})

describe('a correction of a field', () => {
  const page = samplePage({ id: 'p', date: null, articles: [sampleArticle({ id: 'p-1', headline: '误' })] })
  test('of an article replaces what was parsed', () => {
    const corrected = correctFields(page, [
      { article: 'p-1', field: 'headline', was: '误', becomes: '正', ...decided },
    ])
    expect(corrected.articles[0]?.headline).toBe('正')
  })
  test('of a page replaces what was parsed', () => {
    const corrected = correctFields(page, [
      { page: 'p', field: 'date', was: null, becomes: '2023-11-18', ...decided },
    ])
    expect(corrected.date).toBe('2023-11-18')
  })
  test('is stale where the parser now reads something else', () => {
    const corrected = correctFields(page, [
      { article: 'p-1', field: 'headline', was: '旧', becomes: '正', ...decided },
    ])
    expect(corrected.articles[0]?.headline).toBe('误')
    expect(corrected.messages).toMatchObject([{ line: 1, rule: 'stale-correction' }])
  })
  test('that the contract does not allow is reported and not applied', () => {
    const corrected = correctFields(page, [
      { page: 'p', field: 'date', was: null, becomes: '昨天', ...decided },
    ])
    expect(corrected.date).toBeNull()
    expect(corrected.messages).toMatchObject([{ rule: 'invalid-correction', severity: 'error' }])
  })
  test('of an article that is not there is reported', () => {
    const lost = reportUnplaced(
      [page],
      [{ article: 'p-9', field: 'headline', was: null, becomes: '正', ...decided }],
    )
    expect(lost).toMatchObject([{ rule: 'stale-correction' }])
  })
})

test('a correction without a reason is not one', () => {
  expect(correctionsSchema.safeParse([{ line: 1, was: '甲', becomes: '乙' }]).success).toBe(false)
})
