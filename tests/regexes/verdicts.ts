/**
 * What recheck says of regular expressions. A verdict is kept by a digest of the expression (`tests/fixtures/regexes`), so that a run checks those
 * that are new; `npm run check:regexes` keeps the verdicts on these.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { check, type Diagnostics } from 'recheck'
import { nameOf, type Found } from './collect.ts'

/** Text by which an expression takes longer than in proportion: prefixes with what is repeated behind each, and an end. */
export type Attack = {
  readonly degree: string
  readonly pumps: readonly (readonly [prefix: string, pump: string])[]
  readonly suffix: string
}
/** `undecided`: recheck gave up. */
export type Verdict = 'safe' | 'undecided' | Attack

const KEPT = path.join(import.meta.dirname, '..', 'fixtures', 'regexes', 'verdicts.json')
const digestOf = (found: Found): string =>
  createHash('sha256').update(nameOf(found)).digest('hex').slice(0, 16)

export function readKept(): Map<string, Verdict> {
  if (!existsSync(KEPT)) return new Map()
  return new Map(Object.entries(JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Verdict>))
}

export function writeKept(verdicts: readonly (readonly [Found, Verdict])[]): void {
  const rows = verdicts.map(([found, verdict]) => [digestOf(found), verdict] as const)
  const sorted = Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const lines = Object.entries(sorted).map((row) => row.map((value) => JSON.stringify(value)).join(': '))
  writeFileSync(KEPT, `{\n${lines.join(',\n')}\n}\n`)
}

/** The verdict on an expression: the kept one, else recheck's. */
export async function verdictOn(found: Found, kept: ReadonlyMap<string, Verdict>): Promise<Verdict> {
  return kept.get(digestOf(found)) ?? (await ask(found))
}

async function ask({ source, flags }: Found): Promise<Verdict> {
  const said: Diagnostics = await check(source, flags.replace(/[dv]/gu, ''), { timeout: 5000 })
  if (said.status !== 'vulnerable') return said.status === 'safe' ? 'safe' : 'undecided'
  const { pumps, suffix } = said.attack
  return {
    degree: said.complexity.summary,
    pumps: pumps.map(({ prefix, pump }) => [prefix, pump] as const),
    suffix,
  }
}

/** An attack of about `length` characters, on one line. */
export function toLine({ pumps, suffix }: Attack, length: number): string {
  const turn = pumps.reduce((sum, [, pump]) => sum + pump.length, 0)
  const times = Math.max(1, Math.floor(length / turn))
  const text = pumps.map(([prefix, pump]) => prefix + pump.repeat(times)).join('') + suffix
  // No line holds its own end; what a full stop in a pattern passes by as well may stand in one.
  return text.replaceAll(/[\r\n]/gu, '\u2028').replaceAll('\0', '某')
}
