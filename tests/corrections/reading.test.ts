import { beforeAll, describe, expect, test } from 'vitest'
import { makeTools } from '../../scripts/tools.ts'
import type { Correction } from '../../src/corrections/correction.ts'
import type { PageFacts } from '../../src/corrections/pageFacts.ts'
import { toPages, type Tools } from '../../src/entries/toPages.ts'
import { decided, decisions } from './decisions.ts'
import { TWO_STORIES } from './twoStories.ts'

const LINES = ['样城日报 2023年2月20日 星期一 第2版', '', ...TWO_STORIES]
let tools: Tools
beforeAll(() => {
  tools = makeTools()
}, 120_000)

const read = (corrections: readonly Correction[], facts: readonly PageFacts[] = [], lines = LINES) => {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  const [page] = toPages(
    { file: 'a.txt', bytes, sha256: '0'.repeat(64), corrections: decisions(...corrections), facts },
    tools,
  )
  if (page === undefined) throw new Error('no page')
  return page
}
const at = (line: number) => ({ line, text: (LINES[line - 1] ?? '').trim().slice(0, 24) })
const headlines = (corrections: readonly Correction[]) =>
  read(corrections).articles.map(({ headline }) => headline)

describe('a page is read around what was decided of its lines', () => {
  test('as two articles where nothing was decided', () => {
    expect(headlines([])).toEqual(['样镇新厂建成投产', '样村修好环村路'])
  })
  test('as one where the second does not begin', () => {
    const [article, other] = read([
      { ...at(9), field: 'begins', was: true, becomes: false, ...decided },
      { ...at(9), field: 'role', was: 'headline', becomes: 'heading', ...decided },
    ]).articles
    expect(other).toBeUndefined()
    expect(article?.body.map(({ kind }) => kind)).toContain('heading')
    expect(article?.lines.at(-1)?.[1]).toBe(12)
  })
  test('as one where none of the second one’s lines begins one', () => {
    const page = read([{ ...at(9), through: 12, field: 'begins', was: true, becomes: false, ...decided }])
    expect(page.articles).toHaveLength(1)
    expect(page.articles[0]?.lines.at(-1)?.[1]).toBe(12)
  })
  test('as three where another begins', () => {
    const page = read([{ ...at(7), field: 'begins', was: false, becomes: true, ...decided }])
    expect(page.articles.map(({ lines }) => lines[0]?.[0])).toEqual([3, 7, 9])
  })
  test('with a kicker where a line was a headline', () => {
    const lines = LINES.with(2, '样镇新厂建成投产\n产线昨天调试完毕')
    const [article] = read(
      [{ line: 4, text: '产线昨天调试完毕', field: 'role', was: 'headline', becomes: 'subhead', ...decided }],
      [],
      lines.join('\n').split('\n'),
    ).articles
    expect(article).toMatchObject({ headline: '样镇新厂建成投产', subhead: '产线昨天调试完毕' })
  })
  test('without what is a notice', () => {
    const page = read([{ ...at(9), field: 'kind', was: 'article', becomes: 'notice', ...decided }])
    expect(page.articles).toHaveLength(1)
    expect(page.notArticles).toContainEqual(expect.objectContaining({ kind: 'notice', lines: [[9, 12]] }))
  })
  test('in another order, every line by its own number', () => {
    const page = read([
      { lines: [9, 12], text: '样村修好环村路', field: 'after', was: 8, becomes: 2, ...decided },
    ])
    expect(page.articles.map(({ headline, lines }) => [headline, lines])).toEqual([
      ['样村修好环村路', [[9, 12]]],
      ['样镇新厂建成投产', [[3, 7]]],
    ])
  })
  test('with a glued line parted, none beyond the file', () => {
    const page = read([{ line: 7, was: '，首期', becomes: '。\n　　首期', ...decided }])
    expect(page.articles[0]?.body.map(({ lines }) => lines)).toEqual([[[5, 5]], [[6, 6]], [[7, 7]], [[7, 7]]])
    expect(page.lines).toEqual([[1, 13]])
  })
  test('and what cannot follow is reported', () => {
    const page = read([{ ...at(1), field: 'role', was: 'folio', becomes: 'flow', ...decided }])
    expect(page.messages).toContainEqual(expect.objectContaining({ rule: 'invalid-correction', line: 1 }))
    expect(page.articles).toHaveLength(2)
  })
})

describe('what an archive says of its pages', () => {
  const unnamed = LINES.slice(1)
  test('is theirs where they do not print it, and dates what they say', () => {
    const page = read(
      [],
      [{ files: 'a.*', newspaper: '样城晚报', date: '2022-05-06', pageNumber: 3 }],
      unnamed,
    )
    expect(page).toMatchObject({ newspaper: '样城晚报', date: '2022-05-06', pageNumber: 3, dateApprox: null })
  })
  test('is not where they print something else, and says so', () => {
    const page = read([], [{ files: '*', date: '2022-05-06' }])
    expect(page.date).toBe('2023-02-20')
    expect(page.messages).toContainEqual(expect.objectContaining({ rule: 'page-facts' }))
  })
  test('is not of other files', () => {
    expect(read([], [{ files: 'b*', newspaper: '样城晚报' }], unnamed).newspaper).toBeNull()
  })
})
