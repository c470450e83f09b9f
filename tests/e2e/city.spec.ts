/**
 * Another owner's site: the same program with another owner's file, gazetteer, atlas and pages (`tests/fixtures/city/`),
 * in two languages, under a base path.
 */
import { expect, test } from '@playwright/test'
import { brokenLinks, crawl, type CrawledPage } from './crawl.ts'
import { parseHtml, readXml, texts } from './readSite.ts'
import { invalidPlaces } from './validity.ts'

const base = process.env['JIANBAO_CITY_SITE'] ?? ''
test.skip(base === '', 'JIANBAO_CITY_SITE is not set: the other city is not built')
test.describe.configure({ mode: 'default' })

let pages = new Map<string, CrawledPage>()
test.beforeAll(async () => {
  if (base !== '') pages = new Map([...(await crawl(base)), ...(await crawl(`${base}en/`))])
})

const pageAt = (path: string): Document => parseHtml(pages.get(`${base}${path}`)?.html ?? '')
/** The paths of one language's articles. */
const articlesBelow = (prefix: string): string[] =>
  Array.from(pages.keys(), (url) => url.slice(base.length)).filter(
    (path) =>
      path.startsWith(`${prefix}articles/`) && path.split('/').length === prefix.split('/').length + 2,
  )
const articleWith = (words: string): Document | undefined =>
  articlesBelow('')
    .map(pageAt)
    .find((document) => texts(document, 'h1').join('').includes(words))

test('keeps every link below its base path, and none leads nowhere', () => {
  expect(pages.size).toBeGreaterThan(60)
  expect(brokenLinks(pages)).toEqual([])
  expect([...pages.keys()].filter((url) => !url.startsWith(base))).toEqual([])
})

test('is valid HTML', async () => {
  expect(await invalidPlaces(pages.values())).toEqual([])
})

test('says its own name and promise, and draws its own map', () => {
  const landing = pageAt('')
  expect(texts(landing, 'title')).toEqual(['海岛剪报'])
  expect(texts(landing, 'main h1').join('').replaceAll(/\s/gu, '')).toBe(
    '舟山各县区的产业新闻，一篇一篇剪下来。',
  )
  // In the order of the layout, which is the keyboard's.
  expect(texts(landing, '.map .name')).toEqual(['岱山县', '嵊泗县', '定海区', '普陀区'])
})

test('files its articles by its own gazetteer', () => {
  expect(texts(pageAt('districts/daishan/'), 'main article h3')).toHaveLength(1)
  expect(texts(pageAt('districts/daishan/'), 'main article h3').join('')).toContain('岱山船厂')
  expect(texts(pageAt('districts/shengsi/'), 'main article h3').join('')).toContain('嵊泗海上风电')
})

test('shows of each newspaper what its owner may show', () => {
  const excerpt = articleWith('岱山船厂')
  expect(texts(excerpt ?? parseHtml(''), '.text').join('')).toContain('合同金额')
  expect(texts(excerpt ?? parseHtml(''), '.text').join('')).not.toContain('船台上的灯')
  const reference = articleWith('嵊泗海上风电')
  expect(reference).toBeDefined()
  expect(texts(reference ?? parseHtml(''), 'main').join('')).not.toContain('码头承担了全部塔筒')
  const leaks = [...pages.values()].filter(({ html }) => /项目全部并网|承担了全部塔筒|船台上的灯/u.test(html))
  expect(leaks.map(({ url }) => url)).toEqual([])
})

test('comes in its second language too, and each page names its counterpart', () => {
  const english = pageAt('en/')
  expect(english.documentElement.lang).toBe('en')
  expect(texts(english, 'title')).toEqual(['Island Clippings'])
  expect(texts(english, '.map .name')).toContain('Dinghai')
  expect(english.querySelector('link[hreflang="zh-Hans"]')?.getAttribute('href')).toBe(
    'https://islands.example/x/',
  )
  expect(articlesBelow('en/').map((path) => path.slice('en/'.length))).toEqual(articlesBelow(''))
})

test('its feed and sitemap name its own address', async () => {
  const feed = await readXml(`${base}feed.xml`)
  expect(texts(feed, 'feed > title')).toEqual(['海岛剪报'])
  const addresses = Array.from(
    feed.querySelectorAll('entry > link'),
    (link) => link.getAttribute('href') ?? '',
  )
  expect(addresses.length).toBe(articlesBelow('').length)
  expect(addresses.every((url) => url.startsWith('https://islands.example/x/articles/'))).toBe(true)
  expect(texts(await readXml(`${base}sitemap-1.xml`), 'loc')).toContain('https://islands.example/x/')
})
