import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { brokenLinks, crawl, type CrawledPage } from './crawl.ts'
import { firstOfEachKind, KINDS } from './kinds.ts'

let base: string
let pages: Map<string, CrawledPage>
let kinds: Map<string, string>

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  base = test.info().project.use.baseURL ?? ''
  pages = await crawl(base)
  kinds = firstOfEachKind(pages.keys(), base)
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

const articles = (urls: Iterable<string>): string[] =>
  Array.from(urls)
    .filter((url) => /^articles\/[^/]+\/$/u.test(url.slice(base.length)))
    .sort()

test('has every kind of page', () => {
  expect([...kinds.keys()]).toEqual(Object.keys(KINDS))
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
    expect(articles(new Set(from.flatMap(({ links }) => links)))).toEqual(articles(pages.keys()))
  })

test('is valid HTML', async () => {
  test.setTimeout(180_000)
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'long-title': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'require-sri': 'off',
      // A combobox suggests in a list box; <select> cannot.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  })
  const errors: string[] = []
  for (const { url, html } of pages.values()) {
    if (html === '') continue
    const report = await validator.validateString(html)
    for (const { messages } of report.results)
      errors.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${url}:${line}:${column} ${message} (${ruleId})`,
        ),
      )
  }
  expect(errors).toEqual([])
})

test('carries no style attribute and no inline handler', () => {
  const found = [...pages.values()].filter(({ html }) => /<[^>]+\s(?:style|on[a-z]+)=/u.test(html))
  expect(found.map(({ url }) => url)).toEqual([])
})

for (const kind of Object.keys(KINDS))
  test(`axe finds nothing on the ${kind} page, light and dark`, async ({ page }) => {
    await page.goto(kinds.get(kind) ?? '')
    expect(await violations(new AxeBuilder({ page }).withTags(WCAG))).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(
      await violations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])),
    ).toEqual([])
  })

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const kind of Object.keys(KINDS))
  test(`the ${kind} page needs no sideways scrolling at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(kinds.get(kind) ?? '')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

test('an article page weighs at most 60 kB in all and waits for no script', async ({ page }) => {
  const heaviest = [...pages.values()]
    .filter(({ url }) => articles([url]).length === 1)
    .reduce((a, b) => (a.html.length >= b.html.length ? a : b))
  let bytes = 0
  page.on('response', async (response) => {
    bytes += (await response.body()).length
  })
  await page.goto(heaviest.url, { waitUntil: 'networkidle' })
  expect(bytes).toBeLessThanOrEqual(60_000)
  expect(heaviest.html).not.toMatch(/<script(?![^>]*\b(?:type="(?:module|application\/)|async|defer))/u)
})

test('the first key press offers to skip to the text', async ({ page }) => {
  await page.goto(base)
  await page.keyboard.press('Tab')
  const skip = page.locator('a[href="#main"]')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('a line of a raw page can be linked to', async ({ page }) => {
  const raw = kinds.get('raw page') ?? ''
  await page.goto(raw)
  const line = page
    .locator('[id^="L"]')
    .filter({ hasText: /\p{Script=Han}/u })
    .last()
  const id = (await line.getAttribute('id')) ?? ''
  await page.goto(`${raw}#${id}`)
  await expect(page.locator(`#${id}`)).toBeInViewport()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a reader goes from the landing page by a district to an article, its byline and its raw lines', async ({
    page,
  }) => {
    await page.goto(base)
    await page.locator('main a[href*="/districts/"]').filter({ hasText: /[1-9]/u }).first().click()
    await page.locator('main article h3 a').first().click()
    await expect(page.locator('main h1')).toBeVisible()
    await expect(page.locator('main article')).toContainText(/\p{Script=Han}{20}/u)
    await page.locator('details summary').first().click()
    await expect(page.locator('details ol li').first()).toBeVisible()
  })
})
