/** Patterns of files' names. */

/**
 * Whether a name is what a pattern says: `*` stands for any characters, `?` for one, all else for itself. Takes time in proportion to the product of
 * both lengths at most.
 *
 * @example matchesName('001_*', '001_5392.txt') // true
 */
export function matchesName(pattern: string, name: string): boolean {
  const [wanted, given] = [Array.from(pattern), Array.from(name)]
  let [at, read] = [0, 0]
  // Where to go on, should what follows the last star not fit: one character further.
  let [star, starred] = [-1, 0]
  while (read < given.length)
    if (wanted[at] === '*') [star, starred, at] = [at, read, at + 1]
    else if (wanted[at] === '?' || (at < wanted.length && wanted[at] === given[read]))
      [at, read] = [at + 1, read + 1]
    else if (star === -1) return false
    else {
      starred += 1
      ;[at, read] = [star + 1, starred]
    }
  return wanted.slice(at).every((character) => character === '*')
}
