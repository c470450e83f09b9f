/** What a comparison asks in the archive's own units. */
import { toAmount, type Amount, type Unit } from './numbers.ts'
import type { FigureNode } from './queryNodes.ts'

export type Bounds = {
  readonly low: Amount | null
  readonly high: Amount | null
  /** Null: whatever the unit. */
  readonly baseUnit: string | null
}

/** Null where a bound's unit is none of the archive's. */
export function toBounds({ low, high }: FigureNode, units: readonly Unit[]): Bounds | null {
  const [from, to] = [low, high].map((bound) => (bound === null ? null : toAmount(bound, units)))
  if ((low !== null && !from) || (high !== null && !to)) return null
  return { low: from ?? null, high: to ?? null, baseUnit: from?.baseUnit ?? to?.baseUnit ?? null }
}

/** Whether a query compares with a unit that no figure bears: a word with a unit (`40吨`) is only a word then. */
export function asksUnknownUnit(nodes: readonly FigureNode[], units: readonly Unit[]): boolean {
  return nodes.some((node) => toBounds(node, units) === null && /^[<>≥≤]|\.\./u.test(node.label))
}
