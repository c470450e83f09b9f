import { z } from 'zod'
import { readOwnText } from './archiveFolder.ts'
import { fileTrouble, type FileMessage } from './message.ts'
import { readOwnJson } from './ownJson.ts'

const FILE = 'aliases.json'
const aliasesSchema = z.record(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), z.string())

export type Aliases = {
  readonly aliases: Record<string, string>
  readonly messages: readonly FileMessage[]
}

/**
 * The ids an archive gave its articles before (`<archive>/aliases.json`: `{ "scan-01-1": "qjcyyb-2023-02-20-01-1" }`);
 * or `pages/<id>` where only its page is left; the pages of old ids lead on to the new ones. An alias that leads nowhere or hides an article
 * is left out, with a message; one that leads to what was given and is not there now waits for it.
 *
 * @param known the ids articles have
 * @param pages the ids pages have
 * @param given every id that was ever given
 */
export function readAliases(
  archive: string,
  known: ReadonlySet<string>,
  pages: ReadonlySet<string> = new Set(),
  given: ReadonlySet<string> = new Set(),
): Aliases {
  const isThere = (to: string): boolean =>
    known.has(to) || (to.startsWith('pages/') && pages.has(to.slice('pages/'.length)))
  const read = readOwnJson(readOwnText({ root: archive }, FILE), FILE, aliasesSchema, 'invalid-aliases')
  if (read === null || 'messages' in read) return { aliases: {}, messages: read?.messages ?? [] }
  const messages: FileMessage[] = []
  const aliases = Object.entries(read.value).filter(([old, id]) => {
    const trouble = known.has(old) ? 'alias-taken' : isThere(id) ? null : 'alias-nowhere'
    if (trouble !== null && !(trouble === 'alias-nowhere' && isGiven(id, given)))
      messages.push({ ...fileTrouble(FILE, trouble, { old, id }), line: read.lineOf([old]) })
    return trouble === null
  })
  return { aliases: Object.fromEntries(aliases), messages }
}

const isGiven = (to: string, given: ReadonlySet<string>): boolean => given.has(to.replace('pages/', ''))
