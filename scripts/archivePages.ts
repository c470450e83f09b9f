/** Reads an archive's folder: pages with their articles and raw lines, in the order of their ids. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { toErrata, type Erratum } from '../src/archive/errata.ts'
import { readEntry } from '../src/markdown/entry.ts'
import { decodeBytes } from '../src/newspaper/text/decode.ts'
import { articleSchema, pageSchema, type Article } from '../src/schema/entry.ts'
import { mayHoldControls, toVisibleValue } from '../src/text/visible.ts'
import { openArchive, readCorrections } from './archiveFolder.ts'

/** Files lie below `raw/`, in folders or not; a name is never a way that leads elsewhere. */
const name = z
  .string()
  .refine((value) =>
    value.split('/').every((part) => path.basename(part) === part && !['', '.', '..'].includes(part)),
  )
const pageFileSchema = pageSchema.extend({ file: name, articles: z.array(articleSchema.shape.id) })
export type PageFile = z.infer<typeof pageFileSchema>

export type ArchivePage = {
  readonly page: PageFile
  readonly articles: readonly Article[]
  /** The lines of the raw file, the first at 0. */
  readonly raw: readonly string[]
  readonly errata: readonly Erratum[]
}

/** Ids of the pages; a folder without `page.json` is none of ours and is passed over. */
export function listArchivePages(archive: string): string[] {
  const root = path.join(archive, 'articles')
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(root, entry.name, 'page.json')))
    .map(({ name }) => name)
    .sort()
}

/** Reads one page at a time. */
export function* readArchivePages(archive: string): Generator<ArchivePage> {
  for (const id of listArchivePages(archive)) yield readArchivePage(archive, id)
}

export function readArchivePage(archive: string, id: string): ArchivePage {
  const at = (name: string): string => path.join(archive, 'articles', id, name)
  const file = readFileSync(at('page.json'), 'utf8')
  const page = toPageFile(file, at('page.json'))
  const entries = page.articles.map((article) => readFileSync(at(`${article}.md`), 'utf8'))
  const articles = entries.map(readEntry)
  const { corrections } = readCorrections(openArchive(archive), page.file)
  const errata = toErrata(corrections, { ...page, articles })
  const { text } = decodeBytes(readFileSync(path.join(archive, 'raw', page.file)))
  const read = { page, articles, raw: text.split(/\r\n|\r|\n/u), errata }
  // Hardly any page holds controls, and to look at its files is less than to look at all that is in them.
  return errata.length > 0 || [file, text, ...entries].some(mayHoldControls) ? toVisibleValue(read) : read
}

function toPageFile(text: string, file: string): PageFile {
  try {
    return pageFileSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${file}: ${String(error)}`, { cause: error })
  }
}
