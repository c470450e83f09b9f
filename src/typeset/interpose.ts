/**
 * What stands among or after the paragraphs besides headings: rows, a sidebar, a source, a jump to another page.
 */
import type { Block, Copy } from './copy.ts'
import type { Habit } from './habit.ts'
import type { Random } from './random.ts'
import { fill, words } from './words.ts'

/** Not every article of a page has what the page's habit allows. */
const SHARE = 0.4
const FEWEST_PARAGRAPHS = 4
/** Blanks before what is set at the end of a line. */
const PUSHED_RIGHT = '\u3000\u3000\u3000'

export function interpose(copy: Copy, habit: Habit, random: Random): Copy {
  const steps = [
    habit.rows !== 'none' ? addRows : null,
    habit.sidebar && habit.byline !== 'end' && habit.byline !== 'below' ? addSidebar : null,
    habit.source === 'some' ? addSource : null,
    toJump(habit),
  ]
  const interposed = steps.reduce<Copy>(
    (done, step) => (step !== null && random.chance(SHARE) ? step(done, habit, random) : done),
    copy,
  )
  return habit.source === 'every' ? addSource(interposed, habit, random) : interposed
}

type Step = (copy: Copy, habit: Habit, random: Random) => Copy

function toJump({ jump }: Habit): Step | null {
  switch (jump) {
    case 'to':
      return jumpTo
    case 'from':
      return jumpFrom
    case 'see':
      return see
    case 'none':
      return null
  }
}

const indexesOf = (copy: Copy): number[] =>
  copy.blocks.flatMap(({ kind }, i) => (kind === 'paragraph' ? [i] : []))

function insert(copy: Copy, at: number, blocks: readonly Block[]): Copy {
  return { ...copy, blocks: [...copy.blocks.slice(0, at), ...blocks, ...copy.blocks.slice(at)] }
}

function addRows(copy: Copy, { rows }: Habit, random: Random): Copy {
  const [at] = random.shuffle(indexesOf(copy))
  if (at === undefined) return copy
  const texts = rows === 'list' ? list(random) : table(random)
  return insert(
    copy,
    at + 1,
    texts.map((text) => ({ kind: 'row', text })),
  )
}

function list(random: Random): string[] {
  const mark = random.pick(['●', '■', '·', '', '○'])
  return random
    .shuffle(words.listItems)
    .slice(0, random.between(3, 7))
    .map((item) => mark + fill(item, random))
}

function table(random: Random): string[] {
  const blank = random.pick([' ', '    ', '\t', '\u3000', '\u3000\u3000'])
  const unit = random.pick(words.tableUnits)
  const rows = random
    .shuffle(words.tableItems)
    .slice(0, random.between(3, 7))
    .map((item) =>
      [item, String(random.between(10, 9000) / 10) + unit, `${String(random.between(1, 300) / 10)}%`].join(
        blank,
      ),
    )
  return random.chance(0.6) ? [random.pick(words.tableHeads).join(blank), ...rows] : rows
}

function addSidebar(copy: Copy, _: Habit, random: Random): Copy {
  const paragraphs = indexesOf(copy)
  const at = paragraphs.at(-random.pick([1, 1, 2]))
  if (at === undefined || paragraphs.length < FEWEST_PARAGRAPHS) return copy
  const label = random.pick(words.labels)
  const text = random.pick([
    label,
    label,
    `【${label}】`,
    `■${label}`,
    `${label}：`,
    `●${label}`,
    `>>>${label}`,
  ])
  return insert(copy, at, [{ kind: 'label', text }])
}

function addSource(copy: Copy, _: Habit, random: Random): Copy {
  const source = fill(random.pick(words.sources), random)
  return random.chance(0.5)
    ? insert(copy, copy.blocks.length, [{ kind: 'note', text: source }])
    : append(copy, source)
}

function append(copy: Copy, text: string): Copy {
  return {
    ...copy,
    blocks: copy.blocks.map((block, i) =>
      i === copy.blocks.length - 1 ? { ...block, text: block.text + text } : block,
    ),
  }
}

function jumpTo(copy: Copy, _: Habit, random: Random): Copy {
  const paragraphs = indexesOf(copy)
  const last = paragraphs[random.between(2, Math.max(3, paragraphs.length - 1))]
  if (last === undefined || paragraphs.length < FEWEST_PARAGRAPHS) return copy
  const jump = fill(random.pick(words.jumpTo), random)
  const cut = { ...copy, blocks: copy.blocks.slice(0, last + 1) }
  if (random.chance(0.5)) return append(cut, random.pick(['', '', PUSHED_RIGHT]) + jump)
  return insert(cut, cut.blocks.length, [{ kind: 'jump', text: jump }])
}

/** Names the page on which another text has more. */
function see(copy: Copy, _: Habit, random: Random): Copy {
  return insert(copy, copy.blocks.length, [{ kind: 'jump', text: fill(random.pick(words.see), random) }])
}

/** The second half of an article, with its headline or without; it may begin with a crosshead. */
function jumpFrom(copy: Copy, _: Habit, random: Random): Copy {
  const paragraphs = indexesOf(copy)
  const half = paragraphs[Math.floor(paragraphs.length / 2)]
  if (half === undefined || paragraphs.length < FEWEST_PARAGRAPHS) return copy
  const heading = copy.blocks.findIndex(({ kind }, i) => kind === 'heading' && i > 1)
  const first = heading > 0 && random.chance(0.5) ? heading : half
  const jump: Block = { kind: 'jump', text: fill(random.pick(words.jumpFrom), random) }
  const rest = { ...copy, blocks: [jump, ...copy.blocks.slice(first)] }
  return random.chance(0.5)
    ? { ...rest, kicker: [], headline: [], subhead: [], byline: '' }
    : { ...rest, byline: '' }
}
