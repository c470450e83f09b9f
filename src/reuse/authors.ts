/** Who a reference names as the authors of an article: not everyone who signs wrote the text. */
import { z } from 'zod'
import { bylineSchema, type Byline } from '../schema/entry.ts'

export const citingFileSchema = z.strictObject({
  note: z.string(),
  notAuthors: z
    .array(
      z.strictObject({
        roles: z.array(z.string().min(1)).min(1),
        examples: z
          .array(z.strictObject({ byline: z.array(bylineSchema), gives: z.array(z.string()) }))
          .min(1),
      }),
    )
    .min(1),
})
export type CitingFile = z.infer<typeof citingFileSchema>

/** The roles that are not authors, as a set. */
export function toNotAuthors({ notAuthors }: CitingFile): ReadonlySet<string> {
  return new Set(notAuthors.flatMap(({ roles }) => roles))
}

/** `body`: an office or outlet that signs without a name. */
export type Author = { readonly name: string; readonly body: boolean }

/**
 * The authors in printed order, each once.
 *
 * @example readAuthors([{ role: '记者', names: ['沈样'], org: null }, { role: '摄', names: ['江拟'], org: null }], …)
 * // [{ name: '沈样', body: false }]
 */
export function readAuthors(byline: readonly Byline[], notAuthors: ReadonlySet<string>): Author[] {
  const authors = byline
    .filter(({ role }) => !notAuthors.has(role))
    .flatMap(({ names, org }): Author[] =>
      names.length === 0 && org !== null
        ? [{ name: org, body: true }]
        : names.map((name) => ({ name, body: false })),
    )
  return [...new Map(authors.map((author) => [author.name, author])).values()]
}
