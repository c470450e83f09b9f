/**
 * What there is to set: the articles of the sample pages, read from their entries, so that nothing of the raw layout is left.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readEntry } from '../../src/markdown/entry.ts'
import type { Article } from '../../src/schema/entry.ts'
import type { ArticleRecord } from '../../src/typeset/record.ts'

const ENTRIES = 'content/articles'

/** Articles of running text under a headline, in the order of their ids, one page after the other. */
export const sampleRecords: readonly ArticleRecord[] = readdirSync(ENTRIES, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.md'))
  .toSorted()
  .map((name) => readEntry(readFileSync(path.join(ENTRIES, name), 'utf8')))
  .filter(isPlain)
  .map((article, order) => toRecord(article, order))

function toRecord(
  { id, kicker, headline, subhead, byline, photos, body }: Article,
  order: number,
): ArticleRecord {
  const one = (text: string | null): string[] => (text === null ? [] : [text.replaceAll('\u3000', ' ')])
  const signed = byline.filter(({ names }) => names.length > 0)
  return {
    paper: '云溪日报',
    date: '2023-06-02',
    page: 1 + (Number(/(\d\d)-\d+$/u.exec(id)?.[1] ?? 1) % 16),
    section: '要闻',
    order,
    kicker: one(kicker),
    headline: one(headline),
    subhead: one(subhead),
    byline: signed
      .map(({ role, names }) => (role === '作者' ? names.join(' ') : `${role} ${names.join(' ')}`))
      .join(' '),
    blocks: body.map(({ text }) => [
      'paragraph',
      text.replace(/[０-９．％]/gu, (wide) => wide.normalize('NFKC')),
    ]),
    captions: photos
      .filter(({ caption }) => caption !== '')
      .map(({ caption, credit }) => (credit === null ? caption : `${caption} ${credit}摄`)),
  }
}

/** Whole, headed, and of sentences alone: tables, dialogues and lists are set in ways of their own. */
function isPlain({ headline, body, jump, truncated, byline }: Article): boolean {
  return (
    headline !== null &&
    jump === null &&
    truncated === null &&
    byline.length > 0 &&
    body.every(({ kind, text }) => kind === 'paragraph' && /[。！？”]$/u.test(text) && text.length > 30)
  )
}
