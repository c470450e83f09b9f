/**
 * What is looked up by names that are cut out or put together, asked for once and dropped: an open table with a hash of its own.
 *
 * A `Map` makes each string it is asked for one of the engine's own first, which costs several times the search.
 */
import { toHash } from './checkSum.ts'

export type NameTable<T> = {
  readonly get: (name: string) => T | undefined
  readonly has: (name: string) => boolean
}

/**
 * Compiles entries to a table; a later entry of the same name replaces an earlier one.
 *
 * @example toNameTable([['home', 0.5]]).get('home') === 0.5
 */
export function toNameTable<T>(entries: Iterable<readonly [string, T]>): NameTable<T> {
  const all = [...new Map(entries)]
  const size = 2 ** Math.ceil(Math.log2(2 * all.length + 1))
  const names = new Array<string | undefined>(size).fill(undefined)
  const values = new Array<T | undefined>(size).fill(undefined)
  const placeOf = (name: string): number => {
    let at = toHash(name) & (size - 1)
    while (names[at] !== undefined && names[at] !== name) at = (at + 1) & (size - 1)
    return at
  }
  for (const [name, value] of all) {
    const at = placeOf(name)
    names[at] = name
    values[at] = value
  }
  return { get: (name) => values[placeOf(name)], has: (name) => names[placeOf(name)] !== undefined }
}
