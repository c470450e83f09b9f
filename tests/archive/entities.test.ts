import { describe, expect, test } from 'vitest'
import { makeTools } from '../../scripts/tools.ts'
import { decide, type EntityDecisions } from '../../src/archive/entities/decisions.ts'
import {
  addMentions,
  toMentions,
  toEntityListings,
  type EntityGroups,
} from '../../src/archive/entities/gatherEntities.ts'
import type { EntityListing } from '../../src/archive/entities/entityListing.ts'
import { toEntityId } from '../../src/entities/ids.ts'
import { toEntityData } from '../../src/reuse/entityData.ts'
import type { EntityRecord } from '../../src/schema/entry.ts'

const { names } = makeTools()
const signed = { because: 'one and the same', by: 'editor', on: '2026-11-29' }
const entity = (name: string, kind: EntityRecord['kind'] = 'zone'): EntityRecord => ({
  id: toEntityId(name),
  name,
  kind,
  names: [name],
  mentions: 1,
})
const linping = { id: 'linping', name: '临平区' }

/** The entities of articles `a`, `b`, `c`, … that name these. */
function gather(articles: readonly EntityRecord[][], decisions: EntityDecisions = []): EntityListing[] {
  const groups: EntityGroups = new Map()
  const places = new Map<string, number>()
  for (const [i, entities] of articles.entries()) {
    const id = String.fromCharCode(97 + i)
    places.set(id, i)
    addMentions(groups, id, linping.id, toMentions({ id, entities }, names, decisions))
  }
  return toEntityListings(groups, places)
}

describe('entities across articles', () => {
  test('have a page where two articles name them, with whom they appear', () => {
    const [valley, firm] = [entity('青样芯谷'), entity('浙江青禾医药', 'organisation')]
    const found = gather([[valley, firm], [valley], [firm], [entity('独家小镇')]])
    expect(found.map(({ name, articles, district }) => ({ name, articles, district }))).toEqual(
      expect.arrayContaining([
        { name: '青样芯谷', articles: [0, 1], district: 'linping' },
        { name: '浙江青禾医药', articles: [0, 2], district: 'linping' },
      ]),
    )
    expect(found).toHaveLength(2)
    expect(found.find(({ name }) => name === '青样芯谷')?.beside).toEqual([{ id: firm.id, count: 1 }])
  })

  test('are one under an abbreviation and the full name', () => {
    const found = gather([
      [entity('临平经开区')],
      [entity('临平经济技术开发区')],
      [entity('临平经济技术开发区')],
    ])
    expect(found).toMatchObject([
      {
        id: toEntityId('临平经济技术开发区'),
        names: ['临平经济技术开发区', '临平经开区'],
        articles: [0, 1, 2],
      },
    ])
  })

  test('are one with and without the place they lie in, where the rest names them', () => {
    const [long, short] = [entity('杭州青样湾新城'), entity('青样湾新城')]
    expect(gather([[long], [short]])).toMatchObject([{ id: short.id, articles: [0, 1] }])
    expect(gather([[entity('临平经济技术开发区')], [entity('萧山经济技术开发区')]])).toEqual([])
  })

  test('are no classes, and no districts, which have pages of their own', () => {
    const classes = [entity('重大项目', 'project'), entity('链主企业', 'organisation')]
    const district: EntityRecord = { ...entity('临平区', 'area'), id: 'linping' }
    const town = entity('塘栖镇', 'area')
    const all = [...classes, district, town]
    expect(gather([all, all]).map(({ name }) => name)).toEqual(['塘栖镇'])
  })

  test('are merged, split and dropped as a person decided', () => {
    const [valley, park] = [entity('青样芯谷'), entity('青样智谷')]
    const merge = [{ into: valley.id, merge: [park.id], ...signed }]
    expect(gather([[valley], [park]], merge)).toMatchObject([{ id: valley.id, articles: [0, 1] }])
    const split = [
      { split: valley.id, articles: ['c', 'd'], as: 'yang-b', name: '青样芯谷（样市）', ...signed },
    ]
    expect(gather([[valley], [valley], [valley], [valley]], split)).toMatchObject([
      { id: valley.id, articles: [0, 1] },
      { id: 'yang-b', name: '青样芯谷（样市）', articles: [2, 3] },
    ])
    expect(gather([[valley], [valley]], [{ drop: valley.id, ...signed }])).toEqual([])
    expect(decide(merge, 'other', 'a')).toEqual({ id: 'other', name: null })
  })
})

test('an entity is a place, an organisation or a thing to machines', () => {
  const facts = {
    url: 'https://example.org/entities/a/',
    name: '青样芯谷',
    alternateNames: ['芯谷'],
    place: '临平区',
  }
  expect(toEntityData({ ...facts, kind: 'zone' })).toMatchObject({
    '@type': 'Place',
    alternateName: ['芯谷'],
    containedInPlace: { name: '临平区' },
  })
  expect(toEntityData({ ...facts, kind: 'organisation' })).toMatchObject({ '@type': 'Organization' })
  expect(toEntityData({ ...facts, kind: 'project' })).toMatchObject({ '@type': 'Thing' })
})
