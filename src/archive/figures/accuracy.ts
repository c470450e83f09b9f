/** How often figures are read right, measured on labelled pages: `content/model/figure-accuracy.json`. */
import { z } from 'zod'

const shareSchema = z.strictObject({ count: z.int().nonnegative(), right: z.int().nonnegative() })

export const accuracySchema = z.strictObject({
  about: z.string(),
  /** The day it was measured. */
  on: z.iso.date(),
  pages: z.int().positive(),
  /** Figures a person labelled, and those of them the program found. */
  labelled: z.int().positive(),
  found: z.int().nonnegative(),
  /** Found figures that pass every check, and those that fail one: how many, and how many are right in all but their subject. */
  checked: shareSchema,
  unsure: shareSchema,
})
export type Accuracy = z.infer<typeof accuracySchema>

/** Wrong ones in a hundred; null where there are none to count. */
export function errorRate({ count, right }: Accuracy['checked']): number | null {
  return count === 0 ? null : Math.round(((count - right) / count) * 1000) / 10
}
