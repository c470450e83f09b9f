/** What the schemas of the rule files share. */
import { z } from 'zod'

export const text = z.string().min(1)
export const texts = z.array(text)
export const weight = z.number().nonnegative()
/** Who compiled the rules, from what, under which licence. */
export const source = z.union([text, z.strictObject({ packages: text, more: text })])
