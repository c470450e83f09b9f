/** The files of entries: any text is read or refused, and what was written is read back. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { z } from 'zod'
import { readEntry, toMarkdown } from '../../src/markdown/entry.ts'
import type { Article } from '../../src/schema/entry.ts'
import { anyText, spoilt } from './inputs.ts'
import { toTarget } from './target.ts'

const article: Article = {
  ...{ id: 'yang-cheng-1-1', headline: '样城一座新厂投产', kicker: null, subhead: null, byline: [] },
  ...{ dateline: null, source: null, truncated: null, body: [], photos: [], jump: null, continuation: null },
  ...{ district: null, otherDistricts: [], topics: [], keywords: [], entities: [], figures: [] },
  ...{ lines: [], confidence: 1 },
}
/** A block's text as pages have it: no line is blank, none begins or ends with a blank. */
const line = anyText
  .map((text) => text.replace(/[\s\u0000-\u001f\u0085]+/gu, ' ').trim())
  .filter((text) => text !== '')
const block = fc.record({
  kind: fc.constantFrom('paragraph', 'heading', 'list', 'sidebar', 'table'),
  text: fc.array(line, { minLength: 1, maxLength: 3 }),
})
const articles: fc.Arbitrary<Article> = fc
  .record({ headline: anyText, kicker: fc.option(anyText), blocks: fc.array(block, { maxLength: 5 }) })
  .map(({ headline, kicker, blocks }) => ({
    ...article,
    headline: headline === '' ? null : headline,
    kicker: kicker === '' ? null : kicker,
    body: blocks.map(({ kind, text }, i) => ({
      kind,
      lines: [[i + 1, i + 1] as [number, number]],
      text: kind === 'paragraph' || kind === 'heading' ? text.join(' ') : text.join('\n'),
    })),
  }))

export const written = toTarget(articles, (given) => {
  assert.deepEqual(readEntry(toMarkdown(given)), given)
})

export const frontMatter = toTarget(spoilt(articles.map(toMarkdown)), (markdown) => {
  let read: Article
  try {
    read = readEntry(markdown)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return
    throw error
  }
  assert.equal(readEntry(toMarkdown(read)).headline, read.headline)
})
