/**
 * A site built of hostile strings (`tests/injection/hostileArchive.ts`), in a browser: no string acts, on any kind of page nor as a query.
 * The report says how much was tried.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { serve, type Serving } from '../../scripts/serve.ts'
import { writeHostileArchive } from '../injection/hostileArchive.ts'
import { ACTING } from '../injection/strings.ts'
import { crawl } from './crawl.ts'
import { fewOfEachKind } from './kinds.ts'

let folder = ''
let site: Serving | undefined
test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = mkdtempSync(path.join(tmpdir(), 'jianbao-hostile-'))
  writeHostileArchive(path.join(folder, 'archive'))
  const options = ['--archive', path.join(folder, 'archive'), '--outDir', path.join(folder, 'site')]
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    encoding: 'utf8',
  })
  expect(status, `${stdout}${stderr}`).toBe(0)
  site = await serve(path.join(folder, 'site'), 4700)
})
test.afterAll(() => {
  site?.server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What no page may do: ask something of the reader, of another host, or of the content policy what it forbids. */
function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()} on ${page.url()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text()))
      seen.push(`policy ${message.text()} on ${page.url()}`)
  })
  page.on('pageerror', (error) => seen.push(`error ${error.message} on ${page.url()}`))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(site?.url ?? '').host)
      seen.push(`asked ${request.url()} on ${page.url()}`)
  })
  return seen
}

/** What the strings would have made, had one been taken for markup. */
const MADE = [
  ...['iframe', 'object', 'embed', 'base', 'math', 'video', 'marquee', 'meta[http-equiv="refresh"]'],
  ...['onerror', 'onload', 'onfocus', 'onmouseover', 'onclick', 'ontoggle'].map((name) => `[${name}]`),
  ...[
    'a[href^="javascript:" i]',
    'a[href^="data:" i]',
    '[src*="//evil"]',
    '[href*="//evil"]',
    '[action*="//evil"]',
  ],
].join(',')

test('the watch sees what acts', async ({ page }) => {
  const acting = '<iframe></iframe><img src="http://evil.example/x.png" onerror="alert(1)">'
  await page.route('**/acting.html', (route) => route.fulfill({ contentType: 'text/html', body: acting }))
  const seen = watch(page)
  await page.goto(`${site?.url ?? ''}acting.html`)
  await expect.poll(() => seen.length).toBeGreaterThan(1)
  expect(await page.locator(MADE).count()).toBe(2)
})

test('text is not made markup, nor another host’s address a script', async ({ page }) => {
  await page.goto(`${site?.url ?? ''}search/`)
  const tried = await page.evaluate(() => {
    const attempts = [
      () => (document.body.innerHTML = '<b>x</b>'),
      () => document.head.append(Object.assign(document.createElement('script'), { text: 'alert(1)' })),
      () => new Worker('https://evil.example/x.js'),
    ]
    return attempts.map((attempt) => {
      try {
        attempt()
        return 'done'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    })
  })
  expect(tried).toEqual(['refused', 'refused', 'refused'])
  await page.locator('#q').fill('样城')
  await expect(page.locator('#results h3').first()).toBeVisible()
})

test('no string acts on any kind of page', async ({ page }) => {
  test.setTimeout(600_000)
  const base = site?.url ?? ''
  const pages = await crawl(base, fewOfEachKind(base, 60))
  const urls = [...pages.values()].filter(({ html }) => html !== '').map(({ url }) => url)
  const seen = watch(page)
  for (const url of urls) {
    await page.goto(url)
    expect(await page.locator(MADE).count(), url).toBe(0)
  }
  expect(seen).toEqual([])
  expect(urls.length).toBeGreaterThan(120)
  test.info().annotations.push({ type: 'pages', description: String(urls.length) })
})

test('no string acts as a query', async ({ page }) => {
  test.setTimeout(300_000)
  const seen = watch(page)
  for (const text of ACTING) {
    await page.goto(`${site?.url ?? ''}search/?q=${encodeURIComponent(text)}`)
    await expect(page.locator('#q')).toHaveValue(text)
    await expect(page.locator('#status')).not.toBeEmpty()
    expect(await page.locator(MADE).count(), text).toBe(0)
  }
  await page.locator('#q').fill('')
  await page.locator('#q').pressSequentially('样城第1')
  await expect(page.locator('#results h3').first()).toBeVisible()
  expect(seen).toEqual([])
})
