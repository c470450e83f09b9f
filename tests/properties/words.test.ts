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

/** Letters of a line that its holder has nowhere: the longest pieces of it that stand in a text are taken out one by one. */
function toMissing(line: string, texts: readonly string[]): string {
  let missing = ''
  let from = 0
  while (from < line.length) {
    let length = 0
    for (const text of texts) {
      let to = from + length + 1
      while (to <= line.length && text.includes(line.slice(from, to))) {
        length = to - from
        to += 1
      }
    }
    const held =
      length > 1 || (length === 1 && (line.length === 1 || texts.includes(line.slice(from, from + 1))))
    missing += held ? ' ' : line.slice(from, from + 1)
    from += held ? length : 1
  }
  return missing
}

function toLost(text: string, read: PageStructure): string[] {
  const raw = text.split(/\r\n|\r|\n/u)
  const named = new Map<number, string>()
  for (const { line, rule, text: said } of read.messages)
    if (rule === 'words-left' && line !== null) named.set(line, said)
  return toHolders(read).flatMap(({ lines, texts }) => {
    const held = texts.map((one) => bare(one ?? '')).filter((one) => one !== '')
    return toNumbers(lines).flatMap((number) => {
      const printed = bare((raw[number - 1] ?? '').trim().replace(/^#{1,6}\s/u, ''))
      const missing = toMissing(printed.replace(JUMP, ''), held)
      const said = [...named].flatMap(([at, words]) => (Math.abs(at - number) <= 8 ? [words] : [])).join(' ')
      const lost = missing
        .split(' ')
        .filter((words) => words.replace(rules.bylines.formulas, '') !== '' && !said.includes(words))
      return lost.length === 0 ? [] : [`${String(number)}: ${lost.join(' ')}`]
    })
  })
}

const parse = (text: string, by: NewspaperRules): PageStructure[] =>
  parseText({ text, encoding: 'utf-8', messages: [] }, 'page', by)

test.each(pages)('$name keeps its words', ({ input }) => {
  expect(parse(input, rules).flatMap((page) => toLost(input, page))).toEqual([])
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
