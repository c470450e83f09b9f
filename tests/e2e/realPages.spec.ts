/**
 * The archive of the real pages, as a reader meets it. What the tests expect is read from the pages themselves, and none
 * of their text stands here but the three phrases that are searched for.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { parseFiles } from '../../scripts/parseFiles.ts'
import { pagesOf } from '../../scripts/readPages.ts'
import type { Article } from '../../src/schema/entry.ts'
import { fold } from '../../src/text/fold.ts'

const site = process.env['JIANBAO_REAL_SITE'] ?? ''
const PAGES = '../shared/newspapers'

test.skip(site === '', 'JIANBAO_REAL_SITE is not set: the real pages are not here')

let articles: Article[] = []
test.beforeAll(async () => {
  if (site === '') return
  const tasks = readdirSync(PAGES).map((name) => ({ file: path.join(PAGES, name), corrections: [] }))
  const parsed = await parseFiles(tasks, () => undefined)
  articles = parsed.flatMap(pagesOf).flatMap((page) => page.articles)
})

/** What a phrase is looked for in, block by block: a phrase never runs from one block into the next. */
const textsOf = (article: Article): string[] =>
  [
    article.headline,
    article.kicker,
    article.subhead,
    ...article.body.map(({ text }) => text),
    ...article.photos.map(({ caption }) => caption),
  ].map((text) => fold(text ?? ''))

test('leads from the landing page by a district to an article, its byline and its raw lines', async ({
  page,
}) => {
  await page.goto(site)
  await page
    .getByRole('link', { name: /临平区/u })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('临平')
  const signed = articles.find(({ district, byline }) => district?.id === 'linping' && byline.length > 0)
  expect(signed).toBeDefined()
  await page
    .locator('main a[href*="/articles/"]')
    .filter({ hasText: signed?.headline ?? '' })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const [name] = signed?.byline[0]?.names ?? []
  await expect(page.locator('.byline')).toContainText(name ?? '')
  await page.locator('.rail a[href*="/pages/"]').first().click()
  const raw = page.locator('.lines li[class*="ink"]:not(.blank)')
  await expect(raw.first()).toBeVisible()
  const shown = await raw.evaluateAll((lines) => lines.map(({ id }) => Number(id.slice(1))))
  expect(shown).toEqual(expect.arrayContaining((signed?.lines ?? []).map(([first]) => first)))
})

for (const phrase of ['工业上楼', '1067.27亿元', '腾笼换鸟'])
  test(`finds exactly the articles that contain ${phrase}`, async ({ page }) => {
    const wanted = articles.filter((article) => textsOf(article).some((text) => text.includes(fold(phrase))))
    expect(wanted.length).toBeGreaterThan(0)
    await page.goto(`${site}search/?q=${encodeURIComponent(phrase)}`)
    const links = page.locator('#results h3 a')
    await expect(links).toHaveCount(wanted.length)
    const found = await links.allTextContents()
    const headlines = wanted.map(({ headline }) => fold(headline ?? ''))
    expect(found.map((text) => fold(text.trim())).toSorted()).toEqual(headlines.toSorted())
  })
