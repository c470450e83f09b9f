/**
 * Quantities: atoms joined where the text shares one unit between numbers (`37.8和10.2个百分点`) or names a range (`5至10年`).
 */
import { toAtoms, type Atom } from './atoms.ts'
import { toFolded } from '../text/folded.ts'
import type { QuantityGrammar } from './grammar.ts'

export type Quantity = Atom & {
  /** The low end of a range. */
  readonly from: { readonly value: number; readonly unit: string | null } | null
  /** Where the number itself ends: with a shared unit, `end` lies behind the last number of the list. */
  readonly ownEnd: number
}

const RANGE = /^(?:至|到|-{1,2}|~)$/u
const SHARED = /^(?:、|和|及|与|或|以及)$/u

/**
 * Joins atoms into quantities; `text` is the folded text they were found in.
 *
 * @example `5至10年` → one quantity, value 10, unit 年, from 5
 * @example `37.8和10.2个百分点` → 37.8 个百分点 and 10.2 个百分点
 */
export function toQuantities(text: string, atoms: readonly Atom[]): Quantity[] {
  const found: Quantity[] = []
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index]
    if (atom === undefined) continue
    const next = atoms[index + 1]
    if (next !== undefined && isRange(text, atom, next)) {
      found.push(toRange(atom, next))
      index += 1
      continue
    }
    found.push(withSharedUnit(text, atoms, index, atom))
  }
  return found
}

function between(text: string, atom: Atom, next: Atom): string {
  return text.slice(atom.end, next.start)
}

/** `3至5家`, `3万元至5万元`; never `10%-5倍`, whose units differ. */
function isRange(text: string, atom: Atom, next: Atom): boolean {
  const gap = between(text, atom, next)
  if (isAdjacent(gap, atom, next)) return true
  if (!RANGE.test(gap)) return false
  if (next.unit === null) return atom.unit === null && /\./u.test(atom.printed + next.printed)
  if (atom.unit === null) return atom.chinese === next.chinese
  return atom.bareUnit === next.bareUnit || (atom.bareUnit === null && next.unit.startsWith(atom.unit))
}

/** `4、5亩` is four or five. */
function isAdjacent(gap: string, atom: Atom, next: Atom): boolean {
  return (
    gap === '、' &&
    atom.unit === null &&
    next.unit !== null &&
    next.value === atom.value + 1 &&
    next.value < 10
  )
}

function toRange(atom: Atom, next: Atom): Quantity {
  const low = { value: atom.value, unit: atom.bareUnit === null ? (next.unit ?? null) : atom.unit }
  return { ...next, start: atom.start, from: low, ownEnd: next.end }
}

/** A bare number takes the unit of the list it opens: `37.8、12和10.2个百分点`. */
function withSharedUnit(text: string, atoms: readonly Atom[], index: number, atom: Atom): Quantity {
  const alone = { ...atom, from: null, ownEnd: atom.end }
  if (atom.unit !== null || atom.chinese) return alone
  let last = atom
  for (const next of atoms.slice(index + 1, index + 8)) {
    const gap = between(text, last, next)
    if (!SHARED.test(gap) || next.chinese) return alone
    if (next.unit !== null)
      return { ...alone, unit: next.unit, bareUnit: next.bareUnit, per: next.per, end: next.end }
    last = next
  }
  return alone
}

/** Finds every quantity of a folded text. */
export function findQuantities(text: string, grammar: QuantityGrammar): Quantity[] {
  return toQuantities(text, toAtoms(text, grammar))
}

/**
 * Reads one printed quantity back: what invariant 3 asks of every figure's span.
 *
 * @example readQuantity('3 吨', grammar) → { value: 3, unit: '吨', from: null }
 * A slice that is more or less than one quantity gives null.
 */
export function readQuantity(
  slice: string,
  grammar: QuantityGrammar,
): { value: number; unit: string | null; from: Quantity['from'] } | null {
  const { text, restore } = toFolded(slice)
  const first = findQuantities(text, grammar)[0]
  if (first === undefined || first.start !== 0 || first.end !== text.length) return null
  const printed = (unit: string | null): string | null => (unit === null ? null : restore(unit))
  const from = first.from === null ? null : { value: first.from.value, unit: printed(first.from.unit) }
  return { value: first.value, unit: printed(first.unit), from }
}
