import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toFolded, toOriginal } from '../../src/text/folded.ts'
import { toNormalized, toPrinted } from '../../src/figures/normalize.ts'
import { readQuantity } from '../../src/figures/quantities.ts'
import { readFigures } from '../../src/figures/read.ts'
import { figureSchema, type Figure } from '../../src/schema/figure.ts'
import { articleOf, context, figuresOf, paragraph, rules, segmenter } from './setup.ts'
import { growth, leastSecondsOf } from '../secondsOf.ts'

const units = [...rules.grammar.units.keys()].filter((unit) => !/[%‰番成]/u.test(unit))
const word = fc.constantFrom(
  '全区',
  '实现',
  '产值',
  '企业',
  '，',
  '。',
  '；',
  '同比增长',
  '由',
  '增加到',
  '其中',
  '分别',
  '、',
  '和',
  '达',
  '近',
  '每万人',
  '的',
  '“',
  '”',
  '（',
  '）',
  ' ',
  '2023年',
  '目标',
)
const number = fc.oneof(
  fc.integer({ min: 0, max: 100000 }).map(String),
  fc.double({ min: 0, max: 10000, noNaN: true }).map((value) => value.toFixed(2)),
  fc.constantFrom('三', '两', '十二', '一千二百', '1,067.27', '３５', '2.3万', '5—10', '7.5和3.1'),
)
const quantity = fc
  .tuple(number, fc.constantFrom(...units, '%', '个百分点', '亿元'))
  .map(([value, unit]) => value + unit)
const news = fc.array(fc.oneof(word, quantity, number), { maxLength: 40 }).map((parts) => parts.join(''))

/** Invariant 3: the span of every figure reads back to its value and unit; the quote stands in the text. */
function expectTraceable(figure: Figure, text: string): void {
  const { start, end } = figure.at
  expect(readQuantity(text.slice(start, end), rules.grammar)).toMatchObject({
    value: figure.value,
    unit: figure.unit,
  })
  expect(text).toContain(figure.quote)
  expect(figureSchema.safeParse(figure).error).toBeUndefined()
}

describe('properties', () => {
  test('every figure reads back from its span', () => {
    fc.assert(
      fc.property(news, (text) => {
        fc.pre(text.trim() !== '')
        for (const figure of figuresOf(text)) expectTraceable(figure, text)
      }),
      { numRuns: 400 },
    )
  })

  test('a value goes to its base unit and back', () => {
    const scale = fc.constantFrom('', '万', '亿', '千万', '万亿')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999999 }),
        fc.constantFrom(...units),
        scale,
        (value, unit, scaled) => {
          const { normalized } = toNormalized(value / 100, scaled + unit, rules.grammar)
          expect(toPrinted(normalized, scaled + unit, rules.grammar)).toBeCloseTo(value / 100, 6)
        },
      ),
    )
  })

  test('folding only drops and replaces: origins rise, and a span leads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const folded = toFolded(text)
        expect(folded.origin).toHaveLength(folded.text.length)
        expect(
          folded.origin.every((at, index) => at < text.length && at > (folded.origin[index - 1] ?? -1)),
        ).toBe(true)
        if (folded.text.length > 0)
          expect(toOriginal(folded, 0, folded.text.length).end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        fc.pre(text !== '')
        expect(Array.isArray(figuresOf(text))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('the same text gives the same figures', () => {
    fc.assert(
      fc.property(news, (text) => {
        fc.pre(text.trim() !== '')
        expect(figuresOf(text)).toEqual(figuresOf(text))
      }),
      { numRuns: 50 },
    )
  })
})

describe('cost', () => {
  const sentence = '全区实现工业销售额123.4亿元，同比增长5.6%；新开业商铺789家，带动就业1.2万人。'
  const reading = (copies: number) => () =>
    readFigures(articleOf([paragraph(sentence.repeat(copies))]), context, rules, segmenter)

  test('grows with the length of the text and not faster', () => {
    const pace = (sentence.length * 100) / leastSecondsOf(reading(100), 0)
    process.stdout.write(`${Math.round(pace).toLocaleString('en')} characters a second\n`)
    expect(growth(reading(100), reading(800), 16)).toBeLessThan(16)
  })

  test.each(['1', '一', ' ', '，', '亿', '“', '每', '从', '（', '1,', '比'])(
    '%s a hundred thousand times is read in time',
    (piece) => {
      expect(leastSecondsOf(() => figuresOf(piece.repeat(100_000)), 10)).toBeLessThan(10)
    },
  )
})

describe('the known pages', () => {
  const folder = '../shared/newspapers'
  const files = (() => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.txt'))
    } catch {
      return []
    }
  })()

  test.skipIf(files.length === 0)(
    'every figure reads back from its span (skipped where the pages are not at hand)',
    () => {
      const lines = files.flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
      for (const line of lines.filter((text) => text.trim() !== ''))
        for (const figure of figuresOf(line)) expectTraceable(figure, line)
    },
  )
})
