import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { here, parseHtml, readXml, texts } from './readSite.ts'

let base: string
test.beforeAll(() => {
  base = test.info().project.use.baseURL ?? ''
})

const feedSchema = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z
    .array(
      z.looseObject({
        id: z.url(),
        title: z.string().min(1),
        content_text: z.string().min(1),
        date_published: z.iso.datetime().optional(),
      }),
    )
    .max(50),
})

for (const list of ['', 'districts/qiantang/', 'topics/platforms/', 'about/errata/'])
  test(`the feeds of /${list} are Atom and JSON Feed as their standards have them, of the same entries`, async () => {
    const page = parseHtml(await (await fetch(new URL(list, base))).text())
    const links = Array.from(
      page.querySelectorAll('link[rel="alternate"]'),
      (link) => link.getAttribute('href') ?? '',
    )
    expect(links.map((link) => new URL(link, base).href)).toContain(new URL(`${list}feed.xml`, base).href)
    const atom = await readXml(new URL(`${list}feed.xml`, base).href)
    const feed = atom.documentElement
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    for (const parent of [feed, ...atom.querySelectorAll('entry')])
      for (const once of ['id', 'title', 'updated'])
        expect(Array.from(parent.children).filter(({ localName }) => localName === once)).toHaveLength(1)
    expect(feed.querySelector(':scope > author > name')).not.toBeNull()
    expect(feed.querySelector(':scope > link[rel="self"]')?.getAttribute('href')).toMatch(/feed\.xml$/u)
    for (const moment of texts(atom, 'updated, published')) z.iso.datetime().parse(moment)
    const ids = texts(atom, 'entry > id')
    expect(new Set(ids).size).toBe(ids.length)
    const json = feedSchema.parse(await (await fetch(new URL(`${list}feed.json`, base))).json())
    expect(json.items.map(({ id }) => id)).toEqual(ids)
    expect(texts(atom, 'entry > title')).toEqual(json.items.map(({ title }) => title))
  })

test('the sitemap lists pages that are there, once each, and robots are told of it', async () => {
  const parts = texts(await readXml(new URL('sitemap.xml', base).href), 'sitemap > loc')
  const robots = await (await fetch(new URL('robots.txt', base))).text()
  expect(robots).toMatch(/^Sitemap: \S+sitemap\.xml$/mu)
  const urls: string[] = []
  for (const part of parts) urls.push(...texts(await readXml(here(part, base)), 'url > loc'))
  expect(new Set(urls).size).toBe(urls.length)
  for (const url of urls) expect((await fetch(here(url, base), { method: 'HEAD' })).status, url).toBe(200)
})

test('browsers can offer the search', async () => {
  const template = (await readXml(new URL('opensearch.xml', base).href))
    .querySelector('Url[type="text/html"]')
    ?.getAttribute('template')
  expect(template).toMatch(/search\/\?q=\{searchTerms\}$/u)
})
