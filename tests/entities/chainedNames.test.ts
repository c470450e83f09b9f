import { describe, expect, test } from 'vitest'
import { entitiesOf, namesOf } from './setup.ts'

describe('towns and villages behind the place they lie in', () => {
  test('are read whole, and again where they stand alone', () => {
    const read = entitiesOf(['在临安区白水镇林样子村，有茶园200亩。', '林样子村还有民宿8家。'])
    const [village] = read.entities
    expect(village?.name).toBe('临安区白水镇林样子村')
    expect(village?.mentions).toHaveLength(2)
  })
  test('what is a class of places is no name', () => {
    expect(namesOf('临安区农村居民收入增长5%，临安区各镇都有民宿。')).not.toHaveProperty('临安区农村')
  })
  test.each([
    ['临安区下辖的村有200个。', '临安区下辖的村'],
    ['临安区美丽乡村建设提速。', '临安区美丽乡村'],
    ['临安区各乡镇都有民宿。', '临安区各乡镇'],
  ])('%s names none', (text, none) => {
    expect(namesOf(text)).not.toHaveProperty(none)
  })
})

describe('a hospital of a place whose name begins like a pronoun', () => {
  test('is read with its place', () => {
    expect(namesOf('那曲市人民医院有床位300张。')).toHaveProperty('那曲市人民医院')
  })
})

describe('the whole of another country', () => {
  test('全国 is of the country the article is about', () => {
    const { entities } = entitiesOf([
      '肯尼亚有茶园900万亩。肯尼亚的茶叶销往各地，全国产量50万吨。肯尼亚还有咖啡。',
    ])
    expect(entities.find(({ place }) => place === 'kenya')?.names).toContain('全国')
    expect(entities.some(({ place }) => place === 'china')).toBe(false)
  })
  test('but a region of this country is none', () => {
    const { entities } = entitiesOf([
      '长三角有茶园900万亩。长三角的茶叶销往各地，全国产量50万吨。长三角还有咖啡。',
    ])
    expect(entities.find(({ names }) => names.includes('全国'))?.place).toBe('china')
  })
  test('but not where 中国 is named', () => {
    const { entities } = entitiesOf([
      '肯尼亚有茶园900万亩。肯尼亚的茶叶销往中国，全国产量50万吨。肯尼亚还有咖啡。',
    ])
    expect(entities.some(({ place }) => place === 'china')).toBe(true)
  })
})

describe('a zone named only within the name of its body', () => {
  test('is what its bare noun means', () => {
    const { entities } = entitiesOf(['云湖科技城商会昨天成立，会员企业41家。科技城现有规上工业企业20家。'])
    const zone = entities.find(({ name }) => name === '云湖科技城')
    expect(zone).toMatchObject({ kind: 'zone', mentions: [{ form: 'anaphor' }] })
  })
  test('and is none where no bare noun points to it', () => {
    const { entities } = entitiesOf(['云湖科技城商会昨天成立，会员企业41家。'])
    expect(entities.map(({ name }) => name)).not.toContain('云湖科技城')
  })
})
