/**
 * Lines and their states → drafts of articles: which lines are whose.
 */
import { toHomes, toHomesBelow } from './captionHomes.ts'
import type { Explanation } from '../label/explain.ts'
import type { Features } from '../observe/features.ts'
import type { State } from '../label/grammar.ts'
import { isSigned } from '../observe/traits.ts'

/** A line of an article with what the explanation makes of it. */
export type Placed = { readonly at: Features; readonly state: State; readonly margin: number }

export type Draft = {
  readonly head: Placed[]
  readonly byline: Placed[]
  readonly body: Placed[]
  readonly captions: Placed[]
}

export type Drafts = {
  readonly articles: readonly Draft[]
  /** Captions that adjoin no article. */
  readonly captions: readonly Placed[]
  readonly furniture: readonly Placed[]
}

type Building = { articles: Draft[]; captions: Placed[]; furniture: Placed[]; waiting: Placed[] }

/**
 * Hands each line of a page to an article, to the page's own photos or to its furniture, by the best explanation. Where
 * there is one article, the photos above it are its own.
 */
export function toDrafts(features: readonly Features[], { habit, states, margins }: Explanation): Drafts {
  const page: Building = { articles: [], captions: [], furniture: [], waiting: [] }
  for (const [i, at] of features.entries()) {
    const state = states[i]
    if (state === undefined) continue
    place({ at, state, margin: margins[i] ?? 0 }, habit.order, page, states[i + 1])
  }
  const last = page.articles.at(-1)
  if (last === undefined) page.furniture.push(...page.waiting)
  else last.byline.push(...page.waiting)
  return { ...page, ...(habit.order === 'before' ? toHomes(page) : toHomesBelow(page)) }
}

function place(line: Placed, order: 'before' | 'after', page: Building, next: State | undefined): void {
  const current = page.articles.at(-1)
  switch (line.state.role) {
    case 'furniture':
      page.furniture.push(line)
      return
    case 'caption':
      placeCaption(line, page, current)
      return
    case 'byline':
      placeByline(line, page, current, next)
      return
    case 'headline':
      if (current === undefined || (order === 'before' && current.body.length > 0)) open(page).head.push(line)
      else current.head.push(line)
      return
    default:
      if (current === undefined || isNew(line.state)) open(page).body.push(line)
      else current.body.push(line)
  }
}

function open(page: Building): Draft {
  const draft: Draft = { head: [], byline: [...page.waiting], body: [], captions: [] }
  page.waiting = []
  page.articles.push(draft)
  return draft
}

/** A caption before the first article or below the last headline adjoins none. */
function placeCaption(line: Placed, page: Building, current: Draft | undefined): void {
  if (current === undefined || line.state.phase === 'tail' || line.state.phase === 'none')
    page.captions.push(line)
  else current.captions.push(line)
}

/**
 * A byline goes with an adjoining headline, else with an adjoining text that has none, never with a text that carries
 * its own in brackets; one in brackets of its own closes the text above.
 */
function placeByline(
  line: Placed,
  page: Building,
  current: Draft | undefined,
  next: State | undefined,
): void {
  const continues = isSigned(line.at, 'continued') && next !== undefined && isNew(next)
  const closes = /^\(.*\)$/u.test(line.at.line.folded)
  const opensNext =
    continues ||
    (next !== undefined && isNew(next) && !closes && (current === undefined || carriesByline(current)))
  if (current === undefined || opensNext) page.waiting.push(line)
  else current.byline.push(line)
}

function carriesByline({ body, byline }: Draft): boolean {
  const opening = body[0]?.at
  if (byline.some(({ at }) => at.byline !== null) || isClosed(body.at(-1))) return true
  return opening?.dateline != null && /^[^。]{0,24}\(/u.test(opening.line.folded)
}

/** Ends with who signed it, in brackets, and not with a jump. */
function isClosed(last: Placed | undefined): boolean {
  return last?.at.finished === true && /(?<![版页])[)\]]$/u.test(last.at.line.folded)
}

/** First of an article without a headline above it. */
function isNew({ step }: State): boolean {
  return step === 'new' || step === 'opened'
}
