/** One number of one report is one claim, however often the report prints it: in its headline, its lead, its caption. */
import type { Figure } from '../../schema/figure.ts'

/**
 * For each figure that says again what another figure of its article says, the number of that other one: the one that names
 * more of what it measures, of equals the first.
 *
 * @example // headline '产值300亿元', text '2023年，规上工业产值300亿元' → Map { 0 → 1 }
 */
export function toRepeats(figures: readonly Figure[]): ReadonlyMap<number, number> {
  const known = FOUND.get(figures) ?? findRepeats(figures)
  FOUND.set(figures, known)
  return known
}

/** Lists, cards and quotes of one article ask for the same. */
const FOUND = new WeakMap<readonly Figure[], ReadonlyMap<number, number>>()

function findRepeats(figures: readonly Figure[]): ReadonlyMap<number, number> {
  const kept = new Map<string, number[]>()
  const repeats = new Map<number, number>()
  const order = figures.map((_, at) => at).sort((a, b) => said(figures[b]) - said(figures[a]) || a - b)
  for (const at of order) {
    const figure = figures[at]
    if (figure === undefined) continue
    const key = `${figure.kind} ${figure.normalized} ${figure.baseUnit ?? ''} ${figure.per ?? ''}`
    const alike = kept.get(key) ?? []
    const first = alike.find((other) => isSame(figure, figures[other]))
    if (first === undefined) kept.set(key, [...alike, at])
    else repeats.set(at, first)
  }
  return repeats
}

/** How much of a claim a figure names. */
function said(figure: Figure | undefined): number {
  if (figure === undefined) return 0
  const { metric, indicator, subject, subjectPlace, period, change, at } = figure
  const parts = [metric, indicator, subject, subjectPlace, period?.start ?? period?.end ?? null, change]
  // Of equals the text's: a headline leaves out what a sentence says.
  return parts.filter((part) => part !== null).length + (typeof at.block === 'number' ? 0.5 : 0)
}

function isSame(a: Figure, b: Figure | undefined): boolean {
  return b !== undefined && isSameMetric(a, b) && isSameSubject(a, b) && isSamePeriod(a, b)
}

function isSameMetric(a: Figure, b: Figure): boolean {
  if (a.indicator !== null && b.indicator !== null) return a.indicator === b.indicator
  return holds(a.metric, b.metric)
}

function isSameSubject(a: Figure, b: Figure): boolean {
  if (a.subjectPlace !== null && b.subjectPlace !== null) return a.subjectPlace === b.subjectPlace
  return holds(a.subject, b.subject)
}

/** Either is not said, or one name holds the other. */
function holds(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.includes(b) || b.includes(a)
}

function isSamePeriod({ period: a }: Figure, { period: b }: Figure): boolean {
  const [endA, endB] = [a?.end ?? null, b?.end ?? null]
  return endA === null || endB === null || endA === endB
}
