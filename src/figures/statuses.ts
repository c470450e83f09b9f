/**
 * Whether a figure is a result, a target, a forecast, a plan or a rule.
 */
import type { Figure } from '../schema/entry.ts'
import type { Clause } from './clauses.ts'
import type { FigureRules } from './rules.ts'

/**
 * The status told by the nearest word before the number, in its clause or the clauses before it in the sentence part.
 *
 * @example 力争到2025年规上工业产值突破3000亿元 → target
 * @example 项目达产后预计年产值5亿元 → forecast
 */
export function readStatus(
  text: string,
  clauses: readonly Clause[],
  clauseIndex: number,
  position: number,
  rules: FigureRules,
): Figure['status'] {
  const clause = clauses[clauseIndex]
  if (clause === undefined) return 'actual'
  if (
    /^[^，。；、]{0,12}目标/u.test(text.slice(position, clause.end)) &&
    !/^[^，。；]*(?:目标任务完成|超额)/u.test(text.slice(position, clause.end))
  )
    return 'target'
  const own = nearest(text.slice(clause.start, position), rules)
  if (own !== null) return own
  const before = clauses[clauseIndex - 1]
  if (before === undefined || before.part !== clause.part) return 'actual'
  return nearest(text.slice(before.start, before.end), rules) ?? 'actual'
}

function nearest(stretch: string, rules: FigureRules): Figure['status'] | null {
  let best: Figure['status'] | null = null
  let place = -1
  for (const { status, words } of rules.statuses)
    for (const word of words) {
      const at = stretch.startsWith('执行', stretch.lastIndexOf(word) + word.length)
        ? -1
        : stretch.lastIndexOf(word)
      if (at > place) [best, place] = [status, at]
    }
  return best
}
