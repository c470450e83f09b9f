import { describe, expect, test } from 'vitest'
import { toDivisionShort } from '../../src/entities/divisionNames.ts'
import { toEntityId } from '../../src/entities/ids.ts'
import { entityRuleFilesSchema } from '../../src/entities/ruleFiles.ts'
import { entitiesOf, namesOf, ruleFiles, rules } from './setup.ts'

const files = entityRuleFilesSchema.parse(ruleFiles)

describe('rules', () => {
  test.each(
    files['entity-tails'].tails.flatMap(({ kind, examples }) =>
      examples.map((example) => [example.text, kind, example.name] as const),
    ),
  )('%s names a %s: %s', (text, kind, name) => {
    const found = entitiesOf([text]).entities.find((entity) => entity.names.includes(name))
    expect(found?.kind).toBe(kind)
  })
  test.each(
    files['entity-words'].lists.flatMap(({ id, examples }) => examples.map((one) => [id, one] as const)),
  )('%s: %s has a word of the list', (id, example) => {
    expect([...rules.words(id)].some((word) => example.includes(word))).toBe(true)
  })
  test.each(
    files.regions.regions.flatMap(({ id, examples }) => examples.map((example) => [example, id] as const)),
  )('%s names the region %s', (text, id) => {
    expect(entitiesOf([text]).entities.map(({ place }) => place)).toContain(id)
  })
})

test.each(['主阵地', '重镇', '排头兵'])('%s calls a zone something, and is no part of its name', (praise) => {
  expect(namesOf(`先看全市制造业的${praise}临平经济技术开发区，厂房连片。`)).toHaveProperty(
    '临平经济技术开发区',
  )
})

describe('places', () => {
  test('every division has one id, and those that have a page keep theirs', () => {
    const ids = files.gazetteer.provinces.flatMap(({ id, cities }) => [
      id,
      ...cities.flatMap((city) => (city.id === id ? [] : [city.id])),
      ...cities.flatMap(({ counties }) => counties.map(([county]) => county)),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['hangzhou', 'linping', 'huzhou-wuxing']))
    expect(ids.length).toBeGreaterThan(3100)
  })
  test.each([
    ['恩施土家族苗族自治州', '恩施'],
    ['张家港市', '张家港'],
    ['赵县', '赵县'],
    ['内蒙古自治区', '内蒙古'],
  ])('the short name of %s is %s', (name, short) => {
    expect(toDivisionShort(name)).toBe(short)
  })
  test('a chain is one mention of its last place', () => {
    expect(namesOf('外商看好江苏苏州张家港市，张家港已有工厂900家。')).toEqual({ 张家港市: 2 })
  })
  test('of two places of one name the one whose city is named', () => {
    const { entities } = entitiesOf(['徐州市鼓楼区改造小区9个。鼓楼区还要再改造7个。'])
    expect(entities.find(({ names }) => names.includes('鼓楼区'))?.place).toBe('xuzhou-gulou')
  })
  test('of two places of one name, where no city is named, the one the article is filed under', () => {
    const { entities } = entitiesOf(['西湖区又添企业9家。'], null, 'xihu')
    expect(entities[0]).toMatchObject({ id: 'xihu', place: 'xihu' })
  })
  test('a sight is no county', () => {
    expect(namesOf('游人在西湖边散步，白云飘过南山。')).toEqual({})
  })
  test('全市 and 该县 point to the last place of their rank', () => {
    expect(namesOf('中卫市有企业80家。全市引进项目7个。')).toEqual({ 中卫市: 2 })
    expect(namesOf('绍兴市新昌县今年种茶15万亩，该县又添茶厂3家。')).toMatchObject({ 新昌县: 2 })
  })
})

describe('organisations', () => {
  test('a firm is one entity by its full name, the name it is given, and 公司', () => {
    const { entities } = entitiesOf([
      '江苏沐禾精密机械有限公司（以下简称“沐禾精机”）去年扩产。沐禾精机新招员工300名，公司订单排到年底。',
    ])
    expect(entities.find(({ kind }) => kind === 'organisation')).toMatchObject({
      name: '江苏沐禾精密机械有限公司',
      mentions: [{ form: 'name' }, { form: 'short' }, { form: 'short' }, { form: 'anaphor' }],
    })
  })
  test('legal forms and marks do not part a firm from itself', () => {
    expect(toEntityId('青禾机械股份有限公司')).toBe(toEntityId('青禾机械'))
    expect(toEntityId('青禾（杭州）机械有限公司')).not.toBe(toEntityId('青禾机械'))
  })
  test('a branch is not its house', () => {
    const names = namesOf('江东理工大学无锡研究院孵化企业8家，江东理工大学派出教师12名。')
    expect(Object.keys(names)).toEqual(expect.arrayContaining(['江东理工大学无锡研究院', '江东理工大学']))
  })
})

describe('names that no tail tells, and tails that are none', () => {
  test('a firm known by its brand', () => {
    const { entities } = entitiesOf(['比亚迪去年售出汽车9万辆，比亚迪还将扩产。'])
    expect(entities[0]).toMatchObject({ name: '比亚迪', kind: 'organisation', mentions: [{}, {}] })
  })
  test('an office of a place is no mention of the place', () => {
    expect(namesOf('记者从天津市科技局获悉，园区已有企业千家。')).toEqual({ 天津市科技局: 1 })
    expect(Object.keys(namesOf('沈阳市委组织部部长介绍了情况。'))).toEqual(['沈阳市委组织部'])
  })
  test('世界 of 世界500强 is no place, a verb in marks no name, “十五五” a time', () => {
    expect(namesOf('42家世界500强企业落户，“搭乘”班列出海，“十五五”时期再增9家。')).toEqual({})
  })
  test('该项目 is the thing described last, whether its name is known or not', () => {
    const names = namesOf('博尔玛智创基地项目签约，该项目投资2亿元。')
    expect(names).toEqual({ 博尔玛智创基地项目: 2 })
  })
  test('该船 is what is called 轮 or 号, not whoever builds 船', () => {
    expect(namesOf('中国造船企业交付“远青”轮，该船长90米。')).toMatchObject({ '“远青”轮': 2 })
  })
})

describe('what is no entity', () => {
  test.each(['加快建设示范区，破题破局谋发展。', '推动产业平台向高质量发展。', '大家纷纷走进市场。'])(
    '%s',
    (text) => {
      expect(entitiesOf([text]).entities.filter(({ proper }) => proper)).toEqual([])
    },
  )
  test.each([...(files['entity-words'].lists.find(({ id }) => id === 'never')?.words ?? [])])(
    '%s is no name by itself',
    (word) => {
      expect(
        entitiesOf([`${word}。`]).entities.filter(({ proper, name }) => proper && name === word),
      ).toEqual([])
    },
  )
})

test('mentions are in order and read back', () => {
  const { parts, entities } = entitiesOf(
    ['中卫市数据局介绍，中卫已签约项目8个。', '全市机架达33万架。'],
    '中卫引来企业',
  )
  for (const { names, mentions } of entities)
    for (const { part, start, end, form } of mentions) {
      const text = parts[part]?.folded.text.slice(start, end) ?? ''
      if (form !== 'anaphor') expect(names).toContain(text)
    }
  expect(rules.gazetteer.senses('中卫')[0]?.id).toBe('zhongwei')
})

test.each([
  ['林样', true],
  ['欧阳样', true],
  ['萧山', false],
  ['车次', false],
])('%s may be a person: %s', (word, isPerson) => {
  expect(rules.isPersonName(word)).toBe(isPerson)
})

test('a name of places of several levels is the widest, unless a chain or the city around says else', () => {
  const placesOf = (text: string): (string | null)[] => entitiesOf([text]).entities.map(({ place }) => place)
  expect(placesOf('去年河北新建粮仓12座。')).toEqual(['hebei'])
  expect(placesOf('去年长沙新建粮仓12座。')).toEqual(['changsha'])
  expect(placesOf('北京、河北新建粮仓12座。')).toEqual(['beijing', 'hebei'])
  expect(placesOf('去年天津河北区新建粮仓12座。')).toEqual(['tianjin-hebei'])
})
