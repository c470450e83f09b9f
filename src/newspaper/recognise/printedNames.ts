/**
 * Names as the page prints them, where they were read in folded text.
 */
import type { Byline } from '../../schema/entry.ts'

/** Names 陈晓明 read in `'记者 陈晓明'` of `'記者 陳曉明'` → 陳曉明. */
export function toPrinted(byline: readonly Byline[], folded: string, raw: string): Byline[] {
  const print = (name: string): string => {
    const letters = [...name].map((letter) =>
      letter.replace(/[.*+?^${}()|[\]\\/-]/u, '\\$&').replace('\\-', '-'),
    )
    const found = new RegExp(letters.join(' *'), 'u').exec(folded)
    return found === null ? name : raw.slice(found.index, found.index + found[0].length).replace(/\s+/gu, '')
  }
  return byline.map(({ role, names, org }) => ({
    role: print(role),
    names: names.map(print),
    org: org === null ? null : print(org),
  }))
}
