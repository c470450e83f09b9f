/**
 * Lines of running text → body blocks.
 */
import type { BodyBlock } from '../../schema/entry.ts'
import type { Placed } from './draft.ts'
import { toRuns } from '../text/lines.ts'
import { joinSegments, toSegments } from '../text/partings.ts'
import { hasSense } from '../words/cueRules.ts'
import { isMarked } from '../observe/predicates.ts'

/**
 * Joins the lines of each paragraph; a heading, a table, a sidebar is a block of its own.
 *
 * `['本报讯 日前，由杭叉', '公司发起。']` → one paragraph `本报讯 日前，由杭叉公司发起。`
 */
export function toBlocks(body: readonly Placed[], asides: readonly RegExp[]): BodyBlock[] {
  const blocks: { kind: BodyBlock['kind']; lines: Placed[] }[] = []
  let kind: BodyBlock['kind'] = 'paragraph'
  for (const line of body) {
    const { role, step } = line.state
    if (role === 'heading' || step === 'lead' || step === 'new') kind = 'paragraph'
    if (role === 'label') kind = 'sidebar'
    const own = toKind(line, kind, asides)
    const last = blocks.at(-1)
    const joins =
      step === 'flow' || (last !== undefined && own === last.kind && goesOn(own, last.lines.at(-1), line))
    if (joins && last !== undefined) last.lines.push(line)
    else blocks.push({ kind: own, lines: [line] })
  }
  return blocks.map((block) => ({
    kind: block.kind,
    text: toText(block.kind, block.lines),
    lines: toRuns(block.lines.map(({ at }) => at.line)),
  }))
}

function toKind(
  { at, state }: Placed,
  kind: BodyBlock['kind'],
  asides: readonly RegExp[],
): BodyBlock['kind'] {
  if (state.role === 'row') return isMarked(at) ? 'list' : 'table'
  if (state.role === 'heading') return 'heading'
  return asides.some((aside) => aside.test(at.line.folded.slice(0, 40))) ? 'sidebar' : kind
}

/** Rows of one table, items of one list; the lines of one heading, unless each is numbered on its own or the first says what kind of text follows. */
function goesOn(kind: BodyBlock['kind'], before: Placed | undefined, line: Placed): boolean {
  if (kind === 'table' || kind === 'list') return true
  if (kind === 'sidebar')
    return before?.state.role === 'label' && line.state.role === 'label' && before.at.ends === 'none'
  if (kind !== 'heading' || before?.at.line.ordinal !== line.at.line.ordinal - 1) return false
  return !(isNumbered(before) && isNumbered(line)) && !saysKind(before)
}

/** `记者手记`, `延伸阅读`: the heading below it is that text's own. */
const saysKind = ({ at }: Placed): boolean => at.cues.some(({ role }) => role === 'label')

function isNumbered({ at }: Placed): boolean {
  return hasSense(at.cues, 'numbered')
}

function toText(kind: BodyBlock['kind'], lines: readonly Placed[]): string {
  const texts = lines.map(({ at }) => at.line.text)
  if (kind === 'heading') return joinSegments(texts.flatMap(toSegments))
  return kind === 'table' || kind === 'list' ? texts.join('\n') : joinTexts(texts)
}

/** Nothing between hanzi; a blank between two Latin letters, which a line end stands for. */
export function joinTexts(texts: readonly string[]): string {
  let joined = ''
  for (const text of texts)
    joined += /[A-Za-z]$/u.test(joined.slice(-1)) && /^[A-Za-z]/u.test(text) ? ` ${text}` : text
  return joined
}
