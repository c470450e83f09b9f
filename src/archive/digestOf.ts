/** A digest of some values in their order: what is made of the same has the same. */
import { hash } from 'node:crypto'

/** @example digestOf(['样湖', 3]) !== digestOf(['样湖', 4]) */
export function digestOf(values: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(values), 'base64url').slice(0, 22)
}
