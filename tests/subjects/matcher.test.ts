import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMatcher } from '../../src/text/matcher.ts'

test('takes the longest name at the leftmost place', () => {
  const find = toMatcher([
    ['西湖', 1],
    ['西湖大学', 2],
  ])
  expect(find('西湖大学在西湖')).toEqual([
    { name: '西湖大学', value: 2, start: 0, end: 4 },
    { name: '西湖', value: 1, start: 5, end: 7 },
  ])
})

/** The plain definition: at each place the longest name that begins there, else on by one. */
function naive(names: string[], text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length;) {
    const fits = names.filter((name) => text.startsWith(name, at)).sort((a, b) => b.length - a.length)
    const name = fits[0]
    if (name !== undefined) found.push(`${String(at)}${name}`)
    at += name?.length ?? 1
  }
  return found
}

test('finds what the plain definition finds', () => {
  const word = fc.string({ unit: fc.constantFrom('临', '安', '平', '区'), minLength: 1, maxLength: 4 })
  const text = fc.string({ unit: fc.constantFrom('临', '安', '平', '区', '。'), maxLength: 60 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), text, (names, line) => {
      const find = toMatcher(names.map((name) => [name, name]))
      expect(find(line).map(({ start, name }) => `${String(start)}${name}`)).toEqual(naive(names, line))
    }),
    { seed: 20211121, numRuns: 300 },
  )
})
