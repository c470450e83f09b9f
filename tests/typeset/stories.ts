/**
 * What there is to set: the articles of the sample pages, read from their entries, so that nothing of the raw layout is left.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readEntry } from '../../src/markdown/entry.ts'
import type { Article } from '../../src/schema/entry.ts'

const ENTRIES = 'content/articles'

export type Story = Pick<Article, 'kicker' | 'headline' | 'subhead' | 'byline' | 'photos'> & {
  readonly paragraphs: readonly string[]
}

/** Articles of running text under a headline: `{ headline, byline, paragraphs, … }`, in the order of their ids. */
export const stories: readonly Story[] = readdirSync(ENTRIES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .toSorted()
  .map((name) => readEntry(readFileSync(path.join(ENTRIES, name), 'utf8')))
  .filter(isPlain)
  .map(({ kicker, headline, subhead, byline, photos, body }) => ({
    kicker,
    headline,
    subhead,
    byline: byline.filter(({ names }) => names.length > 0),
    photos,
    paragraphs: body.map(({ text }) => text.replace(/[０-９．％]/gu, (wide) => wide.normalize('NFKC'))),
  }))

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
