/** Reads an archive's folder: pages with their articles and raw lines, in the order of their ids. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { toErrata, type Erratum } from '../src/archive/errata.ts'
import { readEntry } from '../src/markdown/entry.ts'
import { decodeBytes } from '../src/newspaper/text/decode.ts'
import { articleSchema, pageSchema, type Article } from '../src/schema/entry.ts'
import { toVisibleValue } from '../src/text/visible.ts'
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

/** Yields one page at a time; a folder without `page.json` is none of ours and is passed over. */
export function* readArchivePages(archive: string): Generator<ArchivePage> {
  const root = path.join(archive, 'articles')
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const page = readPageFile(path.join(root, name, 'page.json'))
    if (page !== null) yield readPage(archive, path.join(root, name), page)
  }
}

function readPageFile(file: string): PageFile | null {
  try {
    return pageFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Error(`${file}: ${String(error)}`, { cause: error })
  }
}

function readPage(archive: string, folder: string, page: PageFile): ArchivePage {
  const articles = page.articles.map((id) => readEntry(readFileSync(path.join(folder, `${id}.md`), 'utf8')))
  const { corrections } = readCorrections(openArchive(archive), page.file)
  const raw = readRaw(path.join(archive, 'raw', page.file))
  return toVisibleValue({ page, articles, raw, errata: toErrata(corrections, { ...page, articles }) })
}

function readRaw(file: string): string[] {
  return decodeBytes(readFileSync(file)).text.split(/\r\n|\r|\n/u)
}
