import { expect, test } from 'vitest'
import { sayPlaces } from '../../src/strings/ownPlaceWords.ts'
import { searchWordsFor } from '../../src/strings/search.ts'

test('speaks of places in texts, lists, and what functions say', () => {
  const words = sayPlaces({
    nav: ['区县', 'Districts'],
    count: (n: number): string => `${n} districts`,
    none: null,
    rank: 3,
  })
  expect(words).toMatchObject({ nav: ['地方', 'Places'], none: null, rank: 3 })
  expect(words.count(2)).toBe('2 places')
})

test('leaves what a function was given to name', () => {
  const words = sayPlaces({ listed: (name: string): string => `${name}在各区县的文章` })
  expect(words.listed('样城区县报')).toBe('样城区县报在各地方的文章')
})

test('names the filter of a search so, and leaves how it is typed', () => {
  const { facets, syntax } = searchWordsFor('en', true)
  expect(facets.district).toBe('Place')
  expect(syntax.map(([typed]) => typed)).toContain('district:临安 topic:人才')
  expect(searchWordsFor('en', false).facets.district).toBe('District')
  expect(searchWordsFor('zh-Hans', true).facets.district).toBe('地方')
})
