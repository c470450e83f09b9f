/**
 * Works that have been signed or begun and do not stand yet: what is said of their size is planned.
 */
import type { Clause } from './clauses.ts'
import type { Quantity } from './quantities.ts'
import type { ProjectRule } from './timeRules.ts'

export type ProjectPatterns = Readonly<Record<'size' | 'begun' | 'finished' | 'stands', RegExp>>

export function toProjectPatterns({ size, begun, finished, stands }: ProjectRule): ProjectPatterns {
  return {
    size: new RegExp(size, 'u'),
    begun: new RegExp(begun, 'u'),
    finished: new RegExp(finished, 'u'),
    stands: new RegExp(stands, 'u'),
  }
}

/** A number in its clause. */
type Numbered = { readonly clause: Clause; readonly clauseIndex: number; readonly quantity: Quantity }

/**
 * Whether a number tells the size of works that are under way, by its own sentence and the ones beside it.
 *
 * @example 11月20日，青样水电站开工。总装机|140万千瓦 → true; 青样水电站已经投产，总装机|140万千瓦 → false
 */
export function isUnderWay(
  text: string,
  clauses: readonly Clause[],
  { clause, clauseIndex, quantity }: Numbered,
  metric: string | null,
  { size, begun, stands }: ProjectPatterns,
): boolean {
  const named = metric ?? text.slice(clause.start, quantity.start)
  if (!size.test(named)) return false
  const around = textAround(text, clauses, clauseIndex, clause.sentence)
  return begun.test(around) && !stands.test(around)
}

/**
 * Whether the part of the sentence before a number says that the works are done.
 *
 * @example 青样区已建成项目16个，总投资|9亿元 → true
 */
export function isFinished(
  text: string,
  clauses: readonly Clause[],
  { clause, clauseIndex, quantity }: Numbered,
  { finished }: ProjectPatterns,
): boolean {
  let first = clauseIndex
  while (clauses[first - 1]?.part === clause.part) first -= 1
  return finished.test(text.slice(clauses[first]?.start ?? clause.start, quantity.start))
}

/** The sentence of a clause with the one before it and the one behind it. */
function textAround(text: string, clauses: readonly Clause[], at: number, sentence: number): string {
  let first = at
  let last = at
  while ((clauses[first - 1]?.sentence ?? -2) >= sentence - 1) first -= 1
  while ((clauses[last + 1]?.sentence ?? sentence + 2) <= sentence + 1) last += 1
  return text.slice(clauses[first]?.start ?? 0, clauses[last]?.end ?? text.length)
}
