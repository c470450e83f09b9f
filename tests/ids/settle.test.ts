import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/ids/head.ts'
import { readLedger, writeLedger, type KnownPage } from '../../src/ids/ledger.ts'
import { recogniseArticles, recognisePages } from '../../src/ids/recognise.ts'
import { settleIds, type Aliases } from '../../src/ids/settle.ts'
import { toShareIn, toShingles, toSketch } from '../../src/ids/sketch.ts'
import type { Page } from '../../src/schema/entry.ts'
import { sampleArticle, samplePage } from '../entries/samplePage.ts'

const NONE = { ledger: [], aliases: {} }
const WORDS = '样城新厂投产修路通车种茶养鱼开会讲课建桥办学看病造船织布'

/** The text of a story, its own by its number. */
function story(number: number, length = 120): string {
  let text = ''
  let state = number * 2654435761 + 12345
  while (text.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    text += `${WORDS[(state >>> 16) % WORDS.length] ?? ''}${String.fromCodePoint(0x4e00 + ((state >>> 8) % 2000))}`
  }
  return text
}

test('a text is known by its sketch after an edit, in a piece and within another', () => {
  const [one, other] = [story(1, 400), story(2, 400)]
  const sketch = toSketch(toShingles(one))
  expect(toShareIn(sketch, toShingles(one))).toBe(1)
  expect(toShareIn(sketch, toShingles(other))).toBe(0)
  expect(toShareIn(sketch, toShingles(`${other}${one}`))).toBe(1)
  expect(toShareIn(sketch, toShingles(one.replace(one.slice(50, 54), '另四个字')))).toBeGreaterThan(0.7)
  expect(toShareIn(sketch, toShingles(one.slice(0, 200)))).toBeGreaterThan(0.2)
})

/** A raw file as the world holds it: stories, and where their texts are parted into articles. */
type File = { name: string; stories: { number: number; text: string; headline: string }[]; cuts: number[][] }

/** Reads files as the parse does: pages with the ids that the ledger knows, then settled. */
function parse(
  files: readonly File[],
  given: { ledger: KnownPage[]; aliases: Aliases },
  renamed: ReadonlyMap<string, string>,
) {
  const pages = files.map(({ name, stories, cuts }): Page => {
    const articles = cuts.map((places, i) =>
      sampleArticle({
        id: `draft-${i + 1}`,
        headline: stories[places[0] ?? 0]?.headline ?? null,
        body: places.map((place) => ({
          kind: 'paragraph' as const,
          text: stories[place]?.text ?? '',
          lines: [],
        })),
      }),
    )
    const sha256 = stories.map(({ text }) => text).join('|')
    const known = given.ledger.filter(({ file }) => file === name || file === renamed.get(name))
    const shingles = articles.map((article) => toShingles(textOf(article)))
    const [row = null] = recognisePages([shingles], known, sha256)
    const ids = row === null ? [] : recogniseArticles(shingles, row, row.sha256 === sha256)
    const id = row?.page ?? name
    let next = row?.next ?? 1
    const named = articles.map((article, i) => ({ ...article, id: ids[i] ?? `${id}-${next++}` }))
    return samplePage({ id, file: name, sha256, articles: named })
  })
  return settleIds(pages, given)
}

describe('ids', () => {
  const file = (name: string, ...numbers: readonly number[]): File => ({
    name,
    stories: numbers.map((number) => ({ number, text: story(number), headline: `标题${number}` })),
    cuts: numbers.map((_, i) => [i]),
  })
  const NO = new Map<string, string>()
  const idsOf = ({ pages }: { pages: readonly Page[] }) =>
    pages.flatMap(({ articles }) => articles.map(({ id }) => id))

  test('stay where a better reading finds an article above them', () => {
    const one = parse([{ ...file('a', 1, 2, 3), cuts: [[1], [2]] }], NONE, NO)
    const two = parse([file('a', 1, 2, 3)], one, NO)
    expect(idsOf(one)).toEqual(['a-1', 'a-2'])
    expect(idsOf(two)).toEqual(['a-3', 'a-1', 'a-2'])
  })
  test('of articles put together lead to the one they are in, and come back when they are parted', () => {
    const one = parse([file('a', 1, 2)], NONE, NO)
    const two = parse([{ ...file('a', 1, 2), cuts: [[0, 1]] }], one, NO)
    expect(idsOf(two)).toEqual(['a-1'])
    expect(two.aliases).toEqual({ 'a-2': 'a-1' })
    const three = parse([file('a', 1, 2)], two, NO)
    expect(new Set(idsOf(three)).size).toBe(2)
    expect(idsOf(three)).toContain('a-1')
  })
  test('go with a file to another name', () => {
    const one = parse([file('a', 1, 2)], NONE, NO)
    const two = parse([{ ...file('b', 1, 2) }], one, new Map([['b', 'a']]))
    expect(idsOf(two)).toEqual(['a-1', 'a-2'])
  })
  test('of a name are not given to what is now under it', () => {
    const one = parse([file('a', 1, 2)], NONE, NO)
    const two = parse([file('a', 8, 9)], one, NO)
    expect(idsOf(two)).toEqual(['a-2-1', 'a-2-2'])
  })
  test('of a short text whose words were all corrected stay; of a long one they are not given to what came in its place', () => {
    const [short, long] = ['样城新厂今天投产', story(7, 300)].map((text) => toShingles(text))
    const [mended, other] = ['云溪大桥下月通车', story(8, 300)].map((text) => toShingles(text))
    const articles = { 'a-1': toSketch(short ?? new Set()), 'a-2': toSketch(long ?? new Set()) }
    const texts = [mended ?? new Set<number>(), other ?? new Set<number>()]
    expect(recogniseArticles(texts, { articles }, true)).toEqual(['a-1', null])
    expect(recogniseArticles(texts, { articles }, false)).toEqual([null, null])
  })
  test('of an article that is gone from a page lead to the page', () => {
    const one = parse([file('a', 1, 2)], NONE, NO)
    expect(parse([{ ...file('a', 1, 2), cuts: [[0]] }], one, NO).aliases).toEqual({ 'a-2': 'pages/a' })
  })
  test('of two files that claim one page are apart, and stay so', () => {
    const pages = ['a', 'b'].map((name, i) =>
      samplePage({
        id: 'yb-01',
        file: `${name}.txt`,
        articles: [sampleArticle({ id: 'yb-01-1', headline: story(i) })],
      }),
    )
    const settled = settleIds(pages, NONE)
    expect(idsOf(settled)).toEqual(['yb-01-1', 'yb-01-b-1'])
    expect(settled.pages[1]?.messages).toMatchObject([{ rule: 'duplicate-page' }])
  })
  test('are written a page a line, and read back', () => {
    const { ledger } = parse([file('b', 1), file('a', 2)], NONE, NO)
    const sound = ledger.map((row) => ({ ...row, sha256: 'x' }))
    expect(readLedger(writeLedger(sound))).toEqual(sound.toSorted((a, b) => (a.page < b.page ? -1 : 1)))
  })
})

const step = fc.record({
  kind: fc.constantFrom('edit', 'correct', 'split', 'merge', 'rename', 'add', 'remove', 'drop'),
  file: fc.nat(50),
  place: fc.nat(50),
})

/** One thing that happens to an archive between two parses. */
function happen(
  files: File[],
  { kind, file: f, place }: { kind: string; file: number; place: number },
  count: { n: number },
) {
  const renamed = new Map<string, string>()
  const file = files[f % Math.max(1, files.length)]
  const cut = file?.cuts[place % Math.max(1, file.cuts.length)]
  const told = file?.stories[place % Math.max(1, file.stories.length)]
  const add = (): void => {
    const stories = Array.from({ length: 1 + (place % 4) }, () => {
      count.n += 1
      return { number: count.n, text: story(count.n), headline: `标题${count.n}` }
    })
    count.n += 1
    files.push({ name: `f${count.n}`, stories, cuts: stories.map((_, i) => [i]) })
  }
  if (file === undefined || kind === 'add') add()
  else if (kind === 'edit' && told !== undefined) {
    const at = place % Math.max(1, told.text.length - 6)
    told.text = `${told.text.slice(0, at)}改过的${told.text.slice(at + 3)}`
  } else if (kind === 'correct' && told !== undefined) told.headline = `更正${place}`
  else if (kind === 'split' && cut !== undefined && cut.length > 1) {
    const at = file.cuts.indexOf(cut)
    file.cuts.splice(at, 1, cut.slice(0, 1), cut.slice(1))
  } else if (kind === 'merge' && file.cuts.length > 1) {
    const at = place % (file.cuts.length - 1)
    file.cuts.splice(at, 2, [...(file.cuts[at] ?? []), ...(file.cuts[at + 1] ?? [])])
  } else if (kind === 'rename') {
    count.n += 1
    renamed.set(`f${count.n}`, file.name)
    file.name = `f${count.n}`
  } else if (kind === 'remove' && files.length > 1) files.splice(files.indexOf(file), 1)
  else if (kind === 'drop' && file.cuts.length > 1 && cut !== undefined)
    file.cuts.splice(file.cuts.indexOf(cut), 1)
  return renamed
}

test('in any sequence of edits, corrections, readings and files no id is lost, and none is given to another story', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 24 }), (steps) => {
      const files: File[] = []
      const count = { n: 0 }
      /** The stories that each id has ever stood for. */
      const stories = new Map<string, Set<number>>()
      let given: { ledger: KnownPage[]; aliases: Aliases } = { ledger: [], aliases: {} }
      for (const one of [{ kind: 'add', file: 0, place: 3 }, ...steps]) {
        const renamed = happen(files, one, count)
        const settled = parse(files, given, renamed)
        given = settled
        const live = new Map<string, Set<number>>()
        settled.pages.forEach(({ articles }, f) =>
          articles.forEach(({ id }, i) => {
            expect(live.has(id)).toBe(false)
            live.set(id, new Set(files[f]?.cuts[i]?.map((place) => files[f]?.stories[place]?.number ?? 0)))
          }),
        )
        for (const [id, own] of live) {
          const before = stories.get(id)
          if (before !== undefined)
            expect(
              [...own].some((number) => before.has(number)),
              `${id} given twice`,
            ).toBe(true)
          stories.set(id, new Set([...(before ?? []), ...own]))
        }
        const held = new Set(
          files.flatMap(({ stories: told, cuts }) => cuts.flat().map((place) => told[place]?.number ?? 0)),
        )
        const pages = new Set(settled.pages.map(({ id }) => `pages/${id}`))
        for (const [id, own] of stories) {
          const to = live.has(id) ? id : settled.aliases[id]
          const isHeld = [...own].some((number) => held.has(number))
          if (isHeld)
            expect(to !== undefined && (live.has(to) || pages.has(to)), `${id} leads nowhere`).toBe(true)
        }
      }
    }),
    { numRuns: 1000 },
  )
}, 300_000)
