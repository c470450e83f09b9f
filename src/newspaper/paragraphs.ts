/**
 * Lines of running text → body blocks.
 */
import type { BodyBlock } from '../schema/entry.ts'
import type { Placed } from './drafts.ts'
import { toRuns } from './lines.ts'

/**
 * Joins the lines of each paragraph; a heading, a table, a sidebar is a block of its own.
 *
 * `['本报讯 日前，由杭叉', '公司发起。']` → one paragraph `本报讯 日前，由杭叉公司发起。`
 */
export function toBlocks(body: readonly Placed[]): BodyBlock[] {
  const blocks: { kind: BodyBlock['kind']; lines: Placed[] }[] = []
  let kind: BodyBlock['kind'] = 'paragraph'
  for (const line of body) {
    const { role, step } = line.state
    if (role === 'heading') kind = 'paragraph'
    if (role === 'label') kind = 'sidebar'
    const own = role === 'row' ? 'table' : role === 'heading' ? 'heading' : kind
    const last = blocks.at(-1)
    const joins = step === 'flow' || (own === 'table' && last?.kind === 'table')
    if (joins && last !== undefined) last.lines.push(line)
    else blocks.push({ kind: own, lines: [line] })
  }
  return blocks.map((block) => ({
    kind: block.kind,
    text: toText(block.kind, block.lines),
    lines: toRuns(block.lines.map(({ at }) => at.line)),
  }))
}

function toText(kind: BodyBlock['kind'], lines: readonly Placed[]): string {
  const texts = lines.map(({ at }) => at.line.text)
  return kind === 'table' ? texts.join('\n') : joinTexts(texts)
}

/** Nothing between hanzi; a blank between two Latin letters, which a line end stands for. */
export function joinTexts(texts: readonly string[]): string {
  let joined = ''
  for (const text of texts)
    joined += /[A-Za-z]$/u.test(joined.slice(-1)) && /^[A-Za-z]/u.test(text) ? ` ${text}` : text
  return joined
}
