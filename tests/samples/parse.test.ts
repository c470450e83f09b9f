/**
 * The sample pages as the parser reads them, against what was meant. The floors are measured values: they may rise and
 * never fall.
 */
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTools } from '../../scripts/tools.ts'
import { toPages } from '../../src/entries/toPages.ts'
import type { Article, Lines, Page } from '../../src/schema/entry.ts'
import { rawLines, readRaw, readTruths, type ArticleTruth, type FileTruth } from './truth.ts'

type Part =
  'found' | 'headline' | 'kicker' | 'subhead' | 'byline' | 'dateline' | 'source' | 'district' | 'topics'
type Measure = Part | 'date'

/** Share of the articles (of the pages, for `date`) of which each holds. */
const FLOORS: readonly (readonly [Measure, number])[] = [
  ['found', 1],
  ['date', 1],
  ['headline', 0.97],
  ['kicker', 0.97],
  ['subhead', 0.98],
  ['byline', 0.98],
  ['dateline', 0.99],
  ['source', 0.97],
  ['district', 0.97],
  // The samples were tagged freely, up to three a report; the rules now tag what a report is about.
  ['topics', 0.58],
]

type Read = { truth: FileTruth; pages: Page[] }

const numbersOf = (lines: Lines): number[] =>
  lines.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
const bare = (text: string | null): string => (text ?? '').replaceAll(/\s/gu, '')
const signed = (byline: ArticleTruth['byline']): string =>
  byline.map(({ role, names }) => `${role}:${names.map(bare).join('、')}`).join(' ')

/** The read article that shares most lines with the meant one. */
function counterpart(meant: ArticleTruth, articles: readonly Article[]): Article | undefined {
  const own = new Set(numbersOf(meant.lines))
  const shared = articles.map((article) => numbersOf(article.lines).filter((line) => own.has(line)).length)
  const most = Math.max(0, ...shared)
  return most === 0 ? undefined : articles[shared.indexOf(most)]
}

/** How far the topics agree: shared ÷ all named by either. */
function agreement(meant: readonly string[], read: readonly string[]): number {
  const all = new Set([...meant, ...read])
  return all.size === 0 ? 1 : meant.filter((topic) => read.includes(topic)).length / all.size
}

function compare(meant: ArticleTruth, read: Article | undefined): Record<Part, number> {
  return {
    found: Number(read !== undefined),
    headline: Number(bare(read?.headline ?? null) === bare(meant.headline)),
    kicker: Number(bare(read?.kicker ?? null) === bare(meant.kicker)),
    subhead: Number(bare(read?.subhead ?? null) === bare(meant.subhead)),
    byline: Number(signed(read?.byline ?? []) === signed(meant.byline)),
    dateline: Number(bare(read?.dateline ?? null) === bare(meant.dateline)),
    source: Number(bare(read?.source ?? null) === bare(meant.source)),
    district: Number((read?.district?.name ?? null) === meant.district),
    topics: agreement(meant.topics, read?.topics ?? []),
  }
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

function measure(files: readonly Read[]): Record<Measure, number> {
  const pairs = files.flatMap(({ truth, pages }) =>
    truth.pages.map((meant, i) => ({ meant, read: pages[i] })),
  )
  const rows = pairs.flatMap(({ meant, read }) =>
    meant.articles.map((article) => compare(article, counterpart(article, read?.articles ?? []))),
  )
  const share = (key: Part): number => mean(rows.map((row) => row[key]))
  return {
    found: share('found'),
    date: mean(pairs.map(({ meant, read }) => Number((read?.date ?? null) === meant.date))),
    headline: share('headline'),
    kicker: share('kicker'),
    subhead: share('subhead'),
    byline: share('byline'),
    dateline: share('dateline'),
    source: share('source'),
    district: share('district'),
    topics: share('topics'),
  }
}

/** Non-blank lines that no part of the page holds, or more than one. */
function misplacedLines(truth: FileTruth, pages: readonly Page[]): number[] {
  const partsOf = ({ articles, photos, notArticles }: Page): { lines: Lines }[] => [
    ...articles,
    ...articles.flatMap((article) => article.photos),
    ...photos,
    ...notArticles,
  ]
  const taken = pages.flatMap(partsOf).flatMap(({ lines }) => numbersOf(lines))
  const times = new Map<number, number>()
  for (const line of taken) times.set(line, (times.get(line) ?? 0) + 1)
  const printed = rawLines(truth).flatMap((text, i) => (text.trim() === '' ? [] : [i + 1]))
  return printed.filter((line) => times.get(line) !== 1)
}

describe('the sample pages, parsed', () => {
  let files: Read[] = []
  beforeAll(() => {
    const tools = makeTools()
    files = readTruths().map((truth) => {
      const bytes = readRaw(truth.file)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { truth, pages: toPages({ file: truth.file, bytes, sha256, corrections: [] }, tools) }
    })
  }, 60_000)

  it('are decoded from the encoding they were written in', () => {
    const wrong = files.filter(({ truth, pages }) =>
      pages.some(({ encoding }) => encoding !== truth.encoding),
    )
    expect(wrong.map(({ truth }) => truth.file)).toEqual([])
  })

  it('hold as many pages as were printed', () => {
    const wrong = files.filter(({ truth, pages }) => pages.length !== truth.pages.length)
    expect(wrong.map(({ truth }) => truth.file)).toEqual([])
  })

  it('lose no line and use none twice', () => {
    const misplaced = files.flatMap(({ truth, pages }) =>
      misplacedLines(truth, pages).map((line) => `${truth.file}:${line}`),
    )
    expect(misplaced).toEqual([])
  })

  it('are read as they were meant, to the measured floor', () => {
    const measured = measure(files)
    const below = FLOORS.filter(([key, floor]) => measured[key] < floor)
    expect(below.map(([key]) => `${key} ${measured[key].toFixed(3)}`)).toEqual([])
  })
})
