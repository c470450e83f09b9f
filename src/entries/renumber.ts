/**
 * A page that was read from arranged lines → the same page by the numbers of its raw file.
 */
import type { PageStructure } from '../newspaper/parse.ts'
import type { Lines, Message } from '../schema/entry.ts'

/** The raw line of each line that was read, the first at 0. */
export type RawNumbers = readonly number[]

/**
 * @example toRawLines([[1, 4]], [1, 2, 7, 8]) // [[1, 2], [7, 8]]
 */
export function toRawLines(lines: Lines, numbers: RawNumbers): Lines {
  const runs: Lines = []
  for (const [first, last] of lines)
    for (const number of numbers.slice(first - 1, last)) {
      const run = runs.at(-1)
      if (run !== undefined && (number === run[1] || number === run[1] + 1)) run[1] = number
      else runs.push([number, number])
    }
  return runs
}

/** Gives every line of a page its number in the raw file. */
export function renumber(page: PageStructure, numbers: RawNumbers): PageStructure {
  const raw = <T extends { lines: Lines }>(of: T): T => ({ ...of, lines: toRawLines(of.lines, numbers) })
  return {
    ...raw(page),
    articles: page.articles.map((article) => ({
      ...raw(article),
      body: article.body.map(raw),
      photos: article.photos.map(raw),
    })),
    photos: page.photos.map(raw),
    notArticles: page.notArticles.map(raw),
    messages: page.messages.map((message): Message => {
      const line = message.line === null ? null : (numbers[message.line - 1] ?? null)
      return { ...message, line }
    }),
  }
}
