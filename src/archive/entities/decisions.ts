/** What a person decided about entities: `<archive>/corrections/entities.json`. */
import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
const signed = { because: z.string().min(1), by: z.string().min(1), on: z.iso.date() }

export const entityDecisionsSchema = z.array(
  z.union([
    /** Several names of one: all go under `into`. */
    z.strictObject({ into: id, merge: z.array(id).min(1), ...signed }),
    /** One name of two: in these articles it is another. */
    z.strictObject({
      split: id,
      articles: z.array(z.string()).min(1),
      as: id,
      name: z.string().min(1),
      ...signed,
    }),
    /** No entity at all. */
    z.strictObject({ drop: id, ...signed }),
  ]),
)
export type EntityDecisions = z.infer<typeof entityDecisionsSchema>

type Decided = { readonly id: string; readonly name: string | null } | null

/**
 * The id an entity of one article goes under, and its name where a decision gives one; null where it is none.
 *
 * @example decide([{ into: 'a-1', merge: ['b-2'], … }], 'b-2', 'yb-1') // { id: 'a-1', name: null }
 */
export function decide(decisions: EntityDecisions, entity: string, article: string): Decided {
  let decided: Decided = { id: entity, name: null }
  for (const decision of decisions) {
    if ('drop' in decision && decision.drop === decided.id) return null
    if ('merge' in decision && decision.merge.includes(decided.id))
      decided = { ...decided, id: decision.into }
    if ('split' in decision && decision.split === decided.id && decision.articles.includes(article))
      decided = { id: decision.as, name: decision.name }
  }
  return decided
}
