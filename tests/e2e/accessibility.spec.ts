import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { crawl } from './crawl.ts'
import { firstOfEachKind, fewOfEachKind, KINDS } from './kinds.ts'

let base: string
let kinds: Map<string, string>

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  base = test.info().project.use.baseURL ?? ''
  const pages = await crawl(base, fewOfEachKind(base))
  kinds = firstOfEachKind(pages.keys(), base)
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

for (const kind of Object.keys(KINDS))
  test(`axe finds nothing on the ${kind} page, light and dark, and it fits 320 px`, async ({ page }) => {
    await page.goto(kinds.get(kind) ?? '')
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    expect(await violations(new AxeBuilder({ page }).withTags(WCAG))).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])
    expect(await violations(colours)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
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
    await page.locator('main .rail a[href*="/pages/"]').first().click()
    await expect(page.locator('li:target')).toBeVisible()
  })
})
