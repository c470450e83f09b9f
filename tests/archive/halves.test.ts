import { expect, test } from 'vitest'
import { joinHalves, toFirstHalf } from '../../src/archive/halves.ts'
import { joinHalves as joinDocuments } from '../../src/search/joinHalves.ts'
import { findIds, openMemoryIndex, toDocument } from '../search/memoryIndex.ts'

const other = { article: 'yxrb-01-1', file: 'yxrb-01.txt' }

test('a second half names its first, a first half and a half alone name none', () => {
  expect(toFirstHalf({ jump: { from: 1 }, continuation: other }, '云溪日报')).toBe('yxrb-01-1')
  expect(toFirstHalf({ jump: { to: 2 }, continuation: other }, '云溪日报')).toBeNull()
  expect(toFirstHalf({ jump: { from: 1 }, continuation: null }, '云溪日报')).toBeNull()
})

test('the first half is listed with what the second adds', () => {
  const half = { district: null, otherDistricts: [], topics: [], keywords: [], figures: 1 }
  const [first] = joinHalves([
    { ...half, id: 'a', continues: null, byline: [], topics: ['economy'] },
    {
      ...half,
      id: 'b',
      continues: 'a',
      byline: [{ role: '记者', names: ['沈样'], org: null }],
      district: 'linan',
      topics: ['economy', 'talent'],
    },
  ])
  expect(first).toMatchObject({ district: 'linan', topics: ['economy', 'talent'], figures: 2 })
  expect(first?.byline).toHaveLength(1)
})

test('the search finds a jumped article once, by the words of either half', async () => {
  const { index } = await openMemoryIndex(
    joinDocuments([
      { document: toDocument('first', { body: ['大桥明天合龙'] }), continues: null },
      { document: toDocument('second', { body: ['合龙之后通车'] }), continues: 'first' },
      { document: toDocument('alone', { body: ['码头扩建'] }), continues: null },
    ]),
  )
  expect(await findIds(index, '合龙')).toEqual(['first'])
  expect(await findIds(index, '通车')).toEqual(['first'])
  expect(index.documents).toBe(2)
})
