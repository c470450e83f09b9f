import type { Correction, Decision } from '../../src/corrections/correction.ts'

/** Corrections as they come from a file. */
export function decisions(...corrections: readonly Correction[]): Decision[] {
  return corrections.map((correction, i) => ({
    where: `corrections/a.json:${i + 2}`,
    entry: i + 1,
    correction,
  }))
}

export const decided = { because: '版面如此', by: '样编', on: '2026-11-21' }
