/**
 * Short lines among the paragraphs that are headings or items though their publisher marked only what is set in bold.
 */
import type { ArticleRecord } from './record.ts'

const SHORTEST = 3
const LONGEST = 24
/** A heading has text of some length below it. */
const TEXT = 25
const ENDS_SENTENCE = /[。！？…：；，、”）》】—]$/u
/** Names and places that sign, and whatever else is no heading. */
const SIGNS =
  /^——|^\S{2,20} \p{Script=Han}(?: ?\p{Script=Han}){1,2}$|^\p{Script=Han}{2,4}$|[：:@【]|第.{1,3}版|记者|电话|来源/u
const FEWEST = 2

type Blocks = ArticleRecord['blocks']

/** No short line without an end among the paragraphs. */
export function isWellMarked({ blocks }: ArticleRecord): boolean {
  return blocks.every((_, i) => !isShortLine(blocks, i))
}

/** The record with such lines as headings, where they are two or more and text stands below them. */
export function markHeadings(record: ArticleRecord): ArticleRecord {
  const { blocks } = record
  const headings = blocks.flatMap((_, i) => (isHeading(blocks, i) ? [i] : []))
  if (headings.length < FEWEST) return record
  const marked = new Set(headings)
  return { ...record, blocks: blocks.map(([kind, text], i) => [marked.has(i) ? 'heading' : kind, text]) }
}

function isShortLine(blocks: Blocks, index: number): boolean {
  const [kind, text = ''] = blocks[index] ?? []
  const inner = index > 0 && index < blocks.length - 1
  return inner && kind === 'paragraph' && text.trim().length <= LONGEST && !ENDS_SENTENCE.test(text.trim())
}

/** Of one line, or the first of two. */
function isHeading(blocks: Blocks, index: number): boolean {
  const reads = (at: number): boolean => {
    const text = blocks[at]?.[1].trim() ?? ''
    return isShortLine(blocks, at) && text.length >= SHORTEST && !SIGNS.test(text)
  }
  const isText = (at: number): boolean => (blocks[at]?.[1].length ?? 0) >= TEXT
  return reads(index) && (isText(index + 1) || (reads(index + 1) && isText(index + 2)))
}
