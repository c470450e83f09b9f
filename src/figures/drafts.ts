/**
 * Drafts: the quantities that are figures, each with its clause, its qualifier and its neighbours.
 */
import { toClauses, type Clause } from './clauses.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { readQualifier, readShareQualifier, type Qualified } from './qualifiers.ts'
import type { FigureRules } from './rules.ts'
import { isFigure } from './selection.ts'
import { toMaskedCharacters, toMasks } from './notFigures.ts'

export type Draft = {
  readonly quantity: Quantity
  readonly qualified: Qualified
  readonly clause: Clause
  /** Index of the clause in the text. */
  readonly clauseIndex: number
  /** The text between the previous figure of the clause (or its start) and this one's qualifier. */
  readonly lead: { readonly start: number; readonly end: number }
  /** The text between this figure's qualifier and the next figure of the clause (or its end). */
  readonly tail: { readonly start: number; readonly end: number }
  /** The text behind the last member of the run: what all of them count. */
  readonly runTail: { readonly start: number; readonly end: number }
  /** 0 for the first of a run `A、B和C`, 1 for the next … */
  readonly runIndex: number
  readonly runLength: number
}

type Seed = Pick<Draft, 'quantity' | 'qualified' | 'clause' | 'clauseIndex'>

/** Finds the figures of one folded text, left to right. */
export function toDrafts(text: string, rules: FigureRules): { drafts: Draft[]; clauses: Clause[] } {
  const clauses = toClauses(text)
  const seeds: Seed[] = []
  let clauseIndex = 0
  for (const quantity of findQuantities(text, rules.grammar)) {
    while ((clauses[clauseIndex]?.end ?? text.length) <= quantity.start && clauseIndex < clauses.length - 1)
      clauseIndex += 1
    const clause = clauses[clauseIndex]
    if (clause === undefined) continue
    const near = readQualifier(text, { ...quantity, end: quantity.end }, rules.qualifiers)
    const isShare = /^(?:%|成)$/u.test(quantity.bareUnit ?? '') || /分之|\//u.test(quantity.printed)
    const qualified = isShare ? readShareQualifier(text, clause.start, near, rules.qualifiers) : near
    if (isFigure(text, quantity, qualified, clause, rules))
      seeds.push({ quantity, qualified, clause, clauseIndex })
  }
  const kept = withoutMasked(text, seeds, rules)
  return {
    drafts: withRuns(
      text,
      kept.map((seed, index) => withNeighbours(seed, kept[index - 1], kept[index + 1])),
    ),
    clauses,
  }
}

/** The masks cost most of all: they are looked for only where something would be a figure. */
function withoutMasked(text: string, seeds: readonly Seed[], { notFigures }: FigureRules): readonly Seed[] {
  if (seeds.length === 0) return seeds
  const masked = toMaskedCharacters(text.length, toMasks(text, notFigures))
  return seeds.filter(({ quantity: { start, end } }) => !masked.subarray(start, end).includes(1))
}

function withNeighbours(seed: Seed, before: Seed | undefined, after: Seed | undefined): Draft {
  const { clause, qualified, quantity } = seed
  const leadStart = before?.clause === clause ? Math.min(before.qualified.end, quantity.start) : clause.start
  const tailEnd =
    after?.clause === clause
      ? Math.max(after.qualified.start, qualified.end)
      : Math.max(clause.end, qualified.end)
  return {
    ...seed,
    lead: { start: leadStart, end: Math.max(leadStart, qualified.start) },
    tail: { start: qualified.end, end: tailEnd },
    runTail: { start: qualified.end, end: tailEnd },
    runIndex: 0,
    runLength: 1,
  }
}

const JOINT = /^(?:、|和|及|与|以及|，)?$/u

/** Numbers the members of runs such as `64.9%、41.7%和38.6%` or `44宗1322亩`. */
function withRuns(text: string, drafts: readonly Draft[]): Draft[] {
  const runs: Draft[][] = []
  for (const draft of drafts) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && continuesRun(text, last, draft)) runs.at(-1)?.push(draft)
    else runs.push([draft])
  }
  return runs.flatMap((run) => {
    const runTail = run.at(-1)?.tail
    return run.map((draft, runIndex) => ({
      ...draft,
      qualified: { ...draft.qualified, qualifier: draft.qualified.qualifier ?? toShared(text, run[0]) },
      runIndex,
      runLength: run.length,
      runTail: runTail ?? draft.tail,
    }))
  })
}

/** `分别达21万、18万和12万`: the word in front of the first bounds them all. */
function toShared(text: string, first: Draft | undefined): string | null {
  if (first === undefined || first.qualified.start === first.quantity.start) return null
  return text.slice(first.lead.start, first.lead.end).includes('分别') ? first.qualified.qualifier : null
}

function continuesRun(text: string, last: Draft, draft: Draft): boolean {
  if (last.clause !== draft.clause) return false
  const gap = text.slice(
    Math.min(
      Math.max(last.quantity.ownEnd, Math.min(last.qualified.end, draft.quantity.start)),
      draft.qualified.start,
    ),
    draft.qualified.start,
  )
  return JOINT.test(gap)
}
