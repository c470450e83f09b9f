/** A row of a list of figures, in Chinese and in English. */
import { expect, test } from 'vitest'
import glosses from '../../content/rules/glosses.json'
import indicators from '../../content/rules/indicators.json'
import { toRowFields } from '../../src/archive/figures/rowFields.ts'
import { toFigureRecord } from '../../src/archive/figures/toFigureRecord.ts'
import { toExplorerRow } from '../../src/archive/figures/shards.ts'
import { figuresEn } from '../../src/strings/figures.en.ts'
import { figuresZhHans } from '../../src/strings/figures.zh-Hans.ts'
import { aFigure, anArticle } from './aFigure.ts'

const figure = aFigure({})
const page = { newspaper: '样报', date: '2024-01-30', dateApprox: null, pageNumber: 3 }
const names = {
  indicators: new Map(),
  places: new Map(),
  linkTo: (path: string) => path,
  mayQuote: () => true,
}
const record = toFigureRecord(figure, { article: anArticle('yb-1', 'linping', [figure]), page }, names, null)
const row = toExplorerRow({
  ...record,
  place_name: '临平区',
  subject: null,
  metric: '首批“样厂”产值',
  indicator_name: '产值',
  normalized: 106_727_000_000,
  base_unit: '元',
  kind: 'amount',
  period_start: '2023-01-01',
  period_end: '2023-12-31',
  quote: '样厂产值１０６７．２７ 亿元',
})

test('reads with digits of one form, and quotation marks within others are inner ones', () => {
  const fields = toRowFields(row, { ...figuresZhHans, names: {} })
  expect(fields.quote).toBe('样厂产值1067.27亿元')
  expect(fields.metric).toBe('产值（原文作“首批‘样厂’产值”）')
  expect([fields.place, fields.period, fields.gloss]).toEqual(['临平区', '2023年', ''])
})

test('names what it is about in the language of the page, what was printed as printed', () => {
  const names = { 临平区: 'Linping', 产值: 'Output value', 元: 'yuan' }
  const fields = toRowFields(row, { ...figuresEn, names })
  expect([fields.place, fields.period, fields.gloss]).toEqual(['Linping', '2023', '106.727 billion yuan'])
  expect(fields.metric).toBe('Output value (printed as “首批‘样厂’产值”)')
})

test('says what an amount is counted by and a change compared with in words of the page, where they have some', () => {
  const priced = {
    ...row,
    kind: 'amount' as const,
    normalized: 48,
    per: '每吨',
    change_direction: 'up' as const,
    change_value: 3.5,
    change_unit: '%',
    change_basis: '比上年',
  }
  const fields = toRowFields(priced, {
    ...figuresEn,
    names: { 元: 'yuan', 每吨: 'a tonne', 比上年: 'on the year before' },
  })
  expect([fields.gloss, fields.change]).toEqual(['48 yuan a tonne', '+3.5% on the year before'])
  const strange = toRowFields(
    { ...priced, per: '筐', change_basis: '比歉年' },
    { ...figuresEn, names: { 元: 'yuan' } },
  )
  expect([strange.gloss, strange.change]).toEqual(['48 yuan (每筐)', '比歉年 +3.5%'])
})

test('every gloss is of an indicator there is, once', () => {
  const known = new Set(indicators.indicators.map(({ id }) => id))
  const glossed = glosses.indicators.map(({ id }) => id)
  expect(glossed.filter((id) => !known.has(id))).toEqual([])
  expect(new Set(glossed).size).toBe(glossed.length)
})
