import { expect, test } from '@playwright/test'

/** Over the built site's own index: whatever articles it holds. */
test('finds an article by the words of its headline and marks them on its page', async ({ page }) => {
  await page.goto('search/')
  const first = page.locator('#results h3 a').first()
  const headline = (await first.textContent()) ?? ''
  const words = headline.slice(0, 6).trim()
  await page.goto(`search/?q=${encodeURIComponent(`"${words.replaceAll(/["\\]/gu, '\\$&')}"`)}`)
  const link = page.locator('#results h3 a', { hasText: headline })
  await expect(link.first()).toBeVisible()
  await link.first().click()
  await expect(page.locator('.stepper')).toContainText(/第1处，共\d+处/u)
  expect(await page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0)
  await page.getByRole('button', { name: '下一处' }).click()
  await page.getByRole('button', { name: '关闭标记' }).click()
  await expect(page.locator('.stepper')).toHaveCount(0)
  await expect(page).not.toHaveURL(/mark=/u)
})

test('adds no script to an article that was not reached from a search', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('search/')
  const address = await page.locator('#results h3 a').first().getAttribute('href')
  scripts.length = 0
  await page.goto(address ?? '')
  expect(scripts.filter((url) => url.includes('highlight'))).toEqual([])
})

test('keeps what was read for a reader who asked for it', async ({ page, context }) => {
  await page.goto('search/')
  await page.getByRole('checkbox', { name: /离线也能用/u }).check()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.reload()
  await page.locator('#results h3 a').first().click()
  const headline = (await page.locator('h1').first().textContent()) ?? ''
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('h1').first()).toHaveText(headline)
  await page.goto('search/')
  await expect(page.locator('#results h3').first()).toBeVisible()
  await context.setOffline(false)
})
