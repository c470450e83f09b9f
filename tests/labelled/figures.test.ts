/**
 * Labels of figures without their words: they fit their schema, and where the corpus lies beside the project, every place
 * they name holds the figure.
 */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAllRecords } from '../../scripts/fit/lessons.ts'
import { readFigurePages, toWholePage } from '../../scripts/fit/figurePages.ts'
import { toPageText } from '../../scripts/fit/corpusPages.ts'

const CORPUS = '../shared/corpus'
const pages = ['', '/held-out', '/subjects'].flatMap((part) =>
  readFigurePages(`tests/labelled/figures${part}`),
)

test('there are some, and none twice', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(new Set(pages.map(({ stem }) => stem)).size).toBe(pages.length)
})

test('a page is the running head of its latest article, then a paragraph a line', () => {
  const text = toPageText([
    {
      paper: '云溪日报',
      date: '2023-06-02',
      page: 3,
      section: '要闻',
      order: 1,
      kicker: ['云溪交通补上一环'],
      headline: ['大桥下月通车'],
      subhead: [],
      byline: '记者 陈晓',
      blocks: [['paragraph', '桥面正在铺设。']],
      captions: [],
    },
  ])
  expect(text).toBe(
    '云溪日报 2023年6月2日 星期五 第3版 要闻\n\n云溪交通补上一环\n大桥下月通车\n记者 陈晓\n\u3000\u3000桥面正在铺设。\n',
  )
})

describe.skipIf(!existsSync(CORPUS))('with the corpus beside the project', () => {
  const records = existsSync(CORPUS) ? readAllRecords(CORPUS) : []
  test.each(pages)('$stem holds every figure where its labels say', (labelled) => {
    const whole = toWholePage(labelled, records)
    expect(whole).toBeTypeOf('object')
    if (typeof whole === 'string') return
    for (const [i, { token }] of labelled.page.figures.entries())
      expect(whole.labels[i]).toHaveProperty('quote', expect.stringContaining(token))
  })
})
if (!existsSync(CORPUS)) process.stdout.write(`${CORPUS} is not there: places of labels are not looked up\n`)
