/**
 * Whatever a file holds: every non-blank line in exactly one place, bodies made of the raw characters of their lines in
 * order, the same output for the same input, never an exception.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFile, parseText, type PageStructure } from '../../src/newspaper/parse.ts'
import type { Lines } from '../../src/schema/entry.ts'
import { fixturePages, sharedPages } from '../newspaper/fixturePages.ts'
import { rules } from '../newspaper/newspaperRules.ts'

const pages = [...fixturePages, ...sharedPages]
const parse = (text: string): PageStructure[] =>
  parseText({ text, encoding: 'utf-8', messages: [] }, 'page', rules)
const toNumbers = (lines: Lines): number[] =>
  lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
const bare = (text: string): string => text.replace(/\s+/gu, '')

function expectAccounted(text: string): void {
  const raw = text.split(/\r\n|\r|\n/u)
  const structures = parse(text)
  const seen = new Map<number, number>()
  for (const { articles, photos, notArticles } of structures) {
    const owned = articles.map(({ lines }) => new Set(toNumbers(lines)))
    const loose = articles.flatMap((article, i) =>
      article.photos.filter(({ lines }) => !toNumbers(lines).every((n) => owned[i]?.has(n))),
    )
    for (const { lines } of [...articles, ...loose, ...photos, ...notArticles])
      for (const number of toNumbers(lines)) seen.set(number, (seen.get(number) ?? 0) + 1)
  }
  const wrong = raw.flatMap((line, i) => (line.trim() !== '' && seen.get(i + 1) !== 1 ? [i + 1] : []))
  expect(wrong).toEqual([])
  for (const { articles } of structures) for (const { body } of articles) expectVerbatim(body, raw)
}

/** Each block is a run of the characters of its lines, white space aside. */
function expectVerbatim(body: PageStructure['articles'][number]['body'], raw: readonly string[]): void {
  for (const { text, lines } of body) {
    const whole = toNumbers(lines)
      .map((number) => bare((raw[number - 1] ?? '').replace(/^\s*#{1,6}(?=\s)/u, '')))
      .join('')
    expect(whole).toContain(bare(text))
  }
}

test.each(pages)('accounts for every line of $name', ({ input }) => {
  expectAccounted(input)
  expect(JSON.stringify(parse(input))).toBe(JSON.stringify(parse(input)))
})

describe('accounts for every line', () => {
  const anyPage = fc.constantFrom(...pages.map(({ input }) => input))
  const check = (property: fc.IProperty<[string]>): void =>
    fc.assert(property, { numRuns: 60, seed: 20240912 })

  test('of a page cut at random', () => {
    const cut = fc.tuple(anyPage, fc.nat(), fc.nat()).map(([page, a, b]) => {
      const [from, to] = [a % (page.length + 1), b % (page.length + 1)].toSorted((x, y) => x - y)
      return page.slice(from, to)
    })
    check(fc.property(cut, expectAccounted))
  })

  test('of lines spliced from two pages', () => {
    const spliced = fc.tuple(anyPage, anyPage, fc.nat()).map(([a, b, n]) => {
      const [first, second] = [a.split('\n'), b.split('\n')]
      const at = n % (first.length + 1)
      return [...first.slice(0, at), ...second.slice(at), ...first.slice(at)].join('\n')
    })
    check(fc.property(spliced, expectAccounted))
  })

  test('of a page whose line ends moved', () => {
    const moved = fc.tuple(anyPage, fc.integer({ min: 1, max: 60 })).map(([page, width]) => {
      const text = page.replace(/\n+/gu, '')
      return Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
        text.slice(i * width, (i + 1) * width),
      ).join('\n')
    })
    check(fc.property(moved, expectAccounted))
  })

  test('of a page with noise between its characters', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        ' ',
        '\t',
        '\u3000',
        '\u200b',
        '\ue000',
        '\f',
        '\r',
        '（',
        '”',
        '。',
        '记者',
        '#',
      ),
    })
    const noisy = fc.tuple(anyPage, noise, fc.nat()).map(([page, more, n]) => {
      const at = n % (page.length + 1)
      return page.slice(0, at) + more + page.slice(at)
    })
    check(fc.property(noisy, expectAccounted))
  })

  test('of any Unicode', () => {
    check(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectAccounted))
  })

  test('of any bytes, without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(parseFile(bytes, 'any', rules).length).toBeGreaterThan(0)
      }),
      { numRuns: 100, seed: 20240912 },
    )
  })
})
