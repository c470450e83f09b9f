import { expect, test, type Page } from '@playwright/test'
import { serveSearchArchive } from './searchArchive.ts'

const input = (page: Page) => page.locator('#q')
const headlines = (page: Page) => page.locator('#results h3')
const status = (page: Page) => page.locator('#status')

test.beforeEach(async ({ page }) => {
  await serveSearchArchive(page)
})

test('shows the figures that words name, and all of them before any query', async ({ page }) => {
  await page.goto('search/')
  const tab = page.getByRole('tab', { name: /数据/u })
  await expect(tab).toContainText('2')
  await page.goto('search/?q=总投资')
  await expect(tab).toContainText('0')
  await page.goto('search/?q=青山湖 总产值')
  await expect(tab).toContainText('1')
  await expect(page.getByRole('tab', { name: /文章/u })).toHaveAttribute('aria-selected', 'true')
  await tab.click()
  await expect(page.locator('#figures')).toContainText('1067.27亿元')
})

test('covers neither tabs nor results with suggestions, and a press beside them is not lost', async ({
  page,
}) => {
  await page.goto('search/')
  await expect(status(page)).toContainText('27篇')
  await input(page).fill('青山湖')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.getByRole('tab', { name: /数据/u }).click()
  await expect(page.getByRole('tab', { name: /数据/u })).toHaveAttribute('aria-selected', 'true')
})

test('takes a headline’s word and a name from fields of their own', async ({ page }) => {
  await page.goto('search/')
  await page.locator('.help summary').click()
  await page.getByLabel('标题里有').fill('新厂房')
  await page.getByLabel('署名').fill('林样')
  await page.getByRole('button', { name: '加入查询' }).click()
  await expect(input(page)).toHaveValue('标题:新厂房 记者:林样')
  await expect(headlines(page)).toHaveCount(1)
})

for (const [form, wanted] of [
  ['CSV', '青山湖畔新厂房投产'],
  ['RIS', 'TI  - 青山湖畔新厂房投产'],
] as const)
  test(`takes results away as ${form}`, async ({ page }) => {
    await page.goto('search/?q=青山湖')
    await expect(status(page)).toContainText('1篇')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: form, exact: true }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await saved).createReadStream()) chunks.push(Buffer.from(chunk))
    expect(Buffer.concat(chunks).toString('utf8')).toContain(wanted)
  })
