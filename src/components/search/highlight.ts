/** Marks on an article's page what a search led here for, without touching the text, and steps through the marks. */
import { plainFolder } from '../../search/fold.ts'
import { findSpans, mergeSpans, type Span } from '../../search/marks.ts'
import { searchWordsHere } from '../../strings/search.ts'
import { button, h } from './element.ts'

/** What is read as one run of text; a phrase never stands across two. */
const BLOCKS = '.article :is(h1, .kicker, .subhead, .byline a, .text :is(p, h2, h3, li, td, th), .photos p)'

/** Marks the phrases of `?mark=…&mark=…`; without any it does nothing. */
export function highlightMarks(search: string): void {
  const phrases = new URLSearchParams(search)
    .getAll('mark')
    .map((phrase) => plainFolder.fold(phrase))
    .filter(Boolean)
  if (phrases.length === 0) return
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS),
  )
  const ranges = blocks.flatMap((block) => toRanges(block, phrases))
  paint('search', ranges)
  document.body.append(toStepper(ranges))
}

/** The ranges of a block in which a phrase stands, touching ones joined. */
export function toRanges(block: HTMLElement, phrases: readonly string[]): Range[] {
  const nodes = textNodesOf(block)
  const text = nodes.map((node) => node.data).join('')
  return mergeSpans(findSpans(text, phrases, plainFolder).flat()).map((span) => toRange(nodes, span))
}

function textNodesOf(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}

function toRange(nodes: readonly Text[], [start, end]: Span): Range {
  const range = document.createRange()
  let at = 0
  for (const node of nodes) {
    const next = at + node.length
    if (start >= at && start < next) range.setStart(node, start - at)
    if (end > at && end <= next) range.setEnd(node, end - at)
    at = next
  }
  return range
}

/** Paints by the CSS Custom Highlight API; an older browser shows the text as it is, and the steps still lead there. */
function paint(name: string, ranges: readonly Range[]): void {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges))
}

/** `第2处，共5处` with buttons back, forth and away. */
function toStepper(ranges: readonly Range[]): HTMLElement {
  const words = searchWordsHere(document.documentElement)
  const status = h(
    'span',
    { role: 'status' },
    ranges.length === 0 ? words.noMatches : words.matches(1, ranges.length),
  )
  let at = 0
  const step = (by: number): void => {
    at = (at + by + ranges.length) % ranges.length
    const range = ranges[at]
    if (!range) return
    paint('search-current', [range])
    status.textContent = words.matches(at + 1, ranges.length)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }
  const close = (): void => {
    for (const name of ['search', 'search-current']) paint(name, [])
    bar.remove()
    const address = new URL(location.href)
    address.searchParams.delete('mark')
    history.replaceState(null, '', address)
  }
  const none = ranges.length === 0
  const bar = h(
    'div',
    {
      class: 'stepper no-print',
      role: 'group',
      'aria-label': words.matches(ranges.length === 0 ? 0 : 1, ranges.length),
    },
    button({ 'aria-label': words.previousMatch, disabled: none }, '↑', () => step(-1)),
    status,
    button({ 'aria-label': words.nextMatch, disabled: none }, '↓', () => step(1)),
    button({ 'aria-label': words.closeMatches }, '×', close),
  )
  if (!none) step(0)
  return bar
}
