/**
 * Real pages that are not part of the project: their labels are kept by line number, without the text, and are put together
 * with the pages where those lie beside the project.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { articleMark, lineRole, titleOrder, type LabelledPage } from '../../src/newspaper/label/labelled.ts'

/**
 * The labelled pages of a folder of `.roles` files whose raw pages are in `texts` and unchanged.
 *
 * A file names its page and gives `<line> <article or -> <role>` a row: `7 1 headline`.
 */
export function readKnownPages(folder: string, texts: string): { name: string; page: LabelledPage }[] {
  if (!existsSync(folder) || !existsSync(texts)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.roles'))
  return files.toSorted().flatMap((name) => {
    const rows = readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n')
    const page = toPage(rows, texts)
    return page === null ? [] : [{ name, page }]
  })
}

function toPage(rows: readonly string[], texts: string): LabelledPage | null {
  const header = (key: string): string =>
    /: (.*)$/u.exec(rows.find((row) => row.startsWith(`# ${key}`)) ?? '')?.[1] ?? ''
  const file = path.join(texts, header('file'))
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  if (createHash('sha256').update(bytes).digest('hex') !== header('sha256')) return null
  const labels = new Map(
    rows
      .filter((row) => !row.startsWith('#'))
      .map((row) => row.split(' '))
      .map(([line = '', article = '', role = '']) => [
        Number(line),
        { article: articleMark.parse(article === '-' ? null : article), role: lineRole.parse(role) },
      ]),
  )
  const raw = bytes.toString('utf8').split(/\r\n|\r|\n/u)
  const lines = raw.map((text, i) => ({ ...(labels.get(i + 1) ?? { article: null, role: null }), text }))
  return { order: titleOrder.parse(header('order')), comments: [], lines }
}
