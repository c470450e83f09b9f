/** A place by its id, which is its romanised name, the widest first: `huzhou-wuxing` → `Wuxing, Huzhou`. */
export function toRomanName(id: string): string {
  const parts = id.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1))
  return parts.reverse().join(', ')
}
