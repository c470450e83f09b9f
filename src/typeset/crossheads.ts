/**
 * Headings within a text: bare, marked, numbered, over two lines, or of ours where the text has none.
 */
import type { Block } from './copy.ts'
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'
import { fill, words } from './words.ts'

const NUMERALS = [...'一二三四五六七八九十']
const FEWEST_PARAGRAPHS = 5
/** Around the numeral on a line above each heading: 亮点一. */
const PAIRED = [
  ['亮点', ''],
  ['之', ''],
  ['镜头', ''],
  ['', ''],
  ['问题', ''],
  ['（', '）'],
  ['关键词', ''],
] as const
const MARKS = { dot: ['●', '•', '◎', '★'], square: ['■', '◆', '▶', '▍', '□'] } as const

/** `[{ kind: 'heading', text: '一、向新而行' }, …]`. */
export function formHeadings(blocks: readonly Block[], { headings }: Habit, random: Random): Block[] {
  const added = toAdded(headings, random)
  if (added !== null) return addHeadings(blocks, added, random)
  const form = toForm(headings, random)
  let index = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    index += 1
    return { kind: 'heading', text: form(block.text, index) }
  })
}

/** One form for all headings of an article: `('向新而行', 1)` → `'一、向新而行'`. */
function toForm(headings: Habit['headings'], random: Random): (text: string, index: number) => string {
  const numeralOf = (index: number): string => NUMERALS[(index - 1) % NUMERALS.length] ?? ''
  switch (headings) {
    case 'dot':
    case 'square': {
      const mark = random.pick(MARKS[headings]) + random.pick(['', '', ' '])
      return (text) => mark + text
    }
    case 'hanzi':
      return (text, index) => `${numeralOf(index)}、${text}`
    case 'hanzi brackets':
      return (text, index) => `（${numeralOf(index)}）${text}`
    case 'arabic': {
      const after = random.pick(['.', '、', ' ', '．'])
      return (text, index) => String(index) + after + text
    }
    case 'over lines':
      return overLines
    case 'paired': {
      const [before, after] = random.pick(PAIRED)
      return (text, index) => `${before}${numeralOf(index)}${after}\n${text}`
    }
    default:
      return (text) => text
  }
}

/** Parted where it has a blank or a pause. */
function overLines(text: string): string {
  return text.includes(' ') ? text.replace(' ', '\n') : text.replace(/(?<=[，：])(?=.{3})/u, '\n')
}

/** Headings of ours for a text that has none; null where its own are formed. */
function toAdded(headings: Habit['headings'], random: Random): readonly string[] | null {
  switch (headings) {
    case 'added': {
      const numbered = random.chance(0.25)
      return numbered ? NUMERALS : random.shuffle(words.crossheads)
    }
    case 'asked':
      return random.shuffle(words.crossheadQuestions).map((one) => fill(one, random))
    case 'from and to': {
      const joint = random.pick(['：\n', '：\n', '：', '\n', ' '])
      return random.shuffle(words.crossheadPairs).map((pair) => pair.join(joint))
    }
    default:
      return null
  }
}

function addHeadings(blocks: readonly Block[], texts: readonly string[], random: Random): Block[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length
  if (paragraphs < FEWEST_PARAGRAPHS || blocks.some(({ kind }) => kind === 'heading')) return [...blocks]
  const every = random.pick([2, 3, 4])
  return blocks.flatMap((block, i) => {
    const heading = i > 0 && i < blocks.length - 1 && i % every === 0 ? texts[i / every - 1] : undefined
    return heading === undefined ? [block] : [{ kind: 'heading' as const, text: heading }, block]
  })
}
