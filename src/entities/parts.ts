/**
 * The parts of an article in reading order, each folded and tagged once; every later stage reads these.
 */
import type { Article, BodyBlock } from '../schema/entry.ts'
import { toFolded, type Folded } from '../text/folded.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { Token } from './token.ts'
import { findCutWords, withCutWords } from './cutWords.ts'
import { findOwnWords, withoutGlue, withOwnWords } from './wordRepair.ts'

export type PartAt = number | 'headline' | 'kicker' | 'subhead' | `photo:${number}`
export type PartRole = 'kicker' | 'headline' | 'subhead' | 'heading' | 'lead' | 'body' | 'caption'

export type Part = {
  readonly at: PartAt
  readonly role: PartRole
  readonly folded: Folded
  readonly tokens: readonly Token[]
}

export type EntityArticle = Pick<Article, 'headline' | 'kicker' | 'subhead' | 'body' | 'photos'>

/** @example toParts({ headline: '…', body: [p1, p2], … }, segmenter).map(({ role }) => role) → ['headline', 'lead', 'body'] */
export function toParts(article: EntityArticle, segmenter: Segmenter): Part[] {
  const lead = article.body.findIndex(({ kind }) => kind === 'paragraph')
  const heads = (['kicker', 'headline', 'subhead'] as const).flatMap((role) =>
    toPart(role, role, article[role] ?? '', segmenter),
  )
  const blocks = article.body.flatMap((block, index) =>
    toPart(
      index,
      index === lead ? 'lead' : toRole(block.kind),
      block.text,
      segmenter,
      block.kind === 'table',
    ),
  )
  const captions = article.photos.flatMap(({ caption }, index) =>
    toPart(`photo:${index}`, 'caption', caption, segmenter),
  )
  return withRepairs([...heads, ...blocks, ...captions])
}

/** Words are mended over the whole article: what it prints again and again is a word of its own. */
function withRepairs(parts: readonly Part[]): Part[] {
  const free = parts.map((part) => ({ ...part, tokens: withoutGlue(part.tokens) }))
  const unknown = findCutWords(free.map(({ tokens }) => tokens))
  const cut = free.map((part) => ({ ...part, tokens: withCutWords(part.tokens, unknown) }))
  const own = findOwnWords(cut.map(({ folded, tokens }) => ({ text: folded.text, tokens })))
  return cut.map((part) => ({
    ...part,
    tokens: withOwnWords({ text: part.folded.text, tokens: part.tokens }, own),
  }))
}

const toRole = (kind: BodyBlock['kind']): PartRole => (kind === 'heading' ? 'heading' : 'body')

function toPart(at: PartAt, role: PartRole, text: string, segmenter: Segmenter, cells = false): Part[] {
  if (text.trim() === '') return []
  const folded = toFolded(text, cells)
  return [{ at, role, folded, tokens: toTokens(folded.text, segmenter) }]
}

/** A segmenter that does not give the text back (broken surrogates) yields one unknown word, never a wrong place. */
function toTokens(text: string, segmenter: Segmenter): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const { word, tag } of text === '' ? [] : segmenter.tag(text)) {
    if (!text.startsWith(word, at)) return [{ word: text, tag: 'x', start: 0, end: text.length }]
    tokens.push({ word, tag, start: at, end: at + word.length })
    at += word.length
  }
  return at === text.length ? tokens : [{ word: text, tag: 'x', start: 0, end: text.length }]
}
