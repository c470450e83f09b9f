/**
 * What a line is like in one word, so that runs of such words can be features of the lines among them.
 */
import type { Observation } from '../../observe/observation.ts'
import { isProse } from '../../observe/predicates.ts'

/** `short`, `prose-end`, `byline` … : the coarsest look of a line; `edge` beyond the page. */
export function toLineClass(at: Observation | undefined): string {
  if (at === undefined) return 'edge'
  if (at.line.level > 0) return `mark${at.line.level > 2 ? 3 : 1}`
  if (at.credited) return 'credited'
  if (at.creditOnly) return 'credit'
  if (at.byline !== null) return at.byline.staff ? 'staff' : at.byline.printed ? 'signed' : 'names'
  if (at.bracketed) return 'bracketed'
  if (at.opened) return at.dateline === null ? 'opened' : 'dated'
  if (isProse(at)) return at.ends === 'stop' || at.ends === 'quote' ? 'prose' : 'cut'
  if (at.fill === 'full') return 'full'
  if (at.ends === 'stop') return 'ended'
  if (at.ends === 'pause' || at.ends === 'colon') return at.ends
  if (at.fill === 'short' && at.first) return 'indent'
  return at.line.width > 45 ? 'wide' : at.line.width <= 6 ? 'tiny' : 'short'
}
