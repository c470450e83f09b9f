/**
 * What stands at the two ends of a text and is none of it.
 */
import type { BodyBlock } from '../../schema/entry.ts'
import { readClosing, type Closing } from '../recognise/closing.ts'
import { readLead, type Lead } from '../recognise/lead.ts'
import { toPrinted } from '../recognise/printedNames.ts'
import type { WordRules } from '../words/wordRules.ts'
import type { Fragment } from './leftWords.ts'

export type Ends = {
  readonly blocks: BodyBlock[]
  readonly lead: Lead
  readonly closing: Closing
  /** What was taken off, as printed. */
  readonly taken: readonly Fragment[]
}

/** How much of a paragraph's beginning and end is looked at. */
const ENDS = 300

/**
 * Takes the dateline and the inline byline off the first paragraph, jump, source and signature off the last.
 *
 * @param headed whether a headline stands above, so that a title at the head of the text is of the text
 */
export function trimEnds(blocks: readonly BodyBlock[], headed: boolean, rules: WordRules): Ends {
  const first = blocks[0]
  const opening = first?.text.slice(0, ENDS) ?? ''
  const folded = rules.folding.fold(opening)
  const read = readLead(folded, rules, opening)
  const titled = headed && read.headline !== null
  const lead = titled ? NO_LEAD : { ...read, byline: toPrinted(read.byline, folded, opening) }
  const opened = blocks.map((block) =>
    block === first ? { ...block, text: block.text.slice(lead.length) } : block,
  )
  const last = opened.findLast(({ kind }) => kind === 'paragraph')
  const ending = last?.text.slice(-ENDS) ?? ''
  const closing = readClosing(rules.folding.fold(ending), rules, ending)
  const kept = (last?.text.length ?? 0) - ending.length + closing.length
  const closed = opened.map((block) =>
    block === last ? { ...block, text: block.text.slice(0, kept).trimEnd() } : block,
  )
  const taken = [
    toFragment(first, opening.slice(0, lead.length), folded.slice(0, lead.length)),
    toFragment(last, ending.slice(closing.length), rules.folding.fold(ending).slice(closing.length)),
  ]
  return { blocks: closed.filter(({ text }) => text !== ''), lead, closing, taken }
}

const NO_LEAD: Lead = { headline: null, jump: null, dateline: null, byline: [], length: 0 }

function toFragment(block: BodyBlock | undefined, text: string, folded: string): Fragment {
  return { line: block?.lines[0]?.[0] ?? 0, text, folded }
}
