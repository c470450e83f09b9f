/** Digests: what is made of the same has the same. */
import { hash } from 'node:crypto'

/**
 * A digest of some values in their order.
 *
 * @example digestOf(['样湖', 3]) !== digestOf(['样湖', 4])
 */
export const digestOf = (values: readonly unknown[]): string => digestOfText(JSON.stringify(values))

/** A digest of a text as it is. */
export const digestOfText = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22)
