/** Decode and parse: any bytes become text, and pages that are as their schema says. */
import assert from 'node:assert/strict'
import { makeTools } from '../../scripts/tools.ts'
import type { Decision } from '../../src/corrections/correction.ts'
import { toPages } from '../../src/entries/toPages.ts'
import { readEntry, toMarkdown } from '../../src/markdown/entry.ts'
import { decodeBytes } from '../../src/newspaper/text/decode.ts'
import { pageSchema, type Article, type Page } from '../../src/schema/entry.ts'
import { toTextAt } from '../../src/schema/figurePlace.ts'
import { page, pageBytes } from './inputs.ts'
import { toBase64, toBytes, toTarget } from './target.ts'

export const decode = toTarget(pageBytes.map(toBase64), (base64) => {
  const bytes = toBytes(base64)
  const { text, encoding, messages } = decodeBytes(bytes)
  assert.equal(new TextDecoder(encoding).decode(bytes), text)
  const lines = text.split(/\r\n|\r|\n/u).length
  for (const { line } of messages) assert((line ?? 1) <= lines)
})

/** Text that was written as text comes back, whatever characters it holds. */
export const encoded = toTarget(
  page.map((text) =>
    text
      .toWellFormed()
      .replaceAll(/[\0\uFFFD]/gu, '')
      .replace(/^\uFEFF+/u, ''),
  ),
  (text) => {
    const decoded = { text, encoding: 'utf-8', messages: [] }
    assert.deepEqual(decodeBytes(new TextEncoder().encode(text)), decoded)
  },
)

let tools: ReturnType<typeof makeTools> | null = null

/** Reads a page and looks at all that was made of it. */
export function expectRead(bytes: Uint8Array, corrections: readonly Decision[] = []): Page[] {
  tools ??= makeTools()
  const pages = toPages({ file: 'constructor.txt', bytes, sha256: '0'.repeat(64), corrections }, tools)
  const lines = decodeBytes(bytes).text.split(/\r\n|\r|\n/u).length
  for (const one of pages) {
    assert.equal(pageSchema.safeParse(one).error, undefined)
    for (const { line } of one.messages) assert((line ?? 1) <= lines)
    for (const article of one.articles) expectWhole(article)
  }
  return pages
}

function expectWhole(article: Article): void {
  assert.deepEqual(readEntry(toMarkdown(article)), article)
  for (const { at } of article.figures) {
    assert(at.start < at.end)
    assert(toTextAt(article, at.block).length >= at.end)
  }
}

export const parse = toTarget(pageBytes.map(toBase64), (base64) => {
  expectRead(toBytes(base64))
})
