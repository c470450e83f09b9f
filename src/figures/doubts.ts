/**
 * Words around a figure that leave it unsure (`content/rules/figure-doubts.json`).
 */
import { z } from 'zod'
import { patternSchema } from '../text/pattern.ts'

const text = z.string().min(1)
const examples = z.array(text).min(1)

export const doubtFileSchema = z.strictObject({
  about: text,
  doubts: z.array(
    z.strictObject({
      id: text,
      why: text,
      pattern: patternSchema,
      examples,
      /** Texts that it does not match. */
      others: examples,
    }),
  ),
})

/** The words of an id. */
export type Doubts = (id: string) => RegExp

/** @example toDoubts(file)('now').test('截至目前') === true */
export function toDoubts({ doubts }: z.infer<typeof doubtFileSchema>): Doubts {
  const byId = new Map(doubts.map(({ id, pattern }) => [id, pattern]))
  return (id) => {
    const words = byId.get(id)
    if (words === undefined) throw new Error(`figure-doubts.json lacks ${id}`)
    return words
  }
}
