import { expect, test } from 'vitest'
import { toReference } from '../../src/reuse/toReference.ts'

const listed = {
  id: 'loose-1',
  headline: '两条产线　月底投用',
  newspaper: null,
  date: null,
  dateApprox: null,
  byline: [],
  pageNumber: null,
  section: null,
  keywords: [],
}
const context = {
  url: 'https://archive.example/articles/loose-1/',
  standIn: '无标题：园区…',
  notAuthors: new Set<string>(),
}

test('a headline of two segments is one line; what stands for a missing one is in brackets', () => {
  expect(toReference(listed, context).title).toBe('两条产线 月底投用')
  expect(toReference({ ...listed, headline: null }, context).title).toBe('[无标题：园区…]')
})

test('an inferred date is no finer than its evidence, and a printed one wins', () => {
  const inferred = (dateApprox: string) => toReference({ ...listed, dateApprox }, context).inferred
  expect(inferred('2023~')).toEqual(['2023', '2023'])
  expect(inferred('2023-11~')).toEqual(['2023-11', '2023-11'])
  expect(inferred('2023-12/2024-02~')).toEqual(['2023-12', '2024-02'])
  expect(inferred('2023-11-20~')).toEqual(['2023-11-20', '2023-11-20'])
  expect(inferred('soon')).toBeNull()
  expect(toReference({ ...listed, date: '2023-02-21', dateApprox: '2023~' }, context).inferred).toBeNull()
})
