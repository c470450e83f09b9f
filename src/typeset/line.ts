/**
 * A set line, before its article has a number.
 */
import type { LabelledLine, LineRole } from '../newspaper/label/labelled.ts'

export type SetLine = Pick<LabelledLine, 'role' | 'text' | 'doubtful'>

export const BLANK: SetLine = { role: null, text: '' }

/** `blanks(2)` → two blank lines. */
export function blanks(count: number): SetLine[] {
  return Array.from({ length: count }, () => BLANK)
}

/** Each text a line of the role. */
export function toLines(role: LineRole, texts: readonly string[]): SetLine[] {
  return texts.map((text) => ({ role, text }))
}
