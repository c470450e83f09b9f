import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { toAtom } from '../../src/reuse/atom.ts'
import { toFeedEntry, UNDATED, type Feed } from '../../src/reuse/feed.ts'
import { toJsonFeed } from '../../src/reuse/jsonFeed.ts'
import { toOpenSearch } from '../../src/reuse/openSearch.ts'
import { latest, sitemapPart, sitemapParts, toSitemap, toSitemapIndex } from '../../src/reuse/sitemap.ts'
import { aReference } from './aReference.ts'

const facts = { corrected: null, sortDay: '2023-02-21', categories: [], summary: '' }
const entry = (title: string) =>
  toFeedEntry({ date: '2023-02-21' }, { ...facts, reference: aReference({ title }), summary: title })
const aFeed = (entries: Feed['entries']): Feed => ({
  title: '样例 & 剪报',
  description: '<样例>',
  language: 'zh-Hans',
  home: 'https://archive.example/',
  atom: 'https://archive.example/feed.xml',
  json: 'https://archive.example/feed.json',
  author: '样例',
  icon: 'https://archive.example/mark.svg',
  entries,
})
const { DOMParser } = new JSDOM('').window

function parseXml(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error !== null) throw new Error(error.textContent)
  return document
}

test('an entry is updated on its printed day, or on that of its latest correction', () => {
  expect(entry('题')).toMatchObject({ published: '2023-02-21T12:00:00Z', updated: '2023-02-21T12:00:00Z' })
  const corrected = toFeedEntry(
    { date: '2023-02-21' },
    { ...facts, reference: aReference(), corrected: '2024-01-05' },
  )
  expect(corrected).toMatchObject({ published: '2023-02-21T12:00:00Z', updated: '2024-01-05T12:00:00Z' })
})

test('an undated entry claims no day of publication', () => {
  const undated = toFeedEntry({ date: null }, { ...facts, reference: aReference(), sortDay: null })
  expect(undated).toMatchObject({ published: null, updated: UNDATED })
  expect(toAtom(aFeed([undated]))).not.toContain('<published>')
  expect(toJsonFeed(aFeed([undated]))).not.toContain('date_')
})

test('a feed is as new as its newest entry; an empty one is a feed too', () => {
  const older = toFeedEntry(
    { date: '2022-01-01' },
    { ...facts, reference: aReference(), sortDay: '2022-01-01' },
  )
  const updated = (feed: Feed) => parseXml(toAtom(feed)).querySelector('feed > updated')?.textContent
  expect(updated(aFeed([older, entry('题')]))).toBe('2023-02-21T12:00:00Z')
  expect(updated(aFeed([]))).toBe(UNDATED)
})

test('any headline is well-formed XML and comes back, but for what XML cannot carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = parseXml(toAtom(aFeed([entry(text)]))).querySelector('entry > title')?.textContent
      const carried = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\r/u.test(text)
        ? null
        : text.toWellFormed()
      if (carried !== null) expect(found).toBe(carried)
    }),
  )
})

test('a sitemap is parted at its limit, and every address is in one part', () => {
  const places = Array.from({ length: 7 }, (_, i) => ({
    url: `https://archive.example/${i}/?a&b`,
    lastmod: null,
  }))
  expect(sitemapParts(0, 3)).toBe(1)
  expect(sitemapParts(6, 3)).toBe(2)
  expect(sitemapParts(7, 3)).toBe(3)
  expect([1, 2, 3].flatMap((part) => sitemapPart(places, part, 3))).toEqual(places)
  const locs = Array.from(
    parseXml(toSitemap(places)).querySelectorAll('urlset > url > loc'),
    (loc) => loc.textContent,
  )
  expect(locs).toEqual(places.map(({ url }) => url))
})

test('a sitemap says when a page changed only where a date is known', () => {
  const xml = toSitemapIndex([
    { url: 'https://archive.example/sitemap-1.xml', lastmod: latest(['2023-02-21', null, '2024-01-05']) },
    { url: 'https://archive.example/sitemap-2.xml', lastmod: latest([null]) },
  ])
  expect(Array.from(parseXml(xml).querySelectorAll('lastmod'), (day) => day.textContent)).toEqual([
    '2024-01-05',
  ])
})

test('the search description names the query and keeps to its lengths', () => {
  const search = 'https://archive.example/search/'
  const self = 'https://archive.example/opensearch.xml'
  const xml = toOpenSearch({
    name: '剪'.repeat(20),
    description: 'a & b',
    language: 'zh-Hans',
    search,
    icon: 'https://archive.example/mark.svg',
    self,
  })
  const document = parseXml(xml)
  expect(document.querySelector('ShortName')?.textContent).toBe('剪'.repeat(16))
  expect(document.querySelector('Url[type="text/html"]')?.getAttribute('template')).toBe(
    `${search}?q={searchTerms}`,
  )
})
