/**
 * A labelled page → the records of its articles, so that pages labelled by hand can be set anew in other habits.
 */
import type { LabelledLine, LabelledPage, LineRole } from '../newspaper/label/labelled.ts'
import type { ArticleRecord } from './record.ts'

export type Printed = Pick<ArticleRecord, 'paper' | 'date' | 'page' | 'section'>
type Block = ArticleRecord['blocks'][number]

const HEADS: ReadonlySet<LineRole | null> = new Set(['kicker', 'headline', 'subhead', 'title'])
/** Articles with any of these are set in ways of their own. */
const NOT_PLAIN: ReadonlySet<LineRole | null> = new Set(['row', 'label', 'jump', 'title'])
const HEADING_MARKS = /^#+ */u
const BYLINE_MARK = /^[□■◎●◇◆○▲] ?/u

/** `[{ headline: ['云溪大桥开工'], blocks: [['paragraph', '…']], … }]`: whole articles of running text under a headline. */
export function toRecords({ lines }: LabelledPage, printed: Printed): ArticleRecord[] {
  const owned = lines.filter(({ article }) => article !== null && !article.startsWith('n'))
  return [...Map.groupBy(owned, ({ article }) => article).values()]
    .filter(isPlain)
    .map((own, order) => toRecord(own, printed, order))
}

const isPlain = (lines: readonly LabelledLine[]): boolean =>
  lines.some(({ role }) => role === 'headline') &&
  lines.some(({ role }) => role === 'lead') &&
  !lines.some(({ role }) => NOT_PLAIN.has(role))

function toRecord(lines: readonly LabelledLine[], printed: Printed, order: number): ArticleRecord {
  const joined = (wanted: LineRole): string[] => {
    const texts = lines
      .filter(({ role }) => role === wanted)
      .map(({ text }) => text.trim().replace(HEADING_MARKS, ''))
    return texts.length === 0 ? [] : [texts.join(' ')]
  }
  const signing = new Set(lines.filter((_, i) => signsAbove(lines, i)))
  return {
    ...printed,
    order,
    kicker: joined('kicker'),
    headline: joined('headline'),
    subhead: joined('subhead'),
    byline: [...signing].map(({ text }) => text.trim().replace(BYLINE_MARK, '')).join(' '),
    blocks: toBlocks(lines.filter((line) => !signing.has(line))),
    captions: toCaptions(lines),
  }
}

/** A byline before the text, or right below the head. */
function signsAbove(lines: readonly LabelledLine[], index: number): boolean {
  if (lines[index]?.role !== 'byline') return false
  const before = lines.slice(0, index).map(({ role }) => role)
  const nearest = before.findLast((role) => role !== 'byline') ?? null
  return HEADS.has(nearest) || !before.includes('lead')
}

function toBlocks(lines: readonly LabelledLine[]): Block[] {
  const blocks: Block[] = []
  let dateline = ''
  let above: LineRole | null = null
  for (const { role, text } of lines) {
    const line = text.trim().replace(HEADING_MARKS, '')
    const last = blocks.at(-1)
    const begun = last !== undefined && last[0] === kindOf(role)
    if (role === 'dateline' && blocks.length === 0) dateline = `${line} `
    else if (role === 'lead') blocks.push(['paragraph', dateline + line])
    else if (role === 'start') blocks.push(['paragraph', line])
    else if (role === 'flow' && last !== undefined) blocks[blocks.length - 1] = [last[0], last[1] + line]
    else if (role === 'heading' && begun && above === role)
      blocks[blocks.length - 1] = ['heading', `${last[1]} ${line}`]
    else if (role === 'heading') blocks.push(['heading', line])
    else if (role === 'byline' && begun && above === role)
      blocks[blocks.length - 1] = ['note', last[1] + line]
    else if (role === 'byline' || role === 'dateline') blocks.push(['note', line])
    above = role
  }
  return blocks
}

const kindOf = (role: LineRole | null): Block[0] =>
  role === 'heading' ? 'heading' : role === 'byline' ? 'note' : 'paragraph'

/** Lines of captions that follow each other are one. */
function toCaptions(lines: readonly LabelledLine[]): string[] {
  return lines.reduce<string[]>((captions, { role, text }, i) => {
    if (role !== 'caption') return captions
    const last = lines[i - 1]?.role === 'caption' ? captions.at(-1) : undefined
    return last === undefined ? [...captions, text.trim()] : captions.with(-1, `${last} ${text.trim()}`)
  }, [])
}
