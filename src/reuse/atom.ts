/** A feed as Atom (RFC 4287). */
import { x } from 'xastscript'
import { updatedOf, type Feed, type FeedEntry } from './feed.ts'
import { toXmlDocument, toXmlText } from './xmlText.ts'

/** `<feed>` with its entries, in the order given. */
export function toAtom(feed: Feed): string {
  const { title, description, language, home, atom, author, icon, entries } = feed
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    x('id', home),
    x('title', toXmlText(title)),
    x('subtitle', toXmlText(description)),
    x('updated', updatedOf(entries)),
    x('author', [x('name', toXmlText(author))]),
    x('icon', icon),
    x('link', { rel: 'self', type: 'application/atom+xml', href: atom }),
    x('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...entries.map(toEntry),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXmlDocument(root, { closeEmptyElements: true })}\n`
}

function toEntry({ url, title, authors, published, updated, categories, summary }: FeedEntry) {
  return x('entry', [
    x('id', url),
    x('title', toXmlText(title)),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...(published === null ? [] : [x('published', published)]),
    x('updated', updated),
    ...authors.map((name) => x('author', [x('name', toXmlText(name))])),
    ...categories.map(({ term, label }) => x('category', { term, label: toXmlText(label) })),
    x('summary', toXmlText(summary)),
  ])
}
