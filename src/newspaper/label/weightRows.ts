/**
 * The schema of a large table of weights: checked where it lies, without the copy that `z.record` makes of each of its rows.
 */
import { z } from 'zod'

export type WeightRows = Record<string, Record<string, number>>

/** Numbers by feature, then by aspect; a mistake is said of the number it is in. */
export const weightRowsSchema = z.custom<WeightRows>().superRefine((rows, context) => {
  const mistake = findMistake(rows)
  if (mistake !== null)
    context.addIssue({ code: 'custom', path: mistake.path, message: `expected ${mistake.expected}` })
})

type Mistake = { readonly path: string[]; readonly expected: string }

function findMistake(rows: unknown): Mistake | null {
  if (!isTable(rows)) return { path: [], expected: 'a table' }
  for (const [feature, row] of Object.entries(rows)) {
    if (!isTable(row)) return { path: [feature], expected: 'a table' }
    for (const aspect in row)
      if (typeof row[aspect] !== 'number') return { path: [feature, aspect], expected: 'a number' }
  }
  return null
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
