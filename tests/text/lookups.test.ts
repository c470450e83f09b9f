import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEndsIn } from '../../src/text/endings.ts'
import { findMatches } from '../../src/text/matches.ts'
import { toNameTable } from '../../src/text/nameTable.ts'
import { mayMatch } from '../../src/text/needed.ts'
import { toNumberedPairs, toPair } from '../../src/newspaper/text/pairs.ts'
import { oncePerText } from '../../src/text/once.ts'
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

test('a text that may not match a pattern does not', () => {
  const patterns = [/样+|城$/u, /a?城/u, /^.*区/u, /(?:样|(?<one>a))城/u]
  fc.assert(
    fc.property(word, (text) => {
      for (const pattern of patterns) expect(mayMatch(text, pattern) || !pattern.test(text)).toBe(true)
    }),
  )
})

test('what is worked out of a text is worked out once', () => {
  const asked: string[] = []
  const lengthOf = oncePerText((text) => asked.push(text) && text.length)
  expect([lengthOf('样城'), lengthOf('开'), lengthOf('样城')]).toEqual([2, 1, 2])
  expect(asked).toEqual(['样城', '开'])
})

test('pairs of characters are numbered in the order they are met in', () => {
  expect([...toNumberedPairs('停产停产').at]).toEqual([0, 1, 0, 0])
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('样', '城', '区', 'a', '\0') }), (text) => {
      const { at, count } = toNumberedPairs(text)
      const met = new Map<number, number>()
      for (let i = 0; i + 1 < text.length; i += 1) {
        const pair = toPair(text.charCodeAt(i), text.charCodeAt(i + 1))
        if (!met.has(pair)) met.set(pair, met.size)
        expect(at[i]).toBe(met.get(pair))
      }
      expect(count).toBe(met.size)
    }),
  )
})
