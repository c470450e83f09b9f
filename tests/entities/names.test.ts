import { describe, expect, test } from 'vitest'
import { entitiesOf } from './setup.ts'

const proper = (...paragraphs: string[]): string[] =>
  entitiesOf(paragraphs).entities.flatMap((entity) => (entity.proper ? [entity.name] : []))

describe('names the segmenter cuts', () => {
  test('a name cut to characters is the word it is elsewhere in the article', () => {
    expect(proper('丹州街道开会。', '”丹州街道党委答复来信。')).toContain('丹州街道党委')
  })
  test('an item of a list of firms is a firm', () => {
    expect(proper('益样科技、开目软件等一批企业到场。')).toEqual(['益样科技', '开目软件'])
  })
  test('a trade in such a list is none', () => {
    expect(proper('华为、生物医药、新能源汽车都是热词。')).toEqual(['华为'])
  })
  test('no name begins within a quotation', () => {
    const names = proper('在“世界第一高坝”大渡河水电站，机器人上岗。')
    expect(names.filter((name) => /^[^“]*”/u.test(name))).toEqual([])
  })
})

describe('classes', () => {
  test.each([
    ['走进一家布艺公司，布艺公司老板很忙。', '布艺公司'],
    ['韩资床具企业订单不断。', '韩资床具企业'],
    ['中国市场回暖。', '中国市场'],
    ['产业向好，推进蓬勃健康发展。', '蓬勃健康'],
  ])('%s names no %s', (text, none) => {
    expect(proper(text)).not.toContain(none)
  })
  test('一村一镇 are each their own', () => {
    expect(proper('做到一村一镇都有特色。')).toEqual([])
  })
})

describe('what holds what', () => {
  test('a village’s name tells its town and county too', () => {
    expect(proper('安吉县沐野镇青样村有茶园。')).toEqual(
      expect.arrayContaining(['安吉县', '安吉县沐野镇', '安吉县沐野镇青样村']),
    )
  })
  test('the zone of a group', () => {
    expect(proper('芜湖经开区民营企业增收。')).toContain('芜湖经开区')
  })
})

describe('one house, one name', () => {
  test('青州大学 is another than 青州师范大学', () => {
    expect(proper('宁波大学和宁波工程大学都来了。')).toEqual(
      expect.arrayContaining(['宁波大学', '宁波工程大学']),
    )
  })
  test('a firm by the front of its name', () => {
    const { entities } = entitiesOf(['云样数智科技（成都）有限公司扩产。云样数智公司又招人。'])
    expect(entities.find(({ kind }) => kind === 'organisation')?.names).toEqual([
      '云样数智科技（成都）有限公司',
      '云样数智公司',
    ])
  })
})

test('a name of a person holds no country', () => {
  expect(proper('路易斯·萨尔瓦多来访。')).toEqual([])
})
