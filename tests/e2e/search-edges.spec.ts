import { expect, test, type Page } from '@playwright/test'
import { isOfFolder, serveSearchArchive } from './searchArchive.ts'

const input = (page: Page) => page.locator('#q')
const status = (page: Page) => page.locator('#status')

test.beforeEach(async ({ page }) => {
  await serveSearchArchive(page)
})

/** Holds back what is asked of a folder of the index until the promise's function is called. */
async function holdBack(page: Page, folder: string): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.context().route(/\/search\/.*\.bin$/u, async (route) => {
    if (isOfFolder(route.request(), folder)) await held
    await route.fallback()
  })
  return release
}

for (const key of ['Enter', 'Escape'])
  test(`opens no list of suggestions that come after ${key}`, async ({ page }) => {
    const release = await holdBack(page, 's')
    await page.goto('search/')
    await expect(status(page)).toContainText('27篇')
    await input(page).click()
    await page.keyboard.type('青山湖')
    await expect(status(page)).toHaveText('“青山湖”：1篇。')
    await page.keyboard.press(key)
    const asked = page.waitForResponse((response) => isOfFolder(response.request(), 's'))
    release()
    await asked
    await page.waitForTimeout(200)
    await expect(page.locator('#suggestions')).toBeHidden()
  })

test('shows the last page where an address asks for one behind it', async ({ page }) => {
  await page.goto('search/?q=增长&page=99')
  await expect(page.locator('#results h3')).toHaveCount(6)
  await expect(page).toHaveURL(/page=3/u)
  await expect(page.locator('#pager')).toContainText('第3页，共3页')
})

test('offers no order for figures, which stand by size', async ({ page }) => {
  await page.goto('search/?q=产值 >1000亿')
  await expect(page.locator('#figures li')).toHaveCount(1)
  await expect(page.locator('#sort')).toBeHidden()
  await page.getByRole('tab', { name: /文章/u }).click()
  await expect(page.locator('#sort')).toBeVisible()
})

test('says that it searches while an answer is on its way, and never shows a late one', async ({ page }) => {
  const release = await holdBack(page, 'd')
  await page.goto('search/?q=青山湖')
  await expect(status(page)).toHaveText('正在搜索…')
  await input(page).fill('')
  await expect(status(page)).toHaveText('全部27篇，从新到旧。')
  release()
  await page.waitForTimeout(300)
  await expect(status(page)).toHaveText('全部27篇，从新到旧。')
})

test('asks for what a reader typed in traditional characters and full width', async ({ page }) => {
  await page.goto('search/?q=１０６７．２７億元')
  await expect(page.locator('#figures')).toContainText('1067.27亿元')
})

test('offers a query without its quotation marks where it finds nothing', async ({ page }) => {
  await page.goto('search/?q="青山湖畔 厂房"')
  await page.locator('#no-hits').getByRole('button', { name: '不带引号再搜：青山湖畔 厂房' }).click()
  await expect(status(page)).toHaveText('“青山湖畔 厂房”：1篇。')
})
