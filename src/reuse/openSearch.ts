/** The description by which browsers offer the site's search (OpenSearch 1.1). */
import { x } from 'xastscript'
import { toXmlDocument, toXmlText } from './xmlText.ts'

export type OpenSearchFacts = {
  readonly name: string
  readonly description: string
  readonly language: string
  /** Absolute address of the search page. */
  readonly search: string
  readonly icon: string
  readonly self: string
}

/** The short name holds 16 characters, the description 1,024, as the specification has it. */
export function toOpenSearch({ name, description, language, search, icon, self }: OpenSearchFacts): string {
  const root = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    x('ShortName', toXmlText(shorten(name, 16))),
    x('Description', toXmlText(shorten(description, 1024))),
    x('Language', language),
    x('InputEncoding', 'UTF-8'),
    x('Image', { type: 'image/svg+xml' }, icon),
    x('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` }),
    x('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: self }),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXmlDocument(root, { closeEmptyElements: true })}\n`
}

const shorten = (text: string, size: number): string => Array.from(text).slice(0, size).join('')
