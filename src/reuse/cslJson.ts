/** A CSL-JSON record: what Zotero, pandoc and every CSL processor read. */
import type { PartialDate, Reference } from './reference.ts'

type CslDate = { 'date-parts': number[][]; circa?: true }
export type CslItem = {
  id: string
  type: 'article-newspaper'
  title: string
  author?: { literal: string }[]
  'container-title'?: string
  issued?: CslDate
  page?: string
  section?: string
  URL: string
  language: 'zh-CN'
  keyword?: string
}

/** Names are `literal`: the order of a Chinese name is not split into parts by guess. */
export function toCslItem(reference: Reference): CslItem {
  const { id, authors, title, newspaper, pageNumber, section, url, keywords } = reference
  const issued = toIssued(reference)
  return {
    id,
    type: 'article-newspaper',
    title,
    ...(authors.length === 0 ? {} : { author: authors.map(({ name }) => ({ literal: name })) }),
    ...(newspaper === null ? {} : { 'container-title': newspaper }),
    ...(issued === null ? {} : { issued }),
    ...(pageNumber === null ? {} : { page: String(pageNumber) }),
    ...(section === null ? {} : { section }),
    URL: url,
    language: 'zh-CN',
    ...(keywords.length === 0 ? {} : { keyword: keywords.join(', ') }),
  }
}

/** CSL-JSON as text: an array of one, as importers expect. */
export function toCslJson(reference: Reference): string {
  return `${JSON.stringify([toCslItem(reference)])}\n`
}

function toIssued({ date, inferred }: Reference): CslDate | null {
  if (date !== null) return { 'date-parts': [toParts(date)] }
  if (inferred === null) return null
  return { 'date-parts': [...new Set(inferred)].map(toParts), circa: true }
}

const toParts = (date: PartialDate): number[] => date.split('-').map(Number)
