import { describe, expect, test } from 'vitest'
import { arrangeLines } from '../../src/corrections/arrangeLines.ts'
import type { Correction } from '../../src/corrections/correction.ts'
import { decideLines } from '../../src/corrections/decideLines.ts'
import { decided, decisions } from './decisions.ts'

const arrange = (text: string, ...corrections: readonly Correction[]) => {
  const { lines, messages } = arrangeLines(text, decisions(...corrections))
  return {
    text: lines.map((line) => line.text + line.end).join(''),
    numbers: lines.map(({ number }) => number),
    messages,
  }
}

describe('the text of a line', () => {
  test('is mended where it was misread, and line breaks stay', () => {
    expect(arrange('甲\r\n乙丙丙\n丁', { line: 2, was: '丙丙', becomes: '丙', ...decided })).toEqual({
      text: '甲\r\n乙丙\n丁',
      numbers: [1, 2, 3],
      messages: [],
    })
  })
  test.each([
    ['is not there any more', '戊'],
    ['occurs twice', '丙'],
  ])('that %s is reported and left alone', (_, was) => {
    const { text, messages } = arrange('甲\n丙丙', { line: 2, was, becomes: '', ...decided })
    expect(text).toBe('甲\n丙丙')
    expect(messages).toMatchObject([{ line: 2, rule: 'stale-correction', severity: 'error' }])
  })
  test('takes a replacement with $ literally', () => {
    expect(arrange('甲', { line: 1, was: '甲', becomes: '$&', ...decided }).text).toBe('$&')
  })
  test('parted into two keeps its number in both, and those below keep theirs', () => {
    expect(arrange('甲乙\n丙', { line: 1, was: '甲乙', becomes: '甲\n乙', ...decided })).toMatchObject({
      text: '甲\n乙\n丙',
      numbers: [1, 1, 2],
    })
  })
  test('is found again by how the line begins where lines were added above it', () => {
    const correction = { line: 1, text: '样城新厂投产产', was: '产产', becomes: '产', ...decided }
    expect(arrange('新加的\n样城新厂投产产', correction).text).toBe('新加的\n样城新厂投产')
  })
})

describe('the order of lines', () => {
  const order = { text: '丙', field: 'after', was: 2, ...decided } as const
  test('is as decided, each line by its own number', () => {
    expect(arrange('甲\n乙\n丙\n丁', { lines: [3, 4], becomes: 1, ...order })).toEqual({
      text: '甲\n丙\n丁\n乙\n',
      numbers: [1, 3, 4, 2],
      messages: [],
    })
  })
  test('may begin with what stood below', () => {
    expect(arrange('甲\n乙\n丙', { lines: [3, 3], becomes: 0, ...order }).numbers).toEqual([3, 1, 2])
  })
  test.each([
    ['stale where the lines are others', { lines: [2, 3], becomes: 0 }, 'stale-correction'],
    ['invalid where they should follow themselves', { lines: [3, 4], becomes: 4 }, 'invalid-correction'],
  ] as const)('is %s', (_, where, rule) => {
    const { numbers, messages } = arrange('甲\n乙\n丙\n丁', { ...order, ...where, lines: [...where.lines] })
    expect(numbers).toEqual([1, 2, 3, 4])
    expect(messages).toMatchObject([{ rule }])
  })
})

describe('what a line is', () => {
  const role = { text: '样城新厂投产', field: 'role', was: null, becomes: 'headline', ...decided } as const
  const decide = (text: string, ...corrections: readonly Correction[]) =>
    decideLines(arrangeLines(text, []).lines, decisions(...corrections))
  test('holds for the line of that number and beginning', () => {
    const { lines, messages } = decide('甲\n样城新厂投产', { line: 2, ...role })
    expect([...lines]).toMatchObject([[1, { role: 'headline' }]])
    expect(messages).toEqual([])
  })
  test('goes with the line to another number, and says so', () => {
    const { lines, messages } = decide('甲\n乙\n样城新厂投产', { line: 2, ...role })
    expect([...lines]).toMatchObject([[2, { role: 'headline' }]])
    expect(messages).toMatchObject([{ line: 3, rule: 'moved-correction', severity: 'info' }])
  })
  test.each([
    ['is gone', '甲\n乙'],
    ['could be one of two', '甲\n乙\n样城新厂投产\n样城新厂投产'],
  ])('is stale where the line %s', (_, text) => {
    const { lines, messages } = decide(text, { line: 1, ...role })
    expect(lines.size).toBe(0)
    expect(messages).toMatchObject([{ rule: 'stale-correction' }])
  })
  test('adds up where several decisions are about one line', () => {
    const begins = {
      line: 1,
      text: '样城新厂投产',
      field: 'begins',
      was: false,
      becomes: true,
      ...decided,
    } as const
    expect([...decide('样城新厂投产', { line: 1, ...role }, begins).lines]).toMatchObject([
      [0, { role: 'headline', begins: true }],
    ])
  })
})
