/** The leaves of a query: words and phrases, fields, dates, figures. */
import { toDay, toLastDay } from './dates.ts'
import type { Facet } from './facets.ts'
import { plainFolder } from './fold.ts'
import { HEADLINE, REPORTER, TEXT, type Namespace } from './namespaces.ts'
import type { DatesNode, QueryNode, TextNode } from './queryNodes.ts'
import { readFigure } from './queryFigures.ts'

/** The words of the query language, as readers type them. */
const FIELDS: Readonly<Record<string, Namespace | Facet>> = {
  标题: HEADLINE,
  標題: HEADLINE,
  title: HEADLINE,
  记者: REPORTER,
  記者: REPORTER,
  作者: REPORTER,
  reporter: REPORTER,
  区: 'district',
  區: 'district',
  区县: 'district',
  區縣: 'district',
  district: 'district',
  主题: 'topic',
  主題: 'topic',
  topic: 'topic',
  主体: 'entity',
  主體: 'entity',
  entity: 'entity',
  报纸: 'newspaper',
  報紙: 'newspaper',
  报: 'newspaper',
  報: 'newspaper',
  paper: 'newspaper',
}
const DATES = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/u

/** One word or phrase → a leaf; null where nothing is left of it once folded. */
export function toLeaf(text: string, quoted: boolean): QueryNode | null {
  if (quoted) return toText(TEXT, text)
  const field = /^([^:：]{1,8})[:：](.+)$/su.exec(text)
  const target = field?.[1] === undefined ? undefined : fieldOf(field[1])
  if (target !== undefined) return toFieldLeaf(target, unquoted(field?.[2] ?? ''))
  const folded = plainFolder.fold(text)
  return toDates(folded) ?? readFigure(folded) ?? toText(TEXT, text)
}

function fieldOf(name: string): Namespace | Facet | undefined {
  const folded = plainFolder.fold(name)
  return Object.hasOwn(FIELDS, folded) ? FIELDS[folded] : undefined
}

function toFieldLeaf(target: Namespace | Facet, value: string): QueryNode | null {
  if (target === 'district' || target === 'topic' || target === 'entity' || target === 'newspaper')
    return isNothing(value) ? null : { kind: 'facet', facet: target, name: value }
  return toText(target, value)
}

function unquoted(value: string): string {
  return /^".*"$/su.test(value) ? value.slice(1, -1).replace(/\\(["\\])/gu, '$1') : value
}

const isNothing = (text: string): boolean => plainFolder.fold(text) === ''

function toText(namespace: Namespace, phrase: string): TextNode | null {
  return isNothing(phrase) ? null : { kind: 'text', namespace, phrase }
}

function toDates(folded: string): DatesNode | null {
  const [, first, last] = DATES.exec(folded) ?? []
  const from = toDay(first ?? null)
  const to = toLastDay(last ?? '')
  return from === null || to === null ? null : { kind: 'dates', from, to, label: folded }
}
