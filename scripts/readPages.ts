/** The pages of files that were parsed, read back where they are kept: one file at a time, since a file's pages follow one another. */
import { textOf, toWhole, type LaidHead, type Texts } from '../src/ids/head.ts'
import type { Page } from '../src/schema/entry.ts'
import { digestOf } from '../src/archive/digestOf.ts'
import { readWhole } from './keptReadings.ts'
import type { ParsedFile } from './parseFiles.ts'

export type Pages = {
  /** A digest of all that the page was read from. */
  madeOf(head: LaidHead): string
  /** The page whose head it is, as it is named and linked. */
  whole(head: LaidHead): Page
  readonly texts: Texts<LaidHead>
}

export function openPages(files: readonly ParsedFile[]): Pages {
  const laid = new Map(
    files.flatMap(({ heads, pages }) => (heads[0] === undefined ? [] : [[heads[0].file, pages] as const])),
  )
  let open: { readonly file: string; readonly pages: readonly Page[] } | null = null
  const read = ({ file, part }: LaidHead): Page => {
    if (open?.file !== file) open = { file, pages: pagesOf({ pages: laid.get(file) ?? [] }) }
    const page = open.pages[part]
    if (page === undefined) throw new Error(`Unexpected end of the reading of ${file}, expected page ${part}`)
    return page
  }
  return {
    madeOf({ file }) {
      const pages = laid.get(file) ?? []
      return 'key' in pages ? pages.key : digestOf([...pages])
    },
    whole: (head) => toWhole(read(head), head),
    texts: {
      texts: (head) => read(head).articles.map(textOf),
      sketches: ({ sketches }) => sketches,
    },
  }
}

/** The pages of a file, read back where they are kept. */
export const pagesOf = ({ pages }: Pick<ParsedFile, 'pages'>): readonly Page[] =>
  'key' in pages ? readWhole(pages) : pages
