import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const aliasesSchema = z.record(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), z.string())

/**
 * The ids an archive gave its articles before (`<archive>/aliases.json`: `{ "scan-01-1": "qjcyyb-2023-02-20-01-1" }`);
 * the pages of old ids lead on to the new ones. Throws where an alias leads nowhere or hides an article.
 */
export function readAliases(archive: string, known: ReadonlyMap<string, unknown>): Record<string, string> {
  const file = path.join(archive, 'aliases.json')
  if (!existsSync(file)) return {}
  const aliases = aliasesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const [old, id] of Object.entries(aliases)) {
    if (!known.has(id))
      throw new Error(`${file}: Unexpected article ${id} for ${old}, expected one of the archive`)
    if (known.has(old)) throw new Error(`${file}: Unexpected alias ${old}, expected an id no article has`)
  }
  return aliases
}
