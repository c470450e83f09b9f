import { gzipSync } from 'node:zlib'
import { expect, test, type Response } from '@playwright/test'
import { brokenLinks, crawl, type CrawledPage } from './crawl.ts'
import { firstOfEachKind, KINDS } from './kinds.ts'
import { invalidPlaces } from './validity.ts'

let base: string
let pages: Map<string, CrawledPage>

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  base = test.info().project.use.baseURL ?? ''
  pages = await crawl(base)
})

const articles = (urls: Iterable<string>): string[] =>
  Array.from(urls)
    .filter((url) => /^articles\/[^/]+\/$/u.test(url.slice(base.length)))
    .sort()

/** Whether an article's page is its own: that of a second half names the first as the one to list. */
const isWhole = (url: string): boolean => {
  const canonical = /<link rel="canonical" href="([^"]*)"/u.exec(pages.get(url)?.html ?? '')?.[1] ?? ''
  return new URL(canonical).pathname === new URL(url).pathname
}

test('lists no article twice: the second half of a jumped one is reached from its page alone', () => {
  const seconds = articles(pages.keys()).filter((url) => !isWhole(url))
  expect(seconds.length).toBeGreaterThan(0)
  const lists = [...pages.values()].filter(({ url }) =>
    /^(?:districts|topics|dates|reporters)\/./u.test(url.slice(base.length)),
  )
  const listed = new Set(lists.flatMap(({ links }) => links))
  expect(seconds.filter((url) => listed.has(url))).toEqual([])
})

test('a district counts the articles that concern it as the search does', async ({ page }) => {
  for (const id of ['xiaoshan', 'binjiang']) {
    const total = /(\d+)篇/u.exec(pages.get(`${base}districts/${id}/`)?.html.split('</h1>')[1] ?? '')?.[1]
    await page.goto(`${base}search/?district=${id}`)
    await expect(page.locator('#status')).toContainText(`符合条件的有${total}篇`)
  }
})

test('has every kind of page', () => {
  expect([...firstOfEachKind(pages.keys(), base).keys()]).toEqual(Object.keys(KINDS))
})

test('has no link that leads nowhere', () => {
  expect(brokenLinks(pages)).toEqual([])
})

for (const [by, start, allowed] of [
  ['district', 'districts/', /^districts\//u],
  ['topic', 'topics/', /^topics\//u],
  ['date', 'dates/', /^dates\//u],
  ['issue', 'dates/', /^(?:dates|issues)\//u],
] as const)
  test(`leads to every article by ${by}, without scripts`, async () => {
    const seen = await crawl(`${base}${start}`, (url) => allowed.test(url.slice(base.length)))
    const from =
      by === 'issue'
        ? [...seen.values()].filter(({ url }) => url.startsWith(`${base}issues/`))
        : [...seen.values()]
    const listed = articles(new Set(from.flatMap(({ links }) => links))).filter(isWhole)
    expect(listed).toEqual(articles(pages.keys()).filter(isWhole))
  })

test('is valid HTML', async () => {
  test.setTimeout(180_000)
  expect(await invalidPlaces(pages.values())).toEqual([])
})

test('carries no style attribute and no inline handler', () => {
  const found = [...pages.values()].filter(({ html }) => /<[^>]+\s(?:style|on[a-z]+)=/u.test(html))
  expect(found.map(({ url }) => url)).toEqual([])
})

test('an article page weighs at most 60 kB in all, compressed, and waits for no script', async ({ page }) => {
  const heaviest = [...pages.values()]
    .filter(({ url }) => articles([url]).length === 1)
    .reduce((a, b) => (a.html.length >= b.html.length ? a : b))
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(heaviest.url, { waitUntil: 'networkidle' })
  const bodies = await Promise.all(responses.map((response) => response.body()))
  // As a host sends them: text compressed, pictures as they are.
  const bytes = bodies.reduce((sum, body) => sum + Math.min(body.length, gzipSync(body).length), 0)
  expect(bodies.length).toBeGreaterThan(1)
  expect(bytes).toBeLessThanOrEqual(60_000)
  expect(heaviest.html).not.toMatch(/<script(?![^>]*\b(?:type="(?:module|application\/)|async|defer))/u)
})
