/**
 * No words are lost: whatever state the model gives a line, its letters and figures stand in a field or a text of what the line
 * was read to, or a message with the line names them.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ASPECTS, type Weights } from '../../src/newspaper/label/score.ts'
import { parseText, type PageStructure } from '../../src/newspaper/parse.ts'
import type { NewspaperRules } from '../../src/newspaper/rules.ts'
import type { Lines } from '../../src/schema/entry.ts'
import { seeded } from '../../src/typeset/random.ts'
import { fixturePages, sharedPages } from '../newspaper/fixturePages.ts'
import { rules } from '../newspaper/newspaperRules.ts'

const pages = [...fixturePages, ...sharedPages]
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const toNumbers = (lines: Lines): number[] =>
  lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
/** Jumps are kept as numbers. */
const JUMP = /(?:下转|上接|紧接|转|接)第?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:\d*)版/gu

type Holder = { readonly lines: Lines; readonly texts: readonly (string | null)[] }

function toHolders({ articles, photos, notArticles }: PageStructure): Holder[] {
  const toPhotoTexts = (of: PageStructure['photos']): (string | null)[] =>
    of.flatMap(({ caption, credit }) => [caption, ...(credit ?? '').split('、')])
  return [
    ...articles.map((article) => ({
      lines: [...article.lines, ...article.photos.flatMap(({ lines }) => lines)],
      texts: [
        article.headline,
        article.kicker,
        article.subhead,
        article.dateline,
        article.source,
        ...article.byline.flatMap(({ role, names, org }) => [role, org, ...names]),
        ...article.body.map(({ text }) => text),
        ...toPhotoTexts(article.photos),
      ],
    })),
    ...photos.map((photo) => ({ lines: photo.lines, texts: toPhotoTexts([photo]) })),
    ...notArticles.map(({ lines, text }) => ({ lines, texts: [text] })),
  ]
}

/** What stands in one list more often than in another, each as often as it does so. */
function toSurplus(more: readonly string[], less: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of less) counts.set(one, (counts.get(one) ?? 0) + 1)
  return more.filter((one) => {
    const left = counts.get(one) ?? 0
    counts.set(one, left - 1)
    return left <= 0
  })
}

const letters = (texts: readonly string[]): string[] => [...texts.join('')]
const formulas = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(rules.bylines.formulas) ?? [])

/**
 * Letters that stand on the lines of a holder more often than in its texts, messages about its lines and formulas (本报, 记者 …) left
 * out: however short what was lost, and however often it stands elsewhere.
 */
function toLost(text: string, read: PageStructure): string[] {
  const raw = text.split(/\r\n|\r|\n/u)
  return toHolders(read).flatMap(({ lines, texts }) => {
    const numbers = [...new Set(toNumbers(lines))]
    const printed = numbers.map((number) =>
      bare((raw[number - 1] ?? '').trim().replace(/^#{1,6}\s/u, '')).replace(JUMP, ''),
    )
    const held = texts.map((one) => bare(one ?? ''))
    const said = read.messages.flatMap(({ line, rule, text: words }) =>
      rule === 'words-left' && line !== null && numbers.some((number) => Math.abs(number - line) <= 8)
        ? [bare(words)]
        : [],
    )
    const known = [...held, ...said, ...toSurplus(formulas(printed), formulas(held))]
    const lost = toSurplus(letters(printed), letters(known))
    return lost.length === 0 ? [] : [`${String(numbers[0])}: ${lost.join('')}`]
  })
}

const parse = (text: string, by: NewspaperRules): PageStructure[] =>
  parseText({ text, encoding: 'utf-8', messages: [] }, 'page', by)

test.each(pages)('$name keeps its words', ({ input }) => {
  expect(parse(input, rules).flatMap((page) => toLost(input, page))).toEqual([])
})

/** A page as it would be read if the last letter of a paragraph were lost: of one paragraph after the other. */
function* shortened(read: PageStructure): Generator<PageStructure> {
  for (const [at, article] of read.articles.entries())
    for (const [where, block] of article.body.entries()) {
      const text = block.text.replace(/[\p{L}\p{N}](?=\P{L}*$)/u, '')
      const body = article.body.with(where, { ...block, text })
      yield { ...read, articles: read.articles.with(at, { ...article, body }) }
    }
}

test.each(fixturePages)('$name: a letter that is gone is seen', ({ input }) => {
  for (const read of parse(input, rules))
    for (const short of shortened(read)) expect(toLost(input, short)).not.toEqual([])
})

/** The model with noise on what its features say: lines get states that nobody would give them. */
function disturb(seed: number, noise: number): Weights {
  const random = seeded(seed)
  const bias = ASPECTS.map(() => noise * (random.next() - 0.5))
  const { emissions, ...others } = rules.lines
  const every = rules.lines.index.get('line') ?? 0
  return {
    ...others,
    emissions: emissions.map(
      (worth, k) =>
        worth * random.next() +
        (Math.floor(k / ASPECTS.length) === every ? (bias[k % ASPECTS.length] ?? 0) : 0),
    ),
  }
}

describe('in random states', () => {
  test('every page keeps its words', () => {
    const drawn = fc.tuple(fc.constantFrom(...pages), fc.nat(), fc.constantFrom(4, 20, 60))
    fc.assert(
      fc.property(drawn, ([{ input }, seed, noise]) => {
        const by = { ...rules, lines: disturb(seed, noise) }
        expect(parse(input, by).flatMap((page) => toLost(input, page))).toEqual([])
      }),
      { numRuns: 120, seed: 20261130 },
    )
  }, 60_000)
})
