/**
 * The signs of a target, a forecast, a plan, a rule or a result in a text.
 */
import { toFinder } from '../text/finder.ts'
import { oncePer } from '../text/once.ts'
import type { Clause } from './clauses.ts'
import type { StatusRule } from './timeRules.ts'

export type StatusPattern = {
  readonly rule: StatusRule
  readonly pattern: RegExp
  readonly after: RegExp | null
}

export type StatusSign = {
  readonly rule: StatusRule
  readonly start: number
  readonly end: number
  /** Index of the clause it stands in. */
  readonly clauseIndex: number
}

/** Compiles the rules; those that stand behind a number are matched there and not searched for. */
export function toStatusPatterns(rules: readonly StatusRule[]): StatusPattern[] {
  return rules.map((rule) => ({
    rule,
    pattern: new RegExp(rule.pattern, rule.governs === 'behind' ? 'u' : 'gu'),
    after: rule.after === undefined ? null : new RegExp(rule.after, 'u'),
  }))
}

/** Those that are looked for wherever they stand. */
const toSought = oncePer((patterns: readonly StatusPattern[]) => {
  const sought = patterns.filter(({ rule }) => rule.governs !== 'behind')
  return { sought, find: toFinder(sought.map(({ pattern }) => pattern)) }
})

/**
 * The signs of a folded text by place.
 *
 * @example 力争新增5家，目前60家 → [{ rule: strive, start: 0, … }, { rule: done, start: 7, … }]
 */
export function toStatusSigns(
  text: string,
  clauses: readonly Clause[],
  patterns: readonly StatusPattern[],
): StatusSign[] {
  const { sought, find } = toSought(patterns)
  const matches = find(text)
  const found = sought
    .flatMap(({ rule, after }, at) =>
      (matches[at] ?? []).map((match) => ({
        rule,
        after,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const signs: StatusSign[] = []
  let clauseIndex = 0
  let sentenceStart = 0
  for (const { after, ...sign } of found) {
    while ((clauses[clauseIndex + 1]?.start ?? Number.POSITIVE_INFINITY) <= sign.start) {
      clauseIndex += 1
      if (clauses[clauseIndex]?.sentence !== clauses[clauseIndex - 1]?.sentence)
        sentenceStart = clauses[clauseIndex]?.start ?? sentenceStart
    }
    if (after === null || after.test(text.slice(sentenceStart, sign.start)))
      signs.push({ ...sign, clauseIndex })
  }
  return signs
}
