/** What careful readers stumbled over once, and must not again: on a phone, in every list; and in English. */
import { expect, test, type Page } from '@playwright/test'

const PHONE = { width: 390, height: 844 }
const LISTS = ['', 'districts/xiaoshan/', 'topics/manufacturing/', 'search/?q=制造', 'figures/gdp/']
/** A day and a page's number, as a source names them. */
const PLACED = '\\d+月\\d+日|第\\d+版'

/** Texts of `pattern` within `selector` that stand on two lines. */
async function broken(
  page: Page,
  selector: string,
  pattern: string,
): Promise<{ seen: number; cut: string[] }> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  return page.evaluate(
    ([within = '', source = '']) => {
      const textsOf = (element: Element): Text[] => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const texts: Text[] = []
        while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
        return texts
      }
      const linesOf = (text: Text, start: number, length: number): number => {
        const range = document.createRange()
        range.setStart(text, start)
        range.setEnd(text, start + length)
        return new Set(Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom))).size
      }
      const found = [...document.querySelectorAll(within)]
        .flatMap(textsOf)
        .flatMap((text) =>
          [...text.data.matchAll(new RegExp(source, 'gu'))]
            .filter(([match]) => match.length > 1)
            .map(({ 0: match, index }) => ({ match, lines: linesOf(text, index, match.length) })),
        )
      return { seen: found.length, cut: found.filter(({ lines }) => lines > 1).map(({ match }) => match) }
    },
    [selector, pattern],
  )
}

for (const list of LISTS)
  test(`numbers keep their units, days and page numbers stay whole on a phone: /${list}`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE)
    await page.goto('search/')
    const whole = (await page.locator('#search-page').getAttribute('data-whole')) ?? ''
    await page.goto(list)
    const texts = 'h1, h2, h3, .phrases, .excerpt, .snippet, .quote, .kicker'
    const numbers = await broken(page, texts, whole)
    expect(numbers.cut).toEqual([])
    expect(numbers.seen).toBeGreaterThan(0)
    const placed = await broken(page, '.source, .where span', PLACED)
    expect(placed.cut).toEqual([])
    expect(placed.seen).toBeGreaterThan(0)
  })

test('every figure of the landing page says of which place it is', async ({ page }) => {
  await page.goto('')
  const figures = page.locator('.quoted .one')
  await expect(figures).not.toHaveCount(0)
  await expect(figures.filter({ has: page.locator('.subject') })).toHaveCount(await figures.count())
})

test('a timeline marks what is no result, and in vermilion only what its headline says', async ({ page }) => {
  await page.goto('topics/manufacturing/timeline/')
  await expect(page.locator('.key .figure-status')).not.toHaveCount(0)
  const rows = await page.locator('.timeline ul > li:has(.key .titled)').allInnerTexts()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    const [headline = '', key = ''] = row.split('\n').filter(Boolean)
    expect(headline).toContain(/[\d.]+/u.exec(key)?.[0])
  }
})

test('the filters stand by their hits, the most first', async ({ page }) => {
  await page.goto('search/?q=制造')
  await expect(page.locator('#results li')).not.toHaveCount(0)
  for (const facet of await page.locator('#facets fieldset:has(.values)').all()) {
    const counts = (await facet.locator('.values .folio').allTextContents()).map(Number)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  }
})

test('results taken away as RIS name the section of the page', async ({ page }) => {
  await page.goto('search/?q=制造')
  await expect(page.locator('#results li')).not.toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.locator('[data-export="ris"]').click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk))
  expect(Buffer.concat(chunks).toString('utf8')).toMatch(/^SE {2}- .*数据/mu)
})

test('the fields for headline and name stand side by side', async ({ page }) => {
  await page.goto('search/')
  await page.locator('.help > summary').click()
  const tops = await page
    .locator('#fields input')
    .evaluateAll((inputs) => inputs.map((input) => Math.round(input.getBoundingClientRect().top)))
  expect(tops).toHaveLength(2)
  expect(tops[0]).toBe(tops[1])
})

test.describe('in English', () => {
  const HAN = /\p{Script=Han}/u

  test('filters, places, indicators and periods have English names', async ({ page }) => {
    await page.goto('en/search/?q=制造')
    await expect(page.locator('#results li')).not.toHaveCount(0)
    const names = await page
      .locator('#facets fieldset')
      .evaluateAll((sets) =>
        sets
          .slice(0, 2)
          .flatMap((set) => Array.from(set.querySelectorAll('.name'), ({ textContent }) => textContent)),
      )
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => HAN.test(name ?? ''))).toEqual([])
    await page.goto('en/figures/')
    const said = await page
      .locator('.indicators a, .figure-row .period, [name="indicator"] option')
      .allInnerTexts()
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter((text) => HAN.test(text))).toEqual([])
  })

  test('the explorer names what it finds in English, with the amount in words', async ({ page }) => {
    await page.goto('en/figures/?indicator=gdp')
    await expect(page.locator('[data-part="title"]')).toHaveText('Gross regional product')
    const row = page.locator('.figure-row').first()
    await expect(row.locator('[data-field="place"]')).toHaveText(/^[A-Za-z’ ·]+$/u)
    await expect(row.locator('[data-field="gloss"]')).toHaveText(/ (?:b|tr)illion yuan$/u)
  })

  test('a chart’s numbers and a column’s meaning are English', async ({ page }) => {
    await page.goto('en/figures/gdp/')
    const ticks = await page.locator('.chart.wide text').allTextContents()
    expect(ticks.filter((tick) => HAN.test(tick))).toEqual([])
    await page.goto('en/data/')
    const meanings = await page.locator('tbody tr td:last-child').allInnerTexts()
    expect(meanings.filter((text) => HAN.test(text))).toEqual([])
  })

  test('the name of a topic is not cut in a word', async ({ page }) => {
    await page.goto('en/topics/manufacturing/')
    const { cut, seen } = await broken(page, 'h1', 'Manufacturing')
    expect([seen, cut]).toEqual([1, []])
  })
})
