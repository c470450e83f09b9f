/** An archive's articles as Hugo's content: HTML with JSON front matter, the same fields that the site's own pages show. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Article } from '../../../src/schema/entry.ts'
import { readArchivePages, type PageFile } from '../../archivePages.ts'

/** Templates that show of an article, a list, a feed and the sitemap what ours show. */
const TEMPLATES = path.join(import.meta.dirname, '..', 'hugo')

/** Writes the whole project for `hugo --source`; gives the number of articles. */
export function writeHugoProject(archive: string, folder: string): number {
  cpSync(TEMPLATES, folder, { recursive: true })
  const content = path.join(folder, 'content', 'articles')
  mkdirSync(content, { recursive: true })
  let articles = 0
  for (const { page, articles: read } of readArchivePages(archive))
    for (const article of read) {
      const file = path.join(content, `${article.id}.html`)
      writeFileSync(file, `${JSON.stringify(toFrontMatter(article, page), null, 1)}\n${toHtml(article)}\n`)
      articles += 1
    }
  return articles
}

function toFrontMatter(article: Article, page: PageFile): object {
  const { id, headline, kicker, subhead, district, otherDistricts, topics, byline, keywords, body } = article
  const places = [district, ...otherDistricts].filter((place) => place !== null)
  return {
    ...{ title: headline ?? '[无题]', kicker, subhead, topics, words: keywords },
    ...{
      url: `/articles/${id}/`,
      date: page.date,
      printed: page.date,
      newspaper: page.newspaper,
      page: page.pageNumber,
    },
    months: page.date === null ? [] : [page.date.slice(0, 7)],
    districts: places.map(({ name }) => name),
    reporters: byline.flatMap(({ names }) => names),
    excerpt: (body[0]?.text ?? '').slice(0, 90),
    figures: article.figures.map((figure) => ({
      ...{
        metric: figure.metric,
        indicator: figure.indicator,
        normalized: figure.normalized,
        unit: figure.baseUnit,
      },
      ...{ shown: `${figure.value}${figure.unit ?? ''}`, quote: figure.quote, period: figure.period },
      subject: figure.subject ?? '',
    })),
  }
}

function toHtml({ body, photos }: Article): string {
  const paragraphs = body.map(({ text }, i) => `<p id="b${i}">${escapeHtml(text)}</p>`)
  const captions = photos.map(({ caption }) => `<figcaption>${escapeHtml(caption)}</figcaption>`)
  return [...paragraphs, ...captions].join('\n')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '{': '&#123;' }

/** Braces too, so that no text is taken for one of Hugo's shortcodes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>{]/gu, (character) => ESCAPES[character] ?? character)
}
