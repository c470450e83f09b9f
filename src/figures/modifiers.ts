/**
 * Words a metric may print in front of an indicator's name and still be it: 实现, 全区, 累计.
 */
import type { Modifier } from './indicatorRules.ts'

/** What a metric may print in front of a name, at the end and at the start of a text. */
export type ModifierPatterns = { readonly last: RegExp; readonly all: RegExp }

export function toModifierPatterns(modifiers: readonly Modifier[]): ModifierPatterns {
  const any = modifiers.map(({ pattern }) => pattern).join('|')
  return { last: new RegExp(`(?:${any})$`, 'u'), all: new RegExp(`^(?:${any})*$`, 'u') }
}
