/** Text stays text in every form the archive is given away in: each is read back by an independent reader. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { csvHeader, csvRow, spreadsheetHeader, spreadsheetRow } from '../../src/archive/figures/csv.ts'
import { FIGURE_COLUMNS } from '../../src/archive/figures/figureRecord.ts'
import { readEntry, toMarkdown } from '../../src/markdown/entry.ts'
import { renderBody } from '../../src/markdown/render.ts'
import { toAtom } from '../../src/reuse/atom.ts'
import { toBibtex } from '../../src/reuse/bibtex.ts'
import { toCardSvg } from '../../src/reuse/card.ts'
import { toCslJson } from '../../src/reuse/cslJson.ts'
import { toFeedEntry } from '../../src/reuse/feed.ts'
import { toJsonFeed } from '../../src/reuse/jsonFeed.ts'
import { toOpenSearch } from '../../src/reuse/openSearch.ts'
import { toOneLine } from '../../src/reuse/reference.ts'
import { toRis } from '../../src/reuse/ris.ts'
import { toScriptText } from '../../src/reuse/structuredData.ts'
import { toVisible } from '../../src/text/visible.ts'
import { anArticle, aRecord } from '../figures-site/aFigure.ts'
import { aReference } from '../reuse/aReference.ts'
import { readRis } from '../reuse/readRis.ts'
import { STRINGS } from './strings.ts'

const { window } = new JSDOM('')
const text = (xml: string, selector: string): string => {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')).toBe(null)
  expect(document.doctype).toBe(null)
  return document.querySelector(selector)?.textContent ?? ''
}
type Node = DefaultTreeAdapterTypes.ChildNode
function nodesOf(parent: DefaultTreeAdapterTypes.ParentNode): Node[] {
  return parent.childNodes.flatMap((node) => [node, ...('childNodes' in node ? nodesOf(node) : [])])
}
const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('')

/** As the site shows it. */
const shown = STRINGS.map(toVisible)

/** Says of all strings at once, so that a failure names the string. */
function each(check: (text: string) => void): void {
  for (const string of shown) {
    try {
      check(string)
    } catch (error) {
      throw new Error(`with ${JSON.stringify(string)}`, { cause: error })
    }
  }
}

test('there are strings to try', () => {
  expect(STRINGS.length).toBeGreaterThan(500)
})

describe('a hostile string in every field', () => {
  test('of a Markdown entry comes back, and renders as text alone', () => {
    each((string) => {
      const article = {
        ...anArticle('a-1', 'linan', []),
        headline: string,
        keywords: [string],
        body: [
          {
            kind: 'paragraph' as const,
            text: toOneLine(string) || '样',
            lines: [[1, 1] as [number, number]],
          },
        ],
      }
      expect(readEntry(toMarkdown(article))).toEqual(article)
      const nodes = nodesOf(parseFragment(renderBody(article.body)))
      expect(textOf(nodes).trim()).toBe(article.body[0]?.text)
      expect(nodes.map(({ nodeName }) => nodeName).filter((name) => !['p', '#text'].includes(name))).toEqual(
        [],
      )
      expect(nodes.flatMap((node) => ('attrs' in node ? node.attrs.map(({ name }) => name) : []))).toEqual([
        'id',
      ])
    })
  })

  test('of JSON-LD cannot end its element', () => {
    each((string) => {
      const html = `<script type="application/ld+json">${toScriptText({ headline: string })}</script>`
      const nodes = nodesOf(parseFragment(html))
      expect(nodes.map(({ nodeName }) => nodeName)).toEqual(['script', '#text'])
      expect(JSON.parse(textOf(nodes))).toEqual({ headline: string })
    })
  })

  test('of a feed stays in its element', () => {
    each((string) => {
      const reference = aReference({ title: string, authors: [{ name: string, body: false }] })
      const facts = { corrected: null, sortDay: null, categories: [], summary: string, reference }
      const feed = {
        title: string,
        description: string,
        language: 'zh-Hans',
        home: 'https://a.example/',
        atom: 'https://a.example/feed.xml',
        json: 'https://a.example/feed.json',
        author: string,
        icon: 'https://a.example/i.svg',
        entries: [toFeedEntry({ date: null }, facts)],
      }
      expect(text(toAtom(feed), 'feed > title')).toBe(
        string
          .toWellFormed()
          .replace(/\r\n?/gu, '\n')
          .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD'),
      )
      expect(JSON.parse(toJsonFeed(feed))).toMatchObject({ title: string })
      text(
        toOpenSearch({
          name: string,
          description: string,
          language: 'zh-Hans',
          search: 'https://a.example/search/',
          icon: 'https://a.example/i.svg',
          self: 'https://a.example/o.xml',
        }),
        'ShortName',
      )
    })
  })

  test('of a reference makes one record of it, and no field more', () => {
    each((string) => {
      const reference = aReference({
        title: toOneLine(string) || '样',
        newspaper: string,
        section: string,
        keywords: [string],
        authors: [{ name: string, body: false }],
      })
      const tags = readRis(toRis(reference)).map(([tag]) => tag)
      expect(tags).toEqual(['TY', 'ID', 'AU', 'TI', 'T2', 'PY', 'DA', 'SP', 'SE', 'KW', 'UR', 'LA', 'ER'])
      expect(JSON.parse(toCslJson(reference))).toHaveLength(1)
      expect(new Cite(toBibtex(aReference({ title: toOneLine(string) || '样' }))).data).toHaveLength(1)
    })
  })

  test('of a table is one cell, and in a spreadsheet no formula', () => {
    each((string) => {
      const record = aRecord({ quote: string, metric: string, subject: string, headline: string })
      const plain = Papa.parse<string[]>(csvHeader() + csvRow(record), { skipEmptyLines: true }).data
      expect(plain.map((row) => row.length)).toEqual([FIGURE_COLUMNS.length, FIGURE_COLUMNS.length])
      expect(plain[1]?.[FIGURE_COLUMNS.indexOf('quote')]).toBe(string)
      const sheet = Papa.parse<string[]>(spreadsheetHeader() + spreadsheetRow(record), {
        skipEmptyLines: true,
      }).data
      for (const cell of sheet[1] ?? []) expect(cell).not.toMatch(/^[=+@\t\r\n＝＋－＠]|^-(?![\d.]+$)/u)
    })
  })

  test('of a card is drawn, never written', () => {
    const glyphOf = () => ({ path: 'M0 0h1v1z', advance: 1000 })
    each((string) => {
      const svg = toCardSvg(
        { segments: [string], source: string, subject: string, site: string } as never,
        glyphOf as never,
      )
      expect(svg).not.toMatch(/<(?!\/?(?:svg|rect|path|g)\b)/u)
    })
  })
})
