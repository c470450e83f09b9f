import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toLabel } from '../../src/search/explain.ts'
import { toPhraseQuery, toQuery } from '../../src/search/query.ts'
import { findIds, openMemoryIndex, toDocument } from './memoryIndex.ts'

const shape = (query: string): string => {
  const { root } = toQuery(query)
  return root === null ? '' : toLabel(root)
}

describe('a query', () => {
  test.each([
    ['青山湖', '青山湖'],
    ['青山湖 科技城', '(青山湖 科技城)'],
    ['青山湖　科技城', '(青山湖 科技城)'],
    ['甲 OR 乙 丙', '(甲 OR (乙 丙))'],
    ['(甲 OR 乙) 丙', '((甲 OR 乙) 丙)'],
    ['甲 -乙', '(甲 -乙)'],
    ['甲 -(乙 丙)', '(甲 -(乙 丙))'],
    ['"甲 乙"', '甲 乙'],
    ['2021..2023', '2021..2023'],
    ['>1000亿', '>1000亿'],
    ['40亿..60亿', '40亿..60亿'],
    ['  ', ''],
  ])('%s is read as %s', (query, expected) => {
    expect(shape(query)).toBe(expected)
  })

  test.each(['-5%', '(5%)', '率(%)', '5"', 'OR', 'a..b', '标题:', '“科创”', '甲-乙'])(
    'keeps %s as text',
    (query) => {
      expect(toQuery(query).root).toEqual({ kind: 'text', namespace: '', phrase: query })
    },
  )

  test.each([
    ['"甲 乙', 'unclosed-quote'],
    ['(甲 乙', 'unmatched-parenthesis'],
    ['甲 OR', 'dangling-operator'],
    ['甲'.repeat(501), 'too-long'],
  ])('%s comes with the message %s', (query, message) => {
    expect(toQuery(query).messages).toContain(message)
  })

  test('as a phrase gives back the phrase', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (phrase) => {
        fc.pre(phrase.trim() !== '')
        const { root } = toQuery(toPhraseQuery(phrase))
        if (root !== null) expect(root).toEqual({ kind: 'text', namespace: '', phrase })
      }),
    )
  })

  test('asks a figure with the word beside it', () => {
    expect(toQuery('产值 >1000亿').figures[0]).toMatchObject({
      word: '产值',
      low: { value: 1000, numeral: '亿' },
      high: null,
    })
    expect(toQuery('1000亿以上 产值').figures[0]).toMatchObject({
      word: '产值',
      low: { value: 1000 },
      high: null,
    })
    expect(toQuery('40..60亿').figures[0]).toMatchObject({
      low: { value: 40, numeral: '亿' },
      high: { value: 60 },
    })
    expect(toQuery('2021 年报').figures).toEqual([])
  })
})

describe('fields', () => {
  const documents = [
    toDocument('one', {
      headline: '青山湖开工',
      body: ['招商'],
      reporters: ['林样'],
      district: { id: 'linan', name: '临安区' },
      newspaper: '样例日报',
      date: '2021-05-08',
    }),
    toDocument('two', {
      headline: '招商大会',
      body: ['青山湖'],
      topics: [{ id: 'investment', name: '招商引资' }],
      dateApprox: '2023-11~',
    }),
  ]

  test.each([
    ['标题:青山湖', ['one']],
    ['标题：青山湖', ['one']],
    ['title:招商', ['two']],
    ['记者:林样', ['one']],
    ['区:临安', ['one']],
    ['主题:招商', ['two']],
    ['主题:investment', ['two']],
    ['报纸:样例', ['one']],
    ['2021..2022', ['one']],
    ['2023..2023', ['two']],
    ['青山湖 -标题:招商', ['one']],
    ['标题:"青山湖开工"', ['one']],
    ['区:临安 OR 主题:招商', ['one', 'two']],
    ['区:无此地', []],
  ])('%s finds %j', async (query, expected) => {
    const { index } = await openMemoryIndex(documents)
    expect((await findIds(index, query)).sort()).toEqual(expected)
  })
})
