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

test('names the filter of a search so, and leaves how it is typed', () => {
  const { facets, syntax } = searchWordsFor('en', true)
  expect(facets.district).toBe('Place')
  expect(syntax.map(([typed]) => typed)).toContain('district:临安 topic:人才')
  expect(searchWordsFor('en', false).facets.district).toBe('District')
  expect(searchWordsFor('zh-Hans', true).facets.district).toBe('地方')
})
