import { expect, test, type Page } from '@playwright/test'
import { serveSearchArchive, XSS } from './searchArchive.ts'

const input = (page: Page) => page.locator('#q')
const headlines = (page: Page) => page.locator('#results h3')
const status = (page: Page) => page.locator('#status')

test.beforeEach(async ({ page }) => {
  await serveSearchArchive(page)
})

test('shows facets with counts before any query', async ({ page }) => {
  await page.goto('search/')
  await expect(status(page)).toHaveText('全部27篇，从新到旧。')
  await expect(page.getByRole('checkbox', { name: /临安区/u })).toBeVisible()
  await expect(page.getByRole('group', { name: '区县' })).toContainText('14')
  await expect(page.getByRole('button', { name: /^2023年，/u })).toBeVisible()
})

test('names its parts to assistive technology', async ({ page }) => {
  await page.goto('search/')
  await expect(page.getByRole('combobox', { name: '搜索剪报' })).toHaveAttribute(
    'aria-controls',
    'suggestions',
  )
  await expect(page.getByRole('tab', { name: /文章/u })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('complementary', { name: '筛选' })).toBeVisible()
})

test('works by keyboard alone: slash, suggestion, arrows, Enter, Esc', async ({ page }) => {
  await page.goto('search/')
  await expect(status(page)).toContainText('27篇')
  await page.keyboard.press('/')
  await expect(input(page)).toBeFocused()
  await page.keyboard.type('青山湖')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expect(input(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  const active = await input(page).getAttribute('aria-activedescendant')
  await expect(page.locator(`#${active ?? ''}`)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(input(page)).toHaveAttribute('aria-expanded', 'false')
  await expect(input(page)).toHaveValue('青山湖')
  await page.keyboard.press('ArrowDown')
  await expect(headlines(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(input(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(input(page)).toHaveValue('')
  await expect(status(page)).toContainText('全部27篇')
})

test('leaves keys to an input method while it composes', async ({ page }) => {
  await page.goto('search/')
  await expect(status(page)).toContainText('27篇')
  await input(page).focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'qing', selectionStart: 4, selectionEnd: 4 })
  await page.waitForTimeout(400)
  await expect(status(page)).toContainText('27篇')
  await input(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await input(page).dispatchEvent('keydown', { key: 'Escape', keyCode: 229, isComposing: true })
  await expect(input(page)).toHaveValue('qing')
  await session.send('Input.insertText', { text: '青山湖' })
  await expect(status(page)).toHaveText('“青山湖”：1篇。')
})

test('narrows by facets, OR within one, and goes back', async ({ page }) => {
  await page.goto('search/?q=增长')
  await expect(status(page)).toHaveText('“增长”：26篇。')
  await page.getByRole('checkbox', { name: /临安区/u }).check()
  await expect(status(page)).toHaveText('“增长”：14篇。限定：临安区。')
  await expect(page.getByRole('checkbox', { name: /钱塘区/u })).toBeVisible()
  await expect(page.locator('label', { hasText: '钱塘区' })).toContainText('12')
  await page.getByRole('checkbox', { name: /钱塘区/u }).check()
  await expect(status(page)).toContainText('26篇')
  await page.getByRole('checkbox', { name: /产业平台/u }).check()
  await expect(status(page)).toContainText('6篇')
  expect(new URL(page.url()).searchParams.getAll('district')).toEqual(['linan', 'qiantang'])
  await page.goBack()
  await page.goBack()
  await expect(status(page)).toHaveText('“增长”：14篇。限定：临安区。')
  await expect(page.getByRole('checkbox', { name: /钱塘区/u })).not.toBeChecked()
  await page.getByRole('button', { name: '去掉条件：临安区' }).click()
  await expect(status(page)).toHaveText('“增长”：26篇。')
})

test('opens a deep link with query, filter, dates, order and page', async ({ page }) => {
  await page.goto('search/?q=增长&district=linan&from=2020&to=2023&sort=oldest&page=2')
  await expect(status(page)).toHaveText('“增长”：14篇。限定：临安区、2020年—2023年。')
  await expect(headlines(page)).toHaveCount(4)
  await expect(page.locator('#sort')).toHaveValue('oldest')
  await page.getByRole('link', { name: '上一页' }).click()
  await expect(headlines(page)).toHaveCount(10)
  await expect(headlines(page).first()).toHaveText('例行报道第1号')
})

test('filters by the bars of the histogram', async ({ page }) => {
  await page.goto('search/?q=增长')
  await page.getByRole('button', { name: /^2021年，/u }).click()
  await expect(page).toHaveURL(/from=2021&to=2021/u)
  await page.getByRole('button', { name: /^2021年2月，/u }).click()
  await expect(page).toHaveURL(/from=2021-02&to=2021-02/u)
  await page.getByRole('button', { name: '全部日期' }).click()
  await expect(status(page)).toHaveText('“增长”：26篇。')
})

test('says that the index failed to load, and reads it on retry', async ({ page }) => {
  const fail = new Set(['manifest'])
  await page.context().unrouteAll()
  await serveSearchArchive(page, fail)
  await page.goto('search/?q=青山湖')
  await expect(page.locator('#failure')).toContainText('索引没有读到')
  await expect(page.locator('#no-hits')).toBeEmpty()
  fail.clear()
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(status(page)).toHaveText('“青山湖”：1篇。')
  await expect(page.locator('#failure')).toBeHidden()
})

test('says when a reader is offline, and goes on once back online', async ({ page }) => {
  await page.goto('search/')
  await expect(status(page)).toContainText('27篇')
  await page.context().unrouteAll()
  await page.context().setOffline(true)
  await input(page).fill('青山湖')
  await expect(page.locator('#failure')).toContainText('现在没有网络')
  await serveSearchArchive(page)
  await page.context().setOffline(false)
  await expect(status(page)).toHaveText('“青山湖”：1篇。')
})

test('explains what was not found: the word, the filter, the coverage', async ({ page }) => {
  await page.goto('search/?q=青山湖 月球&district=linan')
  const said = page.locator('#no-hits')
  await expect(said).toContainText('“月球”不在任何文章里')
  await expect(said).toContainText('“青山湖”单独有1篇')
  await expect(said).toContainText('档案现有27篇')
  await page.goto('search/?q=青山湖&district=qiantang')
  await said.getByRole('button', { name: '去掉“钱塘区”：1篇' }).click()
  await expect(status(page)).toHaveText('“青山湖”：1篇。')
})

test('finds traditional characters, pinyin and initials', async ({ page }) => {
  await page.goto('search/?q=青山湖畔新廠房')
  await expect(headlines(page)).toHaveText(['青山湖畔新厂房投产'])
  for (const typed of ['qingshanhu', 'qshkjc']) {
    await input(page).fill(typed)
    await expect(page.getByRole('option').first()).toContainText('青山湖')
  }
  await input(page).fill('lyb')
  await input(page).fill('ly')
  await expect(page.getByRole('option', { name: /林样/u })).toBeVisible()
})

test('answers pinyin and initials typed as a query, and says so', async ({ page }) => {
  await page.goto('search/?q=qshkjc')
  await expect(status(page)).toHaveText('“青山湖科技城”：1篇。')
  await expect(page.locator('#messages')).toContainText('没有写作“qshkjc”的，按拼音找“青山湖科技城”')
  await expect(headlines(page)).toHaveText(['青山湖畔新厂房投产'])
  await expect(input(page)).toHaveValue('qshkjc')
})

test('answers comparisons with figures', async ({ page }) => {
  await page.goto('search/?q=产值 >1000亿')
  await expect(page.getByRole('tab', { name: /数据/u })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('#figures')).toContainText('规上工业总产值达1067.27亿元')
  await page.goto('search/?q=40亿..60亿')
  await expect(page.locator('#figures li')).toHaveCount(1)
  await page.getByRole('tab', { name: /文章/u }).click()
  await expect(headlines(page)).toHaveText(['青山湖畔新厂房投产'])
})

test('runs no markup from a query or an article', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent(XSS)}&district=${encodeURIComponent(XSS)}`)
  await expect(status(page)).toContainText('<img src=x')
  await page.goto('search/?q=应当照录')
  await expect(headlines(page).first()).toContainText(XSS)
  await input(page).fill('标题')
  await expect(page.getByRole('option').first()).toContainText('<img')
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
})

test('fits a screen 320 pixels wide, filters in a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('search/?q=增长')
  await expect(status(page)).toContainText('26篇')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expect(page.getByRole('checkbox', { name: /临安区/u })).toBeHidden()
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('checkbox', { name: /临安区/u }).check()
  await page.getByRole('button', { name: '查看14篇' }).click()
  await expect(page.getByRole('checkbox', { name: /临安区/u })).toBeHidden()
  await expect(status(page)).toContainText('14篇')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('says so and offers to browse', async ({ page }) => {
    await page.goto('search/')
    await expect(page.locator('noscript p')).toContainText('搜索需要浏览器运行脚本')
    await expect(page.locator('noscript a', { hasText: '区县' })).toBeVisible()
    await expect(page.locator('#search-page')).toBeHidden()
  })
})
