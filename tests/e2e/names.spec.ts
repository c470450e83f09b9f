/**
 * Pages that do not say what they are, named by the archive's `archive.json` (`tests/fixtures/real/`): no heading, breadcrumb or list of
 * the site calls them by their files.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type APIRequestContext } from '@playwright/test'
import { archivePagesSchema } from '../../src/corrections/pageFacts.ts'

const site = process.env['JIANBAO_REAL_SITE'] ?? ''
const PAGES = '../shared/newspapers'
const FACTS = path.join('tests', 'fixtures', 'real', 'archive.json')

test.skip(site === '', 'JIANBAO_REAL_SITE is not set: the real pages are not here')

async function read(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address)
  expect(response.ok(), address).toBe(true)
  return response.text()
}

/** Where the links of a kind lead from a page: `articles` → every article linked. */
const linksTo = (html: string, base: string, kind: string): string[] =>
  [...html.matchAll(/href="(?<href>[^"#]*)[^"]*"/gu)]
    .map(({ groups }) => new URL(groups?.['href'] ?? '', base).href)
    .filter((href) => href.startsWith(site) && href.includes(`/${kind}/`) && !/\.\w+$/u.test(href))

/** All that a page shows, but for the line that says which raw file it was read from. */
const namesIn = (html: string): string =>
  html
    .replace(/<script\b.*?<\/script>/gsu, '')
    .replace(/<p\b[^>]*>\s*原文件.*?<\/p>/gsu, '')
    .replace(/<[^>]*>/gu, ' ')

test('names pages by paper, day and number and never by their files', async ({ request }) => {
  const facts = archivePagesSchema.parse(JSON.parse(readFileSync(FACTS, 'utf8')).pages)
  const stems = readdirSync(PAGES).map((name) => name.replace(/\.txt$/u, ''))
  const index = await read(request, `${site}issues/`)
  for (const { newspaper } of facts) if (newspaper) expect(namesIn(index)).toContain(newspaper)
  const issues = linksTo(index, `${site}issues/`, 'issues')
  const seen = [site, `${site}dates/`, `${site}about/`, ...issues]
  for (const issue of issues) {
    const html = await read(request, issue)
    seen.push(...linksTo(html, issue, 'pages'), ...linksTo(html, issue, 'articles'))
  }
  for (const address of new Set(seen)) {
    const names = namesIn(await read(request, address))
    for (const stem of stems) expect(names, address).not.toContain(stem.slice(0, 12))
  }
  expect(new Set(seen).size).toBeGreaterThan(20)
})
