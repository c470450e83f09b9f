/** The newspapers an archive's settings name → papers known by name, whatever they end in. */
import { z } from 'zod'

/** The part of `newspapers.json` this needs. */
const namedSchema = z.looseObject({ papers: z.array(z.looseObject({ names: z.array(z.string()) })) })

/** What of an archive's settings (`src/siteSchema.ts`) names newspapers. */
export type PaperSettings = {
  readonly places: readonly { readonly papers: readonly string[] }[]
  readonly rights: { readonly newspapers: Readonly<Record<string, unknown>> }
  readonly notes: Readonly<Record<string, unknown>>
  readonly pages: readonly { readonly newspaper?: string | null | undefined }[]
}

/** Every newspaper the settings name, once: as a place's own, for its rights, for a note, or for pages that do not print it. */
export function papersOf({ places, rights, notes, pages }: PaperSettings): string[] {
  const names = [
    ...places.flatMap(({ papers }) => papers),
    ...Object.keys(rights.newspapers),
    ...Object.keys(notes),
    ...pages.flatMap(({ newspaper }) => newspaper ?? []),
  ]
  return [...new Set(names)]
}

/**
 * The rules' file with the archive's own newspapers before those it lists, the longest names first.
 *
 * @param file the content of `newspapers.json`
 * @param toId romanises a name: `样山画报` → `yangshanhuabao`
 * @example withOwnPapers({ papers: [] }, ['样山画报'], romanise).papers[0].names // ['样山画报']
 */
export function withOwnPapers(
  file: unknown,
  names: readonly string[],
  toId: (name: string) => string,
): unknown {
  const { papers, ...rest } = namedSchema.parse(file)
  const listed = new Set(papers.flatMap((paper) => paper.names))
  const own = names
    .filter((name) => !listed.has(name))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({ id: toId(name), name, names: [name], examples: [name] }))
  return own.length === 0 ? file : { ...rest, papers: [...own, ...papers] }
}
