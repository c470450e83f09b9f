/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { Feed } from './feed.ts'

/** The feed as text; an item without a printed date says none. */
export function toJsonFeed({ title, description, language, home, json, author, entries }: Feed): string {
  const items = entries.map((entry) => ({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_text: entry.summary,
    ...(entry.published === null ? {} : { date_published: entry.published, date_modified: entry.updated }),
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
    ...(entry.categories.length === 0 ? {} : { tags: entry.categories.map(({ label }) => label) }),
    language: 'zh-Hans',
  }))
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: json,
    description,
    language,
    authors: [{ name: author }],
    items,
  }
  return `${JSON.stringify(feed)}\n`
}
