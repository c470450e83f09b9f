import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEndsIn } from '../../src/text/endings.ts'
import { findMatches } from '../../src/text/matches.ts'
import { toNameTable } from '../../src/text/nameTable.ts'
import { taggingOnce } from '../../src/text/taggedOnce.ts'

const word = fc.string({ unit: fc.constantFrom('样', '城', '区', 'a'), maxLength: 4 })

test('a table of names gives what a map gives', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.integer())), fc.array(word), (entries, asked) => {
      const [map, table] = [new Map(entries), toNameTable(entries)]
      for (const name of [...asked, ...map.keys()]) {
        expect(table.get(name)).toBe(map.get(name))
        expect(table.has(name)).toBe(map.has(name))
      }
    }),
  )
})

test('a text ends in one of the words, or in none', () => {
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (words, texts) => {
      const endsIn = toEndsIn(words)
      for (const text of texts) expect(endsIn(text)).toBe(words.some((one) => text.endsWith(one)))
    }),
  )
})

test('a text is tagged once, and as it was', () => {
  const asked: string[] = []
  const { tag } = taggingOnce({
    cut: (text) => [text],
    tag: (text) => {
      asked.push(text)
      return [{ word: text, tag: 'n' }]
    },
  })
  expect([tag('样城'), tag('开工'), tag('样城')].map(([one]) => one?.word)).toEqual(['样城', '开工', '样城'])
  expect(asked).toEqual(['样城', '开工'])
})

test('matches are those of matchAll, empty ones and pairs of surrogates among them', () => {
  const patterns = [/样|城/gu, /(?:)/gu, /a*/gu, /(?<=样)/gu, /(?<one>.)𠮷?/gu, /$/gu]
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('样', '城', 'a', '𠮷'), maxLength: 12 }), (text) => {
      for (const pattern of patterns) expect(findMatches(text, pattern)).toEqual([...text.matchAll(pattern)])
    }),
  )
  expect(() => findMatches('样城', /样/u)).toThrow(TypeError)
})
