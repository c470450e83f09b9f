import { describe, expect, test } from 'vitest'
import { casesOf } from './subjectSetup.ts'

/** The candidates of the last figure that came up in one way. */
const candidates = (origin: string, ...paragraphs: string[]): (string | null)[] =>
  (casesOf(...paragraphs).at(-1)?.candidates ?? [])
    .filter((one) => one.origin === origin)
    .map(({ name }) => name)

describe('things without a name', () => {
  test('behind the number that describes them', () => {
    expect(candidates('phrase behind', '村里新建了占地5亩的果棚。')).toEqual(['果棚'])
  })
  test('in front of 的 and the measure', () => {
    expect(candidates('own phrase', '青铜圆鼎的重量达3吨。')).toContain('青铜圆鼎')
  })
  test('what is measured is none', () => {
    expect(candidates('own phrase', '平均容积率为2.5。')).toEqual([])
    const text = '总投资的账算得细。总投资分两年，总投资都由村里出。果棚建了20个。'
    expect(candidates('key phrase', text)).toEqual([])
  })
  test('a time is none, nor what only goes on from a number', () => {
    expect(candidates('own phrase', '同一时期累计完成投资9亿元。')).toEqual([])
    expect(candidates('own phrase', '三年做地10000亩。')).not.toContain('三年')
    expect(candidates('own phrase', '村里预计增收300万元。')).not.toContain('村里预计')
    expect(candidates('own phrase', '25个重点项目落地，开工率达40%。')).toEqual([])
  })
  test('printed again and again', () => {
    const text = '紫皮马铃薯省地。紫皮马铃薯长得快，村里还给紫皮马铃薯盖了棚。去年种了300亩。'
    expect(candidates('key phrase', text)).toContain('紫皮马铃薯')
  })
})

describe('what the country is called', () => {
  test('as the mention nearest to the figure calls it', () => {
    expect(candidates('mention', '中国的茶园面积达4000万亩。')).toContain('中国')
    expect(candidates('mention', '我国的茶园面积达4000万亩。')).toContain('全国')
  })
})
