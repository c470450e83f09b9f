/** Subjects that the rest of the article throws doubt on. */
import { expect, test } from 'vitest'
import type { PlaceSense } from '../../src/entities/gazetteer.ts'
import { doubtSubjects } from '../../src/entries/doubtSubjects.ts'
import type { EntityRecord } from '../../src/schema/entry.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { makeTools } from '../../scripts/tools.ts'
import { aFigure } from '../figures-site/aFigure.ts'
import { articleOf, paragraph, rules } from '../figures/setup.ts'

const { names } = makeTools()
const senses = (name: string): PlaceSense[] =>
  name.endsWith('省') ? [] : [{ id: name, name, level: 'county', short: false, above: [] }]
const entity = (id: string, name: string, kind: EntityRecord['kind']): EntityRecord => ({
  id,
  name,
  kind,
  names: [name],
  mentions: 1,
})
const areas = [entity('qy', '青样区', 'area'), entity('ly', '蓝样市', 'area'), entity('hy', '红样县', 'area')]

/** What is unsure of a figure whose number is 43 in a text. */
function unsureOf(text: string, home: string | null, given: Partial<Figure>, entities = areas): string[] {
  const start = text.indexOf('43亿元')
  const quote = text.slice(text.lastIndexOf('，', start) + 1, start + 4)
  const figure = aFigure({ value: 43, quote, at: { block: 0, start, end: start + 4 }, ...given })
  const article = { texts: articleOf([paragraph(text)]), entities, home }
  return (
    doubtSubjects([figure], article, { names, indicators: rules.indicatorsById, gazetteer: { senses } })[0]
      ?.unsure ?? []
  )
}

test('全市 in a survey of districts is not the city among them', () => {
  const text = '2021年，蓝样市15亿元。全市规上工业增加值2022年为40亿元，2023年为43亿元。'
  const subject = { subject: '蓝样市', subjectPlace: 'ly', subjectEntity: 'ly' }
  expect(unsureOf(text, null, subject)).toEqual(['subject'])
  expect(unsureOf(text, 'ly', subject)).toEqual([])
  expect(unsureOf(text, null, subject, [entity('ly', '蓝样市', 'area')])).toEqual([])
})
test('全市 is no district', () => {
  const subject = { subject: '青样区', subjectPlace: 'qy', subjectEntity: 'qy' }
  expect(unsureOf('全市规上工业增加值43亿元。', null, subject)).toEqual(['subject'])
  expect(unsureOf('全区规上工业增加值43亿元。', null, subject)).toEqual([])
})
test('a clause that ends with a name presents another than the place', () => {
  const zone = entity('zone', '蓝样经济开发区', 'zone')
  const subject = { subject: '青样区', subjectPlace: 'qy', subjectEntity: 'qy' }
  const entities = [...areas, zone]
  expect(
    unsureOf('再看青样区的产业重镇蓝样经济开发区，产值破百亿元，税收43亿元。', null, subject, entities),
  ).toEqual(['subject'])
  expect(unsureOf('走进蓝样经济开发区，机器正忙。去年，青样区税收43亿元。', null, subject, entities)).toEqual(
    [],
  )
  expect(unsureOf('背靠蓝样经济开发区，青样区去年税收43亿元。', null, subject, entities)).toEqual([])
})
test('what the clause points to is not the zone it lies in', () => {
  const zone = entity('zone', '蓝样经济开发区', 'zone')
  const subject = { subject: zone.name, subjectEntity: zone.id }
  const text = '样坊项目位于蓝样经济开发区。从图纸看，该项目总投资43亿元。'
  expect(unsureOf(text, null, subject, [zone])).toEqual(['subject'])
  expect(unsureOf('该项目开工后，蓝样经济开发区税收43亿元。', null, subject, [zone])).toEqual([])
})
test('an office is not what it runs', () => {
  const office = entity('gwh', '青样经济开发区管委会', 'organisation')
  const subject = { subject: office.name, subjectEntity: office.id }
  expect(unsureOf('规上工业增加值43亿元。', null, subject, [office])).toEqual(['subject'])
})
test('what an indicator is told of has a name, or was counted', () => {
  expect(unsureOf('规上工业增加值43亿元。', null, { subject: '统计数据' })).toEqual(['subject'])
  expect(unsureOf('规上工业增加值43亿元。', null, { subject: '16家企业' })).toEqual([])
  expect(unsureOf('规上工业增加值43亿元。', null, { subject: '全国' })).toEqual([])
  expect(unsureOf('蜂蜜43亿元。', null, { subject: '统计数据', indicator: null })).toEqual([])
})
