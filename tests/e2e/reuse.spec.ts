import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { FORMS } from '../../src/components/reuse/citationForms.ts'
import { readReference } from '../../src/components/reuse/pageReference.ts'
import { readRis } from '../reuse/readRis.ts'
import { here, parseHtml, readXml, texts } from './readSite.ts'

let base: string
let articles: { url: string; document: Document }[]

const metas = (document: Document, name: string): string[] =>
  Array.from(document.querySelectorAll(`meta[name="${name}"]`), (meta) => meta.getAttribute('content') ?? '')
/** A form of the reference a page carries, made as the page's own script makes it. */
const citation = (document: Document, form: string): string => {
  const reference = readReference(document)
  if (reference === null) throw new Error('Unexpected page, expected one of an article')
  return FORMS.find(({ name }) => name === form)?.write(reference, '2026-07-01') ?? ''
}
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  base = test.info().project.use.baseURL ?? ''
  const [first = ''] = texts(await readXml(new URL('sitemap.xml', base).href), 'sitemap > loc')
  const listed = texts(await readXml(here(first, base)), 'url > loc').filter((url) =>
    /\/articles\//u.test(url),
  )
  articles = await Promise.all(
    listed.map(async (url) => {
      const html = await (await fetch(here(url, base))).text()
      return { url, document: parseHtml(html) }
    }),
  )
  expect(articles.length).toBeGreaterThan(0)
})

test('every article tells reference managers the headline, paper, date and page it shows', () => {
  for (const { url, document } of articles) {
    const shown = texts(document, 'h1 .segment')
      .join(' ')
      .replace('［无题］', '')
      .split(/\s/u)
      .filter(Boolean)
      .join(' ')
    const [title = ''] = metas(document, 'citation_title')
    expect(title.startsWith('[') ? title.slice(1, -1) : title, url).toBe(shown)
    expect(metas(document, 'citation_public_url')).toEqual([url])
    expect(metas(document, 'DC.type')).toEqual(['newspaperArticle'])
    const folio = texts(document, 'article header .folio').join(' ')
    for (const paper of metas(document, 'prism.publicationName')) expect(folio, url).toContain(`《${paper}》`)
    for (const page of metas(document, 'citation_firstpage')) expect(folio, url).toContain(`第${page}版`)
    const [day = ''] = metas(document, 'citation_publication_date')
    const [year, month, date] = day.split('/').map(Number)
    if (date !== undefined) expect(folio, url).toContain(`${year}年${month}月${date}日`)
  }
})

test('every author named is one who signed, in the order of signing', () => {
  let named = 0
  for (const { url, document } of articles) {
    const signed = texts(document, 'article header .byline a')
    const authors = metas(document, 'citation_author').filter((name) => signed.includes(name))
    expect(
      [...new Set(signed)].filter((name) => authors.includes(name)),
      url,
    ).toEqual(authors)
    named += authors.length
  }
  expect(named).toBeGreaterThan(0)
})

test('BibTeX, RIS, CSL-JSON and metadata of an article say the same', () => {
  for (const { url, document } of articles) {
    const [title] = metas(document, 'citation_title')
    const [page] = metas(document, 'citation_firstpage')
    const [paper] = metas(document, 'prism.publicationName')
    const [item] = new Cite(citation(document, 'CSL-JSON')).data
    const [bibtex] = new Cite(citation(document, 'BibTeX')).data
    const ris = new Map(readRis(citation(document, 'RIS')))
    for (const record of [item, bibtex])
      expect([record?.title, record?.page, record?.['container-title'], record?.URL], url).toEqual([
        title,
        page,
        paper,
        url,
      ])
    expect([ris.get('TI'), ris.get('SP'), ris.get('T2'), ris.get('UR')], url).toEqual([
      title,
      page,
      paper,
      url,
    ])
    for (const edition of ['2015', '2025']) {
      const reference = citation(document, `GB/T 7714—${edition}`)
      expect(reference, url).toContain(`${title}[N/OL]. `)
      expect(reference, url).toContain(url)
    }
  }
})

const newsSchema = z.looseObject({
  '@type': z.literal('NewsArticle'),
  headline: z.string().min(1),
  url: z.url(),
  datePublished: z.iso.date().optional(),
  printPage: z.string().optional(),
  isBasedOn: z.array(z.looseObject({ url: z.url(), name: z.string() })).min(1),
})
const breadcrumbSchema = z.looseObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(z.looseObject({ position: z.int(), name: z.string().min(1), item: z.url().optional() }))
    .min(2),
})
const pictureOf = (document: Document): string =>
  document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? ''
const structured = (document: Document): unknown[] =>
  texts(document, 'script[type="application/ld+json"]').map((text): unknown => JSON.parse(text))

test('every article describes itself as data, down to its raw lines, and its picture is there', async () => {
  for (const { url, document } of articles) {
    const data = structured(document)
    const news = newsSchema.parse(data.find((part) => newsSchema.safeParse(part).success))
    breadcrumbSchema.parse(data.find((part) => breadcrumbSchema.safeParse(part).success))
    expect(news.url).toBe(url)
    expect(news.headline).toBe(metas(document, 'citation_title')[0])
    expect(news.printPage).toBe(metas(document, 'citation_firstpage')[0])
    expect(document.querySelectorAll('meta[property="og:type"]')).toHaveLength(1)
    expect(pictureOf(document)).toMatch(/\.jpg$/u)
  }
  const [{ document } = { document: parseHtml('') }] = articles
  const news = newsSchema.parse(structured(document).find((part) => newsSchema.safeParse(part).success))
  const picture = await fetch(here(pictureOf(document), base))
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  const [source] = news.isBasedOn
  const raw = await (await fetch(here(source?.url ?? '', base))).text()
  expect(raw).toContain(`id="${new URL(source?.url ?? '').hash.slice(1)}"`)
})

test('the data page describes its files, and they are there', async () => {
  const html = await (await fetch(new URL('data/', base))).text()
  const schema = z.looseObject({
    '@type': z.literal('Dataset'),
    name: z.string(),
    description: z.string(),
    distribution: z.array(z.looseObject({ contentUrl: z.url() })).min(1),
  })
  const data = structured(parseHtml(html))
  const dataset = schema.parse(data.find((part) => schema.safeParse(part).success))
  for (const { contentUrl } of dataset.distribution)
    expect((await fetch(here(contentUrl, base), { method: 'HEAD' })).status, contentUrl).toBe(200)
})

test('a reader chooses a form, copies it with the day of access, and saves it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(here(articles[0]?.url ?? '', base))
  const cite = page.locator('#cite')
  const before = await cite.locator('pre').textContent()
  await cite.getByRole('button', { name: '复制' }).click()
  await expect(cite.locator('[data-copied]')).not.toBeEmpty()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(before)
  await cite.getByRole('combobox').selectOption('GB/T 7714—2015')
  await expect(cite.locator('pre')).toHaveText(/\)\[\d{4}-\d\d-\d\d\]\. http/u)
  await cite.getByRole('combobox').selectOption('RIS')
  const saved = page.waitForEvent('download')
  await cite.getByRole('button', { name: '保存为文件' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.ris$/u)
})

test('an article is taken away as text, and each paragraph has an address', async ({ page }) => {
  await page.goto(here(articles[0]?.url ?? '', base))
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载文本' }).click()
  const stream = await (await saved).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  const paragraph = page.locator('.article .text > p').last()
  expect(text).toContain(((await paragraph.textContent()) ?? '').trim())
  expect(text).toContain(page.url())
  await paragraph.locator('.here').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#${(await paragraph.getAttribute('id')) ?? '-'}$`, 'u'))
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the reference can be read, and no button promises what cannot be done', async ({ page }) => {
    await page.goto(here(articles[0]?.url ?? '', base))
    await expect(page.locator('#cite pre')).toContainText('[N/OL]')
    await expect(page.locator('#cite button').first()).toBeHidden()
    await expect(page.locator('#tools')).toBeHidden()
  })
})
