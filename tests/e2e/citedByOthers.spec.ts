/**
 * An article's page as others read it: html-metadata, the reader behind Wikipedia's citation service, finds in Highwire and in JSON-LD the
 * headline, byline, date and page that the entry of the article has, and in PRISM and Dublin Core the paper and that it is one.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { loadFromString } from 'html-metadata'
import { z } from 'zod'
import { readArchivePages } from '../../scripts/archivePages.ts'
import { citingFileSchema, readAuthors, toNotAuthors } from '../../src/reuse/authors.ts'

const some = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one)])
    .optional()
    .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))
const names = some(z.string())
const newsSchema = z.looseObject({
  '@type': z.literal('NewsArticle'),
  headline: z.string(),
  author: z.array(z.looseObject({ name: z.string() })),
  datePublished: z.string().optional(),
  printPage: z.string().optional(),
  publisher: z.looseObject({ name: z.string() }).optional(),
})
const foundSchema = z.looseObject({
  highwirePress: z.looseObject({
    title: z.string(),
    author: names,
    publication_date: z.string().optional(),
    firstpage: z.string().optional(),
  }),
  dublinCore: z.looseObject({ type: z.string() }),
  prism: z.looseObject({ publicationName: z.string().optional() }).optional(),
  jsonLd: z.array(z.unknown()),
})

const notAuthors = toNotAuthors(
  citingFileSchema.parse(JSON.parse(readFileSync('content/rules/citing.json', 'utf8'))),
)

/** A headline without the breaks of print, an untitled article's opening without its brackets. */
const plain = (title: string): string => title.replaceAll(/\s+/gu, ' ').trim()

for (const { page, articles } of readArchivePages('content'))
  test(`others read ${page.id} as it was printed`, async ({ baseURL }) => {
    for (const article of articles) {
      const response = await fetch(new URL(`articles/${article.id}/`, baseURL))
      const found = foundSchema.parse(await loadFromString(await response.text()))
      const news = newsSchema.parse(found.jsonLd.find((part) => newsSchema.safeParse(part).success))
      const { highwirePress: highwire, dublinCore, prism } = found
      if (article.headline !== null)
        for (const title of [highwire.title, news.headline])
          expect(plain(title), article.id).toBe(plain(article.headline))
      const authors = readAuthors(article.byline, notAuthors).map(({ name }) => name)
      const [paper, number] = [page.newspaper ?? undefined, page.pageNumber?.toString()]
      expect([highwire.author, news.author.map(({ name }) => name)], article.id).toEqual([authors, authors])
      expect([prism?.publicationName, news.publisher?.name]).toEqual([paper, paper])
      expect([highwire.firstpage, news.printPage]).toEqual([number, number])
      expect(dublinCore.type).toBe('newspaperArticle')
      if (page.date !== null)
        expect([highwire.publication_date, news.datePublished]).toEqual([
          page.date.replaceAll('-', '/'),
          page.date,
        ])
    }
  })
