/**
 * The same labelled page as another extraction would have given it: what a page says does not hang on its blank lines,
 * indents or columns.
 */
import type { LabelledLine, LabelledPage } from '../../src/newspaper/label/labelled.ts'
import type { Random } from '../../src/typeset/random.ts'
import { wrap } from '../../src/typeset/wrap.ts'

const BLANK: LabelledLine = { article: null, role: null, text: '' }
const INDENT = '\u3000\u3000'

const isBlank = ({ role }: LabelledLine): boolean => role === null
const isFirst = ({ role }: LabelledLine): boolean => role === 'lead' || role === 'start'

type Disguise = (lines: readonly LabelledLine[], random: Random) => LabelledLine[]

const withoutBlanks = (lines: readonly LabelledLine[]): LabelledLine[] =>
  lines.filter((line) => !isBlank(line))
const blankAfterEach: Disguise = (lines) => withoutBlanks(lines).flatMap((line) => [line, BLANK])
const blankBetweenArticles: Disguise = (lines) =>
  withoutBlanks(lines).flatMap((line, i, all) =>
    i > 0 && all[i - 1]?.article !== line.article ? [BLANK, line] : [line],
  )
const indented: Disguise = (lines) =>
  lines.map((line) => (isFirst(line) ? { ...line, text: INDENT + line.text.trimStart() } : line))
const unindented: Disguise = (lines) => lines.map((line) => ({ ...line, text: line.text.trimStart() }))

/** Set in columns of a width drawn at random; lines that were wrapped are joined first. */
const rewrapped: Disguise = (lines, random) => {
  const column = random.pick([13, 15, 17, 19, 21, 24])
  const indent = random.pick(['kept', 'lost'] as const)
  return toParagraphs(withoutBlanks(lines)).flatMap((line) => {
    if (!isFirst(line)) return [line]
    const texts = wrap(line.text.trimStart(), { column, indent, indentWith: 'wide', punctuation: 'hangs' })
    return texts.map((text, i) => ({ ...line, role: i === 0 ? line.role : ('flow' as const), text }))
  })
}

const unwrapped: Disguise = (lines) => toParagraphs(lines)

function toParagraphs(lines: readonly LabelledLine[]): LabelledLine[] {
  const joined: LabelledLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const goesOn =
      line.role === 'flow' && last?.article === line.article && (isFirst(last) || last.role === 'flow')
    if (goesOn) joined[joined.length - 1] = { ...last, text: last.text + line.text.trimStart() }
    else joined.push(line)
  }
  return joined
}

const DISGUISES: readonly Disguise[] = [
  withoutBlanks,
  blankAfterEach,
  blankBetweenArticles,
  indented,
  unindented,
  rewrapped,
  rewrapped,
  unwrapped,
]

/** The page as it is, and in every disguise. */
export function toDisguises(page: LabelledPage, random: Random): LabelledPage[] {
  return [page, ...DISGUISES.map((disguise) => ({ ...page, lines: disguise(page.lines, random) }))]
}
