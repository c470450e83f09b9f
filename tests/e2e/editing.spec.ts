/**
 * The editing view of `npm run dev`: what is wrong on a page is mended by keys and by mouse, the corrections are written, and the page reads so
 * ever after. The number of key presses each takes is in the report (`presses`).
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { parseFiles } from '../../scripts/parseFiles.ts'
import { openArchive, readCorrections } from '../../scripts/archiveFolder.ts'
import type { Page as NewspaperPage } from '../../src/schema/entry.ts'
import { startDev, type DevServer } from './devServer.ts'

const PAGE = [
  '样镇新厂建成投产',
  '本报记者 沈样',
  '　　样镇一座新厂房昨天建成投产，产线已经调试完毕，首批产品本周下线。',
  '　　厂房占地两百亩，由三家企业合建，年产值预计超过12亿元。',
  '　　工人培训也在同步进行，首期有八十人参加。',
  '',
  '样村修好环村路',
  '本报记者 江拟',
  '　　样村的环村路昨天修好通车，全长四公里，连起七个自然村。',
  '　　村民出行时间缩短一半，山货当天就能运到市区。',
  '',
].join('\n')
const FILES = ['boundary', 'role', 'byline', 'figure', 'name', 'mouse', 'undo', 'text', 'phone']

let dev: DevServer | undefined
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  dev = await startDev(Object.fromEntries(FILES.map((name) => [`raw/${name}.txt`, PAGE])), 4900)
})
test.afterAll(() => dev?.stop())
test.beforeEach(() => test.setTimeout(120_000))

let presses = 0
test.afterEach(() => {
  test.info().annotations.push({ type: 'presses', description: String(presses) })
})

async function open(page: Page, name: string, line: number): Promise<void> {
  presses = 0
  await page.goto(`${dev?.url ?? ''}_edit/#${name}.txt:${line}`)
  await expect(page.locator(`#line-${line}`)).toBeFocused({ timeout: 60_000 })
}
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    presses += 1
  }
}
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text)
  presses += Array.from(text).length
}
const saved = (page: Page, count: number) =>
  expect(page.locator('#status')).toHaveText(`已写入 ${count} 条更正`, { timeout: 30_000 })

/** The page as the command reads it from the files that were written. */
async function reread(name: string): Promise<NewspaperPage> {
  const archive = openArchive(dev?.archive ?? '')
  const { corrections, messages } = readCorrections(archive, `${name}.txt`)
  expect(messages).toEqual([])
  const [parsed] = await parseFiles(
    [{ file: path.join(archive.raw, `${name}.txt`), corrections }],
    () => undefined,
  )
  const [read] = parsed?.pages ?? []
  if (read === undefined) throw new Error('no page')
  expect(read.messages.filter(({ rule }) => rule.includes('correction'))).toEqual([])
  return read
}
const written = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(dev?.archive ?? '', 'corrections', `${name}.json`), 'utf8'))

test('a wrong boundary, by keys', async ({ page }) => {
  await open(page, 'boundary', 7)
  await press(page, 'm')
  await saved(page, 1)
  await expect(page.locator('#articles article')).toHaveCount(2)
  expect((await reread('boundary')).articles).toHaveLength(1)
})

test('a wrong boundary, by dragging it', async ({ page }) => {
  await open(page, 'mouse', 1)
  const handle = page.locator('#line-7 .bound')
  await handle.scrollIntoViewIfNeeded()
  const from = await handle.boundingBox()
  const to = await page.locator('#line-5').boundingBox()
  if (from === null || to === null) throw new Error('not shown')
  await page.mouse.move(from.x + 10, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 6 })
  await page.mouse.up()
  await saved(page, 2)
  const { articles } = await reread('mouse')
  expect(articles.map(({ lines }) => lines[0]?.[0])).toEqual([1, 5])
})

test('a wrong role, by keys and by a button', async ({ page }) => {
  await open(page, 'role', 4)
  await press(page, 'x')
  await saved(page, 1)
  expect((await reread('role')).articles[0]?.body[1]?.kind).toBe('heading')
  await page.locator('#line-4 .text').click()
  await page.locator('#roles').getByRole('button', { name: '段首' }).click()
  await expect(page.locator('#line-4')).toHaveAttribute('data-role', 'start')
  expect((await reread('role')).articles[0]?.body[1]?.kind).toBe('paragraph')
})

test('a wrong byline, by keys and by mouse', async ({ page }) => {
  await open(page, 'byline', 2)
  await press(page, 'v')
  await press(page, 'Tab', 'Tab', 'Tab', 'Enter')
  await type(page, '样镇日报 记者 沈样、江拟')
  await press(page, 'Enter')
  await saved(page, 1)
  expect((await reread('byline')).articles[0]?.byline).toEqual([
    { role: '记者', names: ['沈样', '江拟'], org: '样镇日报' },
  ])
  await page.locator('#article-1 [data-field="byline"]').click()
  await page.locator('#article-1 form input').fill('通讯员 陈样')
  await page.keyboard.press('Enter')
  await expect(page.locator('#article-1 [data-field="byline"]')).toContainText('陈样')
  expect((await reread('byline')).articles[0]?.byline).toMatchObject([{ role: '通讯员', names: ['陈样'] }])
})

test('a wrong figure, by mouse and by keys', async ({ page }) => {
  await open(page, 'figure', 4)
  await page.locator('#article-1 .figure', { hasText: '12亿元' }).click()
  await page.locator('form.figure [name="metric"]').fill('厂房产值')
  await page.locator('form.figure [name="status"]').selectOption('plan')
  await page.locator('form.figure [type="submit"]').click()
  await expect(page.locator('#status')).toContainText('已写入')
  const figureOf = async () =>
    (await reread('figure')).articles[0]?.figures.find(({ value, unit }) => value === 12 && unit === '亿元')
  expect(await figureOf()).toMatchObject({ metric: '厂房产值', status: 'plan' })
  presses = 0
  await page.locator('#article-1 button.figure', { hasText: '12亿元' }).focus()
  await press(page, 'Enter')
  await press(page, 'Tab', 'Tab')
  await type(page, '万元')
  await press(page, 'Enter')
  await saved(page, 3)
  expect((await reread('figure')).articles[0]?.figures.map(({ unit }) => unit)).toContain('万元')
})

test('a missing page name, by keys', async ({ page }) => {
  await open(page, 'name', 1)
  await page.locator('[data-field="newspaper"]').focus()
  await press(page, 'Enter')
  await type(page, '样城日报')
  await press(page, 'Enter')
  await saved(page, 1)
  await page.locator('[data-field="date"]').focus()
  await press(page, 'Enter')
  await type(page, '2023-02-20')
  await press(page, 'Enter')
  await saved(page, 2)
  expect(await reread('name')).toMatchObject({ newspaper: '样城日报', date: '2023-02-20' })
})

test('a misread character, and back again', async ({ page }) => {
  await open(page, 'text', 1)
  await press(page, 'Enter', 'End', 'Backspace')
  await type(page, '用')
  await press(page, 'Enter')
  await saved(page, 1)
  expect((await reread('text')).articles[0]?.headline).toBe('样镇新厂建成投用')
  expect(written('text')).toMatchObject([{ line: 1, because: '与版面不符' }])
  await press(page, 'u')
  await saved(page, 0)
  expect((await reread('text')).articles[0]?.headline).toBe('样镇新厂建成投产')
})

test('what is wrongly decided is said and undone', async ({ page }) => {
  await open(page, 'undo', 1)
  await press(page, 'f')
  await expect(page.locator('#status')).toContainText('没有采用')
  await press(page, 'Control+z')
  await saved(page, 0)
})

test('works on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'phone', 7)
  await page.locator('#roles').getByRole('button', { name: '小标题' }).click()
  await saved(page, 1)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await page.locator('#tabs').getByRole('button', { name: '文章' }).click()
  await expect(page.locator('#articles')).toBeVisible()
})
