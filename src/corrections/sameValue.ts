/** Whether two values are the same as JSON, whatever the order of their keys: `{ a: 1, b: [] }` and `{ b: [], a: 1 }`. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return toCanonical(a) === toCanonical(b)
}

function toCanonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
