import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rawFiles, rawLines, readTruths, type ArticleTruth } from './truth.ts'

const TOPICS = new URL('../../content/rules/topics.json', import.meta.url)
const DISTRICTS = new URL('../../content/rules/districts.json', import.meta.url)
const MARK = '样页：据公开资料自撰，非正式出版物'

const truths = readTruths()
const articles = truths.flatMap((truth) =>
  truth.pages.flatMap((page) =>
    page.articles
      .filter((article) => article.jump === null || 'to' in article.jump)
      .map((article) => ({ ...article, year: truth.issued.slice(0, 4) })),
  ),
)

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

const ofDistrict = (name: string): ArticleTruth[] => articles.filter(({ district }) => district === name)

describe('the sample archive', () => {
  it('says of every raw file what was meant', () => {
    expect(truths.map(({ file }) => file)).toEqual(rawFiles())
  })

  it('marks every file as sample pages', () => {
    const unmarked = truths.filter((truth) => !rawLines(truth).join('').includes(MARK))
    expect(unmarked.map(({ file }) => file)).toEqual([])
  })

  it('has at least 32 pages and 125 articles', () => {
    expect(truths.flatMap(({ pages }) => pages).length).toBeGreaterThanOrEqual(32)
    expect(articles.length).toBeGreaterThanOrEqual(125)
  })

  it('has at least six articles from each of the thirteen districts', () => {
    const names = z.object({ districts: z.array(z.object({ name: z.string() })) })
    const districts = names.parse(JSON.parse(readFileSync(DISTRICTS, 'utf8'))).districts
    expect(districts.map(({ name }) => [name, ofDistrict(name).length >= 6])).toEqual(
      districts.map(({ name }) => [name, true]),
    )
  })

  it('has articles from other cities of Zhejiang', () => {
    const others = articles.filter(({ district }) => /^(?:湖州|嘉兴|台州)市/u.test(district ?? ''))
    expect(others.length).toBeGreaterThanOrEqual(4)
  })

  it('has every topic', () => {
    const ids = z.object({ topics: z.array(z.object({ id: z.string() })) })
    const topics = ids.parse(JSON.parse(readFileSync(TOPICS, 'utf8'))).topics.map(({ id }) => id)
    const counts = countBy(
      articles.flatMap((article) => article.topics),
      (topic) => topic,
    )
    expect(topics.filter((topic) => counts[topic] === undefined)).toEqual([])
    expect(Object.keys(counts).filter((topic) => !topics.includes(topic))).toEqual([])
  })

  it('spreads over five years', () => {
    const years = countBy(articles, ({ year }) => year)
    expect(Object.keys(years).sort()).toEqual(['2020', '2021', '2022', '2023', '2024'])
    expect(Math.min(...Object.values(years))).toBeGreaterThanOrEqual(10)
  })

  it('prints each weekday that its date has', () => {
    const printed = truths.flatMap((truth) =>
      [
        ...rawLines(truth)
          .join(' ')
          .matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日\s+星期(.)/gu),
      ].map((match) => ({
        file: truth.file,
        weekday: match[4],
        day: new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))).getUTCDay(),
      })),
    )
    expect(printed.length).toBeGreaterThanOrEqual(30)
    expect(printed.filter(({ weekday, day }) => weekday !== '日一二三四五六'.charAt(day))).toEqual([])
  })

  it('numbers its issues in the order of their dates', () => {
    const issues = truths.flatMap(({ issued, pages }) =>
      pages.flatMap(({ issueNumber }) => (issueNumber === null ? [] : [{ issued, issueNumber }])),
    )
    const byDate = [...issues].sort((a, b) => a.issued.localeCompare(b.issued))
    expect(byDate.map(({ issueNumber }) => issueNumber)).toEqual(
      issues.map(({ issueNumber }) => issueNumber).sort((a, b) => a - b),
    )
  })

  it('uses the conventions the parser must read', () => {
    expect(new Set(truths.flatMap(({ conventions }) => conventions)).size).toBeGreaterThanOrEqual(60)
    expect(new Set(truths.map(({ encoding }) => encoding))).toEqual(
      new Set(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
    )
  })
})
