/**
 * The editing view of `npm run dev`: what is wrong on a page is mended by keys and by mouse, the corrections are written, and the page reads so
 * ever after. What each takes, from the line or field in view, is printed at the end.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { parseFiles } from '../../scripts/parseFiles.ts'
import { pagesOf } from '../../scripts/readPages.ts'
import { openArchive, readCorrections } from '../../scripts/archiveFolder.ts'
import type { Page as NewspaperPage } from '../../src/schema/entry.ts'
import { startDev, type DevServer } from './devServer.ts'
import { TWO_STORIES } from '../corrections/twoStories.ts'
import { drive, type Driver, type Effort } from './effort.ts'

const PAGE = `${TWO_STORIES.join('\n')}\n`
const MISTAKES = ['boundary', 'role', 'byline', 'figure', 'name'] as const
const FILES = [
  ...MISTAKES.flatMap((mistake) => [`${mistake}-keys`, `${mistake}-mouse`]),
  'undo',
  'text',
  'english',
  'phone',
]

let dev: DevServer | undefined
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  dev = await startDev(Object.fromEntries(FILES.map((name) => [`raw/${name}.txt`, PAGE])), 4900)
})
test.beforeEach(() => test.setTimeout(180_000))

const efforts = new Map<string, Effort>()
test.afterAll(async () => {
  for (const [name, { presses, characters, clicks }] of efforts)
    process.stdout.write(`${name}: ${presses} key presses, ${characters} characters, ${clicks} clicks\n`)
  await dev?.stop()
})

async function open(page: Page, name: string, line: number): Promise<Driver> {
  await page.goto(`${dev?.url ?? ''}_edit/#${name}.txt:${line}`)
  await expect(page.locator(`#line-${line}`)).toBeFocused({ timeout: 60_000 })
  const driver = drive(page)
  efforts.set(name, driver.effort)
  return driver
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
  const [read] = parsed === undefined ? [] : pagesOf(parsed)
  if (read === undefined) throw new Error('no page')
  expect(read.messages.filter(({ rule }) => rule.includes('correction'))).toEqual([])
  return read
}
const fileOf = (name: string): string => path.join(dev?.archive ?? '', 'corrections', `${name}.json`)
const written = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), 'utf8'))
const role = (page: Page, name: string) => page.locator('#roles').getByRole('button', { name })
const field = (page: Page, name: string, article = 'article.facts') =>
  page.locator(`${article} button[data-field="${name}"]`)

test('a wrong boundary, by keys', async ({ page }) => {
  const { press } = await open(page, 'boundary-keys', 7)
  await press('m')
  await saved(page, 1)
  await expect(page.locator('#articles article:not(.facts)')).toHaveCount(1)
  expect(written('boundary-keys')).toMatchObject([{ line: 7, field: 'begins', becomes: false }])
  expect((await reread('boundary-keys')).articles).toHaveLength(1)
})

test('a wrong boundary, by mouse', async ({ page }) => {
  const { drag } = await open(page, 'boundary-mouse', 1)
  await drag(page.locator('#line-7 .bound'), page.locator('#line-5'))
  await saved(page, 2)
  const { articles } = await reread('boundary-mouse')
  expect(articles.map(({ lines }) => lines[0]?.[0])).toEqual([1, 5])
})

test('a wrong role, by keys', async ({ page }) => {
  const { press } = await open(page, 'role-keys', 4)
  await press('x')
  await saved(page, 1)
  expect((await reread('role-keys')).articles[0]?.body[1]?.kind).toBe('heading')
})

test('a wrong role, by mouse, and back', async ({ page }) => {
  const { click, effort } = await open(page, 'role-mouse', 1)
  await click(page.locator('#line-4 .text'))
  await click(role(page, '小标题'))
  await saved(page, 1)
  expect((await reread('role-mouse')).articles[0]?.body[1]?.kind).toBe('heading')
  efforts.set('role-mouse', { ...effort })
  await click(role(page, '段首'))
  await expect(page.locator('#line-4')).toHaveAttribute('data-role', 'start')
  expect((await reread('role-mouse')).articles[0]?.body[1]?.kind).toBe('paragraph')
})

const BYLINE = [{ role: '记者', names: ['沈样', '江拟'], org: '样镇日报' }]

test('a wrong byline, by keys', async ({ page }) => {
  const { press, type } = await open(page, 'byline-keys', 2)
  await press('v', 'Tab', 'Tab', 'Tab', 'Enter')
  await type('样镇日报 记者 沈样、江拟')
  await press('Enter')
  await saved(page, 1)
  expect((await reread('byline-keys')).articles[0]?.byline).toEqual(BYLINE)
})

test('a wrong byline, by mouse', async ({ page }) => {
  const { click, type, press } = await open(page, 'byline-mouse', 1)
  await click(field(page, 'byline', '#article-1'))
  await type('样镇日报 记者 沈样、江拟')
  await press('Enter')
  await saved(page, 1)
  expect((await reread('byline-mouse')).articles[0]?.byline).toEqual(BYLINE)
})

const figureOf = async (name: string) =>
  (await reread(name)).articles[0]?.figures.find(({ value }) => value === 12)

test('a wrong figure, by keys', async ({ page }) => {
  const { press, type } = await open(page, 'figure-keys', 4)
  await press('y')
  await expect(page.locator('#article-1 button.figure', { hasText: '两百亩' })).toBeFocused()
  const focused = page.locator('button.figure:focus')
  for (let tabs = 0; tabs < 4 && !(await focused.textContent())?.startsWith('12亿元'); tabs += 1)
    await press('Tab')
  await press('Enter', 'Tab', 'Tab')
  await type('万元')
  await press('Enter')
  await saved(page, 1)
  expect(await figureOf('figure-keys')).toMatchObject({ unit: '万元', normalized: 120_000 })
})

test('a wrong figure, by mouse', async ({ page }) => {
  const { click, select, type } = await open(page, 'figure-mouse', 4)
  await click(page.locator('#article-1 button.figure', { hasText: '12亿元' }))
  await page.locator('form.figure [name="metric"]').selectText()
  await type('厂房产值')
  await select(page.locator('form.figure [name="status"]'), 'plan')
  await click(page.locator('form.figure [type="submit"]'))
  await saved(page, 2)
  expect(await figureOf('figure-mouse')).toMatchObject({ metric: '厂房产值', status: 'plan' })
})

test('a missing page name, by keys', async ({ page }) => {
  const { press, type } = await open(page, 'name-keys', 1)
  await press('i', 'Enter')
  await type('样城日报')
  await press('Enter')
  await saved(page, 1)
  await press('i', 'Tab', 'Enter')
  await type('2023-02-20')
  await press('Enter')
  await saved(page, 2)
  expect(await reread('name-keys')).toMatchObject({ newspaper: '样城日报', date: '2023-02-20' })
})

test('a missing page name, by mouse', async ({ page }) => {
  const { click, press, type } = await open(page, 'name-mouse', 1)
  for (const [name, text, count] of [
    ['newspaper', '样城日报', 1],
    ['date', '2023-02-20', 2],
  ] as const) {
    await click(field(page, name))
    await type(text)
    await press('Enter')
    await saved(page, count)
  }
  expect(await reread('name-mouse')).toMatchObject({ newspaper: '样城日报', date: '2023-02-20' })
})

test('a misread character, and back again', async ({ page }) => {
  const { press, type } = await open(page, 'text', 1)
  await press('Enter', 'End', 'Backspace')
  await type('用')
  await press('Enter')
  await saved(page, 1)
  expect((await reread('text')).articles[0]?.headline).toBe('样镇新厂建成投用')
  expect(written('text')).toMatchObject([{ line: 1, because: '与版面不符' }])
  await press('u')
  await saved(page, 0)
  expect(existsSync(fileOf('text'))).toBe(false)
  expect((await reread('text')).articles[0]?.headline).toBe('样镇新厂建成投产')
})

test('what is wrongly decided is said and undone', async ({ page }) => {
  const { press } = await open(page, 'undo', 1)
  await press('f')
  await expect(page.locator('#status')).toContainText('没有采用')
  await press('Control+z')
  await saved(page, 0)
})

test('speaks English to whoever runs it in English', async ({ page }) => {
  await page.route('**/_edit/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('lang="zh-Hans"', 'lang="en"') })
  })
  const { press } = await open(page, 'english', 7)
  await expect(role(page, 'crosshead')).toBeVisible()
  await press('m')
  await expect(page.locator('#status')).toHaveText(/^\d corrections? written$/u, { timeout: 30_000 })
  await press('?')
  await expect(page.locator('#keys')).not.toContainText(/\p{Script=Han}/u)
})

test('works on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { click } = await open(page, 'phone', 7)
  await click(role(page, '小标题'))
  await saved(page, 1)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await click(page.locator('#tabs').getByRole('button', { name: '文章' }))
  await expect(page.locator('#articles')).toBeVisible()
})
