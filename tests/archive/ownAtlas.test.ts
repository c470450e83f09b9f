import { expect, test } from 'vitest'
import { toOwnAtlas } from '../../src/archive/ownAtlas.ts'
import { ownPlaceSchema } from '../../src/siteSchema.ts'

const filed = [
  { id: 'a', name: '甲镇', articles: 1 },
  { id: 'b', name: '乙镇', articles: 3 },
]
const toId = (name: string): string => `id-${name}`

test('an archive that names no places shows those its articles are filed under, most articles first', () => {
  const { places } = toOwnAtlas({ places: [], region: { 'zh-Hans': '样县' } }, filed, [], toId)
  expect(places.map(({ id, column, row }) => [id, column, row])).toEqual([
    ['b', 1, 1],
    ['a', 2, 1],
  ])
})

test('an archive that names places shows these, where it says', () => {
  const places = [
    { name: '样东镇', column: 3, row: 2 },
    { name: '样西镇', id: 'west' },
  ].map((place) => ownPlaceSchema.parse(place))
  expect(toOwnAtlas({ places, region: { 'zh-Hans': '样县' } }, filed, [], toId).places).toMatchObject([
    { id: 'id-样东镇', column: 3, row: 2 },
    { id: 'west', column: 2, row: 1 },
  ])
})

test('a place has an English name: the one the settings give, else its name romanised', () => {
  const places = [{ name: '样东镇' }, { name: '样西镇', en: 'West Yang' }].map((place) =>
    ownPlaceSchema.parse(place),
  )
  const { places: tiles } = toOwnAtlas({ places, region: {} }, [], [], (name) =>
    name === '样东' ? 'yangdong' : 'x',
  )
  expect(tiles.map(({ name }) => name.en)).toEqual(['Yangdong', 'West Yang'])
  const { places: found } = toOwnAtlas(
    { places: [], region: {} },
    [{ id: 'huzhou-wuxing', name: '吴兴区', articles: 1 }],
    [],
    toId,
  )
  expect(found[0]?.name.en).toBe('Wuxing, Huzhou')
})
