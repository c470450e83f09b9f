import { gunzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import Papa from 'papaparse'
import { z } from 'zod'
import {
  figureRecordSchema,
  isComparable,
  type FigureRecord,
} from '../../src/archive/figures/figureRecord.ts'

let records: FigureRecord[]

test.beforeAll(async ({ request, baseURL }) => {
  const packed = await (await request.get(`${baseURL ?? ''}data/figures.jsonl.gz`)).body()
  const lines = String(gunzipSync(packed))
  records = lines
    .trimEnd()
    .split('\n')
    .map((line) => figureRecordSchema.parse(JSON.parse(line)))
})

/** A figure of the kind most tests want: an amount of an indicator, with an article to look at. */
function aReported(): FigureRecord {
  const found = records.find(({ kind, indicator }) => kind === 'amount' && indicator !== null)
  if (found === undefined) throw new Error('Unexpected data, expected an amount of an indicator')
  return found
}

const fragment = ({ id, article }: FigureRecord): string => id.slice(article.length + 1)
const markOf = (page: Page, record: FigureRecord) => page.locator(`#${fragment(record)} > a`)

test.describe('a figure in an article', () => {
  test('shows on a click how it was read, and closes by Escape', async ({ page }) => {
    const record = aReported()
    await page.goto(`articles/${record.article}/`)
    await markOf(page, record).click()
    const note = page.getByRole('dialog')
    await expect(note).toBeVisible()
    await expect(note).toContainText(record.indicator_name ?? '')
    await expect(note.getByRole('link', { name: record.indicator_name ?? '' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(note).toHaveCount(0)
    await expect(markOf(page, record)).toBeFocused()
  })

  test('opens on Enter and not before, closes when the keyboard leaves, and one stop passes them all', async ({
    page,
  }) => {
    await page.goto(`articles/${aReported().article}/`)
    const mark = page.locator('data > a').first()
    await mark.focus()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.locator('.pass').focus()
    await expect(page.locator('.pass')).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.text') === null)).toBe(true)
  })

  test('is data for machines, and the same text as without the mark', async ({ page }) => {
    const record = aReported()
    await page.goto(`articles/${record.article}/`)
    await expect(page.locator(`#${fragment(record)}`)).toHaveAttribute('value', String(record.normalized))
    expect(await page.locator('data data').count()).toBe(0)
  })

  test('works on a phone without hiding the number under its note', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const record = aReported()
    await page.goto(`articles/${record.article}/`)
    await markOf(page, record).click()
    const covered = async (): Promise<number> => {
      const [note, mark] = [
        await page.getByRole('dialog').boundingBox(),
        await markOf(page, record).boundingBox(),
      ]
      return (mark?.y ?? 0) + (mark?.height ?? 0) - (note?.y ?? 0)
    }
    await expect.poll(covered).toBeLessThanOrEqual(0)
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a figure leads to its entry in the list of the article, which opens', async ({ page }) => {
    const record = aReported()
    await page.goto(`articles/${record.article}/`)
    await markOf(page, record).click()
    await expect(page.locator(`.figure-list #${fragment(record).replace('f', 'd')}`)).toBeVisible()
  })

  test('the explorer lists the newest figures and every indicator', async ({ page }) => {
    await page.goto('figures/')
    await expect(page.locator('#figure-form')).toBeHidden()
    expect(await page.locator('.figure-row').count()).toBeGreaterThan(0)
    const indicators = new Set(records.filter(isComparable).flatMap(({ indicator }) => indicator ?? []))
    expect(await page.locator('.indicators li').count()).toBe(indicators.size)
  })
})

test.describe('the explorer', () => {
  const inRange = (record: FigureRecord): boolean =>
    record.base_unit === '元' &&
    record.per === null &&
    record.kind !== 'change' &&
    record.normalized >= 1e10 &&
    record.normalized <= 1e11

  test('filters by a range as typed, keeps it in the address, and shows the same after a reload', async ({
    page,
  }) => {
    await page.goto('figures/')
    await page.locator('[name=min]').fill('100亿')
    await page.locator('[name=max]').fill('1000亿')
    await page.locator('[name=max]').press('Enter')
    const wanted = records
      .filter(isComparable)
      .filter(inRange)
      .toSorted((a, b) => b.normalized - a.normalized)
    await expect(page.getByRole('status')).toContainText(String(wanted.length))
    expect(new URL(page.url()).searchParams.get('min')).toBe('100亿')
    const rows = page.locator('.figure-row')
    await expect(rows).toHaveCount(Math.min(50, wanted.length))
    await page.reload()
    await expect(page.getByRole('status')).toContainText(String(wanted.length))
    await expect(rows).toHaveCount(Math.min(50, wanted.length))
    await expect(page.locator('[name=min]')).toHaveValue('100亿')
    const top = wanted
      .filter(({ normalized }) => normalized === wanted[0]?.normalized)
      .map(({ article }) => article)
    const href = await rows.first().locator('a').getAttribute('href')
    expect(top.some((article) => href?.includes(`articles/${article}/#f-`))).toBe(true)
  })

  test('goes back to what was before', async ({ page }) => {
    await page.goto('figures/?order=asc')
    await page.locator('[name=status]').selectOption('target')
    await expect(page).toHaveURL(/status=target/u)
    await page.goBack()
    await expect(page).not.toHaveURL(/status/u)
    await expect(page.locator('[name=status]')).toHaveValue('')
  })

  test('says what is no number, and asks nothing', async ({ page }) => {
    await page.goto('figures/')
    await page.locator('[name=min]').fill('很多')
    await page.locator('[name=min]').press('Enter')
    await expect(page.locator('[name=min]')).toHaveAttribute('aria-invalid', 'true')
    expect(new URL(page.url()).search).toBe('')
  })

  test('loads little to show a page, and says so when the data cannot be had', async ({ page }) => {
    const sizes: number[] = []
    page.on('response', async (response) => {
      if (response.url().includes('/figures/data/')) sizes.push((await response.body()).length)
    })
    await page.goto('figures/?district=linping')
    await expect(page.locator('.figure-row').first()).toBeVisible()
    await expect(page.getByRole('status')).toContainText(/\d/u)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
    await page.route('**/figures/data/**', (route) => route.abort())
    await page.reload()
    await expect(page.locator('[data-part=pages] button')).toBeVisible()
  })
})

test('an indicator with a series has a chart with a name, and a table that says the same', async ({
  page,
  request,
  baseURL,
}) => {
  const catalogue = z.object({ indicators: z.array(z.object({ id: z.string() })) })
  const { indicators } = catalogue.parse(
    await (await request.get(`${baseURL ?? ''}figures/data/catalogue.json`)).json(),
  )
  await page.goto(`figures/${indicators[0]?.id ?? ''}/`)
  await expect(page.locator('svg.chart').first()).toHaveAttribute('aria-label', /.{6,}/u)
  expect(await page.locator('.measure table tbody tr').count()).toBeGreaterThan(1)
  expect(await page.locator('svg [style], svg style').count()).toBe(0)
  await page.locator('.cite summary').first().click()
  await expect(page.locator('.cite p').first()).toContainText('/articles/')
})

test('the CSV opens with every figure, its sentence and a link that leads to the very place', async ({
  page,
  request,
  baseURL,
}) => {
  const text = String(gunzipSync(await (await request.get(`${baseURL ?? ''}data/figures.csv.gz`)).body()))
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toHaveLength(records.length)
  const [row] = data
  const { hash, pathname } = new URL(row?.['link'] ?? '')
  await page.goto(`${pathname.slice(1)}${hash}`)
  await expect(page.locator(hash)).toBeVisible()
  expect(row?.['quote']).not.toBe('')
})
