/**
 * Lists of words of a rule file, by id: the words themselves, and whether a text ends in one of them.
 */
import { z } from 'zod'
import { toEndsIn, type EndsIn } from './endings.ts'

const text = z.string().min(1)

/** Words that steer a reading; a list says what it is for, and each of its examples holds one of its words. */
export const wordListSchema = z.strictObject({
  id: text,
  why: text,
  words: z.array(text).min(1),
  examples: z.array(text).min(1),
})
export type WordList = z.infer<typeof wordListSchema>

export type WordLists = {
  readonly words: (id: string) => ReadonlySet<string>
  /** @example endsIn('heads')('工业总产值') → true */
  readonly endsIn: (id: string) => EndsIn
}

/**
 * Compiles the lists of one file once.
 *
 * @param file the file's name, for the error of who asks for a list that it lacks
 */
export function toWordLists(lists: readonly WordList[], file: string): WordLists {
  const byId = new Map(lists.map(({ id, words }) => [id, { words: new Set(words), endsIn: toEndsIn(words) }]))
  const listOf = (id: string) => {
    const list = byId.get(id)
    if (list === undefined) throw new Error(`${file} lacks the list ${id}`)
    return list
  }
  return { words: (id) => listOf(id).words, endsIn: (id) => listOf(id).endsIn }
}
