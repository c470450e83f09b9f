import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntry, toMarkdown } from '../../src/markdown/entry.ts'
import { readPlain, writePlain } from '../../src/markdown/plain.ts'
import type { Article, BodyBlock } from '../../src/schema/entry.ts'

const article = (body: BodyBlock[]): Article => ({
  id: 'sample-2023-03-01-01-1',
  headline: '样稿标题：“引号” # 1. > -',
  kicker: null,
  subhead: null,
  byline: [{ role: '记者', names: ['沈样'], org: null }],
  dateline: '本报讯',
  source: null,
  truncated: null,
  body,
  photos: [],
  jump: null,
  continuation: null,
  district: { id: 'linan', name: '临安区' },
  otherDistricts: [],
  topics: ['talent'],
  keywords: ['样稿'],
  entities: [],
  figures: [],
  lines: [[1, 3]],
  confidence: 1,
})
const block = (kind: BodyBlock['kind'], text: string): BodyBlock => ({ kind, text, lines: [[1, 1]] })

const PLAIN_KINDS = ['paragraph', 'heading'] as const

describe('an entry written and read again is the same', () => {
  test.each([
    '# 不是标题',
    '1. 不是列表',
    '1、顿号',
    '> 不是引文',
    '- 减号',
    '---',
    '* * *',
    '===',
    '<b>不是标签</b>',
    '[链接](http://x)',
    '![图](x)',
    '&amp; &lt; &#35;',
    '`代码` ~~~ ```',
    'a_b_c *强调* **加重**',
    'www.example.org 和 a@example.org',
    '|表|格|',
    '：冒号　全角空格',
    '\\反斜杠\\',
    '++++',
    '[^1]: 注',
    '[x]: y',
    '    四个空格'.trim(),
    '第一行<br>',
  ])('with the paragraph %j', (text) => {
    for (const kind of ['paragraph', 'heading', 'sidebar', 'list', 'table'] as const) {
      const before = article([block(kind, text), block('paragraph', text)])
      expect(readEntry(toMarkdown(before))).toEqual(before)
    }
  })

  test.each(['投资2.3亿元（增长12.5%）。', '1.5万亩', 'GDP 增长: 5%; 其中"甲"(乙)', '：全角', '（一）'])(
    'and %j is written as it is, with the writer and without',
    (text) => {
      const [alone, beside] = [[block('paragraph', text)], [block('paragraph', text), block('list', '一')]]
      expect(writePlain(alone)).toBe(`${text}\n`)
      expect(toMarkdown(article(beside))).toContain(`\n---\n\n${text}\n\n- 一`)
    },
  )

  test('whatever is plain, as the writer of Markdown has it', () => {
    const unit = fc.constantFrom(...'#>-+=*1.2) (:;?"/%,。，“”！（）a中文 ')
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 12 }),
        fc.constantFrom(...PLAIN_KINDS),
        (text, kind) => {
          const plain = writePlain([block(kind, text)])
          fc.pre(plain !== null)
          expect(toMarkdown(article([block(kind, text), block('list', '一')]))).toContain(
            `\n---\n\n${plain}\n- 一`,
          )
          expect(readPlain(plain ?? '')).toEqual([text])
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('with tables, lists and sidebars of several lines', () => {
    const before = article([
      block('table', '地区\t总量\n甲区\t1.5'),
      block('table', '又一表  2'),
      block('list', '一\n二'),
      block('list', '三'),
      block('sidebar', '链接\n正文'),
      block('sidebar', '另一'),
    ])
    expect(readEntry(toMarkdown(before))).toEqual(before)
  })

  test('with any text the parser can yield', () => {
    const texts = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(...'#>-*+_`~[]()<>&|\\.:1 　。，“”！a中文=\t'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ),
        minLength: 1,
      })
      // What the decoder never yields: NUL, BOM, line breaks, blanks at the ends (docs/architecture.md).
      .map((s) => s.replace(/[\0\uFEFF\r\n\u2028\u2029\u0085\v\f]/gu, '').trim())
      .filter((s) => s.length > 0 && s.isWellFormed())
    fc.assert(
      fc.property(
        fc.constantFrom('paragraph', 'heading', 'sidebar', 'list', 'table'),
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        (kind, all) => {
          const before = article(all.map((text) => block(kind, text)))
          expect(readEntry(toMarkdown(before))).toEqual(before)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
