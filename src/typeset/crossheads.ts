/**
 * Headings within a text: bare, marked, numbered, over two lines, or of ours where the text has none.
 */
import type { Block } from './copy.ts'
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'
import { words } from './words.ts'

const NUMERALS = [...'一二三四五六七八九十']
const FEWEST_PARAGRAPHS = 5
const MARKS = { dot: ['●', '•', '◎', '★'], square: ['■', '◆', '▶', '▍', '□'] } as const

/** `[{ kind: 'heading', text: '一、向新而行' }, …]`. */
export function formHeadings(blocks: readonly Block[], { headings }: Habit, random: Random): Block[] {
  if (headings === 'added') return addHeadings(blocks, random)
  const mark = headings === 'dot' || headings === 'square' ? random.pick(MARKS[headings]) : ''
  const after = random.pick(['', '', ' '])
  const arabic = random.pick(['.', '、', ' ', '．'])
  let index = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    index += 1
    const { text } = block
    const numeral = NUMERALS[(index - 1) % NUMERALS.length] ?? ''
    const formed =
      headings === 'hanzi'
        ? `${numeral}、${text}`
        : headings === 'hanzi brackets'
          ? `（${numeral}）${text}`
          : headings === 'arabic'
            ? String(index) + arabic + text
            : headings === 'over lines'
              ? overLines(text)
              : mark === ''
                ? text
                : mark + after + text
    return { kind: 'heading', text: formed }
  })
}

/** Parted where it has a blank or a pause. */
function overLines(text: string): string {
  return text.includes(' ') ? text.replace(' ', '\n') : text.replace(/(?<=[，：])(?=.{3})/u, '\n')
}

function addHeadings(blocks: readonly Block[], random: Random): Block[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length
  if (paragraphs < FEWEST_PARAGRAPHS || blocks.some(({ kind }) => kind === 'heading')) return [...blocks]
  const every = random.pick([2, 3, 4])
  const texts = random.pick([words.crossheads, words.crossheads, words.crossheads, NUMERALS])
  const ordered = texts === NUMERALS ? NUMERALS : random.shuffle(texts)
  return blocks.flatMap((block, i) => {
    const heading = i > 0 && i < blocks.length - 1 && i % every === 0 ? ordered[i / every - 1] : undefined
    return heading === undefined ? [block] : [{ kind: 'heading' as const, text: heading }, block]
  })
}
