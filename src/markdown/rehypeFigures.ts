/**
 * Marks the figures of an article: `<p>实现增加值346亿元</p>` →
 * `<p>实现增加值<data value="34600000000" id="f-0-5"><a href="#d-0-5">346亿元</a></data></p>`.
 *
 * The link leads to what was understood, in the list of the article's figures, so that a mark works from the keyboard and
 * without a script; the script shows the same beside the number instead.
 *
 * Blocks are the children of the root, as `toMdast` (body.ts) makes them; the pieces of a block are its lines.
 */
import type { Element, ElementContent, Root, Text } from 'hast'
import { toMarkId, toReadingId, type FigureMark } from './figureMarks.ts'

export type FiguresOptions = { readonly marks: readonly FigureMark[]; readonly texts: readonly string[] }

/** Characters of a mark from which on it may break: it holds several numbers. */
const LONG = 14

/** A text node and where its characters lie in the block's text. */
type Piece = { readonly node: Text; readonly parent: Element; readonly offsets: readonly number[] }

/**
 * A rehype plugin.
 *
 * @param options.marks what to mark (`toMarks`)
 * @param options.texts the blocks' texts, which the offsets of marks count in
 */
export function rehypeFigures({ marks, texts }: FiguresOptions): (root: Root) => void {
  const byBlock = Map.groupBy(marks, ({ block }) => block)
  return (root) => {
    const blocks = root.children.filter((node) => node.type === 'element')
    for (const [number, block] of blocks.entries()) {
      const own = byBlock.get(number)
      if (own !== undefined) markBlock(block, texts[number] ?? '', own)
    }
  }
}

function markBlock(block: Element, text: string, marks: readonly FigureMark[]): void {
  const children = new Map<Element, Map<Text, ElementContent[]>>()
  for (const { node, parent, offsets } of toPieces(block, text)) {
    const inside = marks.filter(({ start, end }) => start < (offsets.at(-1) ?? 0) && end > (offsets[0] ?? 0))
    if (inside.length === 0) continue
    const replaced = children.get(parent) ?? new Map<Text, ElementContent[]>()
    children.set(parent, replaced.set(node, markText(node.value, offsets, inside)))
  }
  for (const [parent, replaced] of children)
    parent.children = parent.children.flatMap((child) =>
      child.type === 'text' ? (replaced.get(child) ?? [child]) : [child],
    )
}

function markText(value: string, offsets: readonly number[], marks: readonly FigureMark[]): ElementContent[] {
  const parts: ElementContent[] = []
  let done = 0
  for (const mark of marks) {
    const from = Math.max(done, firstAtLeast(offsets, mark.start))
    const to = Math.min(value.length, firstAtLeast(offsets, mark.end))
    if (to <= from) continue
    if (from > done) parts.push({ type: 'text', value: value.slice(done, from) })
    const continued = (offsets[from] ?? 0) > mark.start
    parts.push(toElement(mark, value.slice(from, to), { continued, touching: from > 0 && from === done }))
    done = to
  }
  return done < value.length ? [...parts, { type: 'text', value: value.slice(done) }] : parts
}

type Standing = {
  /** Whether it goes on from an earlier piece of the block. */
  readonly continued: boolean
  /** Whether it follows another mark with nothing between. */
  readonly touching: boolean
}

function toElement(mark: FigureMark, text: string, { continued, touching }: Standing): Element {
  const id = toMarkId(mark)
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${toReadingId(mark)}` },
    children: [{ type: 'text', value: text }],
  }
  // What is short never breaks over two lines.
  const className = [...(text.length > LONG ? ['long'] : []), ...(touching ? ['touching'] : [])]
  const properties = {
    value: String(mark.value),
    ...(className.length === 0 ? {} : { className }),
    ...(continued ? {} : { id }),
  }
  return { type: 'element', tagName: 'data', properties, children: [link] }
}

/**
 * The text nodes of a block with the offset of each character, and of the end, in the block's text. White space that
 * Markdown or HTML put in or left out around line ends is passed over on either side.
 */
function toPieces(block: Element, text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const visit = (parent: Element): void => {
    for (const node of parent.children) {
      if (node.type === 'element') visit(node)
      if (node.type !== 'text' || (node.value.trim() === '' && !text.startsWith(node.value, at))) continue
      const offsets: number[] = []
      for (let i = 0; i < node.value.length; i += 1) {
        const character = node.value[i]
        while (at < text.length && text[at] !== character && text[at]?.trim() === '') at += 1
        offsets.push(at)
        if (text[at] === character) at += 1
      }
      pieces.push({ node, parent, offsets: [...offsets, at] })
    }
  }
  visit(block)
  return pieces
}

/** The first index whose offset is `wanted` or more; offsets rise. */
function firstAtLeast(offsets: readonly number[], wanted: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
