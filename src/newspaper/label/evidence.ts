/**
 * Evidence for what a line is: each piece speaks for or against roles, in nats; the page's best explanation adds them up.
 *
 * A new convention is a new piece (or, where words tell, a sign in `content/rules/layout.json`), not a new branch.
 */
import { SURROUNDINGS } from './evidenceOfSurroundings.ts'
import { TEXT } from './evidenceOfText.ts'
import { TITLES } from './evidenceOfTitles.ts'
import type { Features } from '../observe/features.ts'
import { ROLES, type RoleName } from './roles.ts'

const EVIDENCE = [...TEXT, ...TITLES, ...SURROUNDINGS]

/** What every piece of evidence says of one line, added up for each role of {@link ROLES}. */
export function weigh(at: Features, before: Features | undefined, after: Features | undefined): Float64Array {
  const sums = new Float64Array(ROLES.length)
  const add = (role: RoleName, weight: number): void => {
    const index = ROLES.indexOf(role)
    sums[index] = (sums[index] ?? 0) + weight
  }
  for (const { sees, says } of EVIDENCE)
    if (sees(at, before, after)) for (const role of ROLES) add(role, says[role] ?? 0)
  for (const sign of at.signs) add(sign.role, sign.weight * (sign.each ? occurrences(at, sign.pattern) : 1))
  return sums
}

function occurrences(at: Features, pattern: RegExp): number {
  return [...at.line.folded.matchAll(new RegExp(pattern.source, 'gu'))].length
}
