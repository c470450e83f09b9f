/** Grams of digits, which are terms at every length. */
const NUMERIC = /^[\u0001\u0002]?[0-9.]+$/u

/**
 * Digits alone tell little and are looked for exactly, so a gram of them grows however rare it is: `1067.27` is one or
 * two lookups. Being told by its characters, it need not be listed.
 */
export function isNumeric(term: string): boolean {
  return NUMERIC.test(term)
}
