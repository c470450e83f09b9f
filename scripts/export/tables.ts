/** An archive as tables: a line of JSON an article, a figure, an entity, each with what joins it to the others. */
import path from 'node:path'
import { openAppender } from '../appender.ts'
import { readArchivePages } from '../archivePages.ts'

export const TABLES = ['articles', 'figures', 'entities'] as const
export type Table = (typeof TABLES)[number]

/**
 * Writes `articles.jsonl`, `figures.jsonl` and `entities.jsonl` into `folder`: the fields of entries as they are. An article has those of its
 * page that say where it was printed; a figure its number in the article, and its article, as an entity has.
 *
 * @returns rows by table
 */
export function writeTables(archive: string, folder: string): Record<Table, number> {
  const rows = { articles: 0, figures: 0, entities: 0 }
  const files = new Map(TABLES.map((name) => [name, openAppender(path.join(folder, `${name}.jsonl`))]))
  const add = (table: Table, row: object): void => {
    files.get(table)?.append(row)
    rows[table] += 1
  }
  for (const { page, articles } of readArchivePages(archive)) {
    const { newspaper, date, dateApprox, issueNumber, pageNumber, section, file } = page
    for (const { figures, entities, ...article } of articles) {
      const printed = { newspaper, date, dateApprox, issueNumber, pageNumber, section, file }
      add('articles', { ...article, page: page.id, ...printed })
      for (const [number, figure] of figures.entries())
        add('figures', { article: article.id, number, ...figure })
      for (const entity of entities) {
        const { id, ...named } = entity
        add('entities', { article: article.id, entity: id, ...named })
      }
    }
  }
  for (const file of files.values()) file.close()
  return rows
}
