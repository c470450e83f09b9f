/**
 * The figures read from the sample pages, against the facts they were written from. The floors are measured values: they
 * may rise and never fall.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factSchema, type Fact } from '../../scripts/facts.ts'
import { makeTools } from '../../scripts/tools.ts'
import { toPages } from '../../src/entries/toPages.ts'
import type { Article } from '../../src/schema/entry.ts'
import type { Figure } from '../../src/schema/figure.ts'
import { rawFiles, readRaw } from './truth.ts'

const FACTS = new URL('../../../shared/facts/facts.json', import.meta.url)

type Measure = 'value' | 'metric' | 'change' | 'year'
const FLOORS: readonly (readonly [Measure, number])[] = [
  ['value', 0.99],
  ['metric', 0.97],
  ['change', 0.97],
  ['year', 0.7],
]

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')
const bodyOf = (article: Article): string => bare(article.body.map(({ text }) => text).join(''))

/** Whether an article prints a fact: its value with its unit, not as the end of a longer number, and its metric. */
function prints(article: Article, fact: Fact): boolean {
  if (fact.district !== article.district?.name || typeof fact.value === 'string') return false
  const body = bodyOf(article)
  const at = body.indexOf(`${fact.value}${fact.unit}`)
  return at >= 0 && !/[\d.]/u.test(body.charAt(at - 1)) && body.includes(fact.metric)
}

/** The figures that give a fact's value, as an amount or as a change. */
function givingValue(figures: readonly Figure[], fact: Fact): Figure[] {
  return figures.filter(
    ({ value, unit, change }) =>
      (value === fact.value && unit === fact.unit) || (fact.unit === '%' && change?.value === fact.value),
  )
}

const named = (figure: Figure, fact: Fact): boolean =>
  figure.metric !== null && (figure.metric.includes(fact.metric) || fact.metric.includes(figure.metric))

const growthOf = (fact: Fact): number | null => {
  const growth = /^[+-]([\d.]+)%$/u.exec(fact.change)?.[1]
  return growth === undefined ? null : Number(growth)
}

/** Which measures apply to a printed fact, and whether each holds. */
function judge(article: Article, fact: Fact): { key: Measure; holds: boolean }[] {
  const giving = givingValue(article.figures, fact)
  const right = giving.filter((figure) => named(figure, fact))
  const judged: { key: Measure; holds: boolean }[] = [
    { key: 'value', holds: giving.length > 0 },
    { key: 'metric', holds: right.length > 0 },
  ]
  const growth = growthOf(fact)
  if (growth !== null && bodyOf(article).includes(`${growth}%`))
    judged.push({ key: 'change', holds: right.some(({ change }) => change?.value === growth) })
  const year = /^\d{4}年/u.exec(fact.period)?.[0].slice(0, 4)
  if (year !== undefined)
    judged.push({ key: 'year', holds: right.some(({ period }) => period?.start?.startsWith(year) === true) })
  return judged
}

describe('the figures of the sample pages', () => {
  if (!existsSync(FACTS)) {
    it.skip(`need the facts sheet, which is not at ${FACTS.pathname}`, () => undefined)
    return
  }
  const facts = z.array(factSchema).parse(JSON.parse(readFileSync(FACTS, 'utf8')))
  let judged: { key: Measure; holds: boolean }[] = []
  beforeAll(() => {
    const tools = makeTools()
    const articles = rawFiles().flatMap((file) => {
      const bytes = readRaw(file)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return toPages({ file, bytes, sha256, corrections: [] }, tools).flatMap((page) => page.articles)
    })
    judged = articles.flatMap((article) =>
      facts.filter((fact) => prints(article, fact)).flatMap((fact) => judge(article, fact)),
    )
  }, 60_000)

  it('are enough to measure', () => {
    expect(judged.filter(({ key }) => key === 'value').length).toBeGreaterThanOrEqual(200)
  })

  it.each(FLOORS)('agree with the facts in %s, to the measured floor %d', (key, floor) => {
    const own = judged.filter((one) => one.key === key)
    expect(own.filter(({ holds }) => holds).length / own.length).toBeGreaterThanOrEqual(floor)
  })
})
