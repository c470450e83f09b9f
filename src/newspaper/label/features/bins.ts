/**
 * Numbers → the closed set of values a feature may take.
 */

/** The first bound a value does not pass: `toBin(7, [4, 6, 8])` → `'8'`; beyond all of them `'+'`. */
export function toBin(value: number, bounds: readonly number[]): string {
  for (const bound of bounds) if (value <= bound) return String(bound)
  return '+'
}
