import { describe, expect, test } from 'vitest'
import { linkJumps } from '../../src/entries/linkJumps.ts'
import { sampleArticle, samplePage } from './samplePage.ts'

describe('a jumped article', () => {
  const front = samplePage({
    id: 'a-01',
    pageNumber: 1,
    articles: [sampleArticle({ id: 'a-01-1', headline: '新城开工', jump: { to: 2 } })],
  })
  const inside = samplePage({
    id: 'a-02',
    pageNumber: 2,
    articles: [
      sampleArticle({ id: 'a-02-1', headline: '医院落成', jump: { from: 1 } }),
      sampleArticle({ id: 'a-02-2', headline: '新城', jump: { from: 1 } }),
    ],
  })
  const continuations = (pages: Parameters<typeof linkJumps>[0]) =>
    linkJumps(pages).flatMap((page) => page.articles.map((a) => a.continuation?.article ?? null))

  test('is linked with the half on the page it names, by headline among several', () => {
    expect(continuations([front, inside])).toEqual(['a-02-2', null, 'a-01-1'])
  })
  test('is linked whatever the order of the files', () => {
    expect(continuations([inside, front])).toEqual([null, 'a-01-1', 'a-02-2'])
  })
  test('of another day is not linked', () => {
    expect(continuations([front, { ...inside, date: '2023-02-21' }])).toEqual([null, null, null])
  })
  test('of another paper is not linked, one whose paper is not printed is', () => {
    expect(continuations([front, { ...inside, newspaper: '他报' }])).toEqual([null, null, null])
    expect(continuations([front, { ...inside, newspaper: null }])).toEqual(['a-02-2', null, 'a-01-1'])
  })
  test('on pages that print neither day nor paper is linked by its headline alone', () => {
    const bare = { newspaper: null, date: null }
    expect(
      continuations([
        { ...front, ...bare },
        { ...inside, ...bare },
      ]),
    ).toEqual(['a-02-2', null, 'a-01-1'])
  })
  test('without its other half stays single, with a message', () => {
    expect(linkJumps([front])[0]?.messages).toMatchObject([
      { rule: 'jump-without-partner', severity: 'info' },
    ])
  })
})
