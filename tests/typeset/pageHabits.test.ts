/**
 * Each habit of captions and pages does what its name says.
 */
import { describe, expect, test } from 'vitest'
import { toRawText } from '../../src/newspaper/label/labelled.ts'
import { bare } from './truth.ts'
import { record, dated, set, setMany, roles, textsOf } from './setHabits.ts'

describe('captions', () => {
  test.each([
    ['as printed', ['工人在铺设桥面。 陈桥摄']],
    ['brackets', ['工人在铺设桥面。（陈桥摄）']],
    ['credit below', ['工人在铺设桥面。', '陈桥摄']],
    ['credit above', ['陈桥摄', '工人在铺设桥面。']],
    ['tuwei', ['图为工人在铺设桥面。 陈桥摄']],
    ['credit alone', ['陈桥摄']],
  ] as const)('%s', (captionForm, wanted) => {
    expect(textsOf(set({ captionForm }), 'caption')).toEqual(wanted)
  })
  test('long, with what the picture shows', () => {
    const [first = ''] = textsOf(set({ captionForm: 'long' }), 'caption')
    expect(first).toMatch(/^工人在铺设桥面。.{10,}/u)
    expect(bare(textsOf(set({ captionForm: 'long' }), 'caption').join(''))).toMatch(/陈桥摄$/u)
  })
  test('between headline and signature', () => {
    const lines = roles(set({ captions: 'head' }))
    expect(lines.slice(lines.indexOf('caption') - 1, lines.indexOf('caption') + 2)).toEqual([
      'subhead',
      'caption',
      'byline',
    ])
  })
  test('of a story of its own: a title, sentences in the column, who took it', () => {
    const stories = setMany({ pictures: true, column: 15 }, 8).map((page) =>
      page.lines.filter(({ article, role }) => role === 'caption' && article === null),
    )
    expect(stories.some((lines) => lines.length > 4)).toBe(true)
  })
  test('narrower than the column', () => {
    expect(textsOf(set({ captionColumn: 6 }), 'caption')).toHaveLength(2)
  })
})

describe('the page', () => {
  test('running head, staff, notices, pictures and briefs', () => {
    expect(toRawText(set({ runningHead: 'top' }))).toMatch(/^[^\n]*(?:2023年6月2日 星期五|3 云溪日报)/u)
    expect(textsOf(set({ staffLine: true }), 'folio')).toHaveLength(1)
    const two = set({ notices: 2 }, [record, dated])
    expect(new Set(two.lines.map(({ article }) => article))).toEqual(new Set(['1', '2', 'n1', 'n2']))
    expect(
      set({ pictures: true }).lines.some(({ article, role }) => role === 'caption' && article === null),
    ).toBe(true)
    expect(textsOf(set({ briefs: 'lenticular' }), 'lead')[0]).toMatch(/^【大桥下月通车/u)
  })
  test('advertisements listed by their titles, over and over', () => {
    const listed = setMany({ advertisement: true }, 40).map((page) => textsOf(page, 'folio'))
    expect(listed.some((lines) => lines.length > 1 && new Set(lines).size === 1)).toBe(true)
  })
  test('blank lines part articles only', () => {
    const page = set({ gap: 1 }, [record, record])
    expect(toRawText(page).trim().split('\n\n')).toHaveLength(2)
    expect(bare(toRawText(page))).toBe(bare(toRawText(set({}, [record, record]))))
  })
})
