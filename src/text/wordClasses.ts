/**
 * Words by what stands around them in newspapers: 企业 and 公司 are of one class, 增长 and 下降 of another. `npm run fit:words` finds the
 * classes in unlabelled text (`content/model/word-classes.json`).
 */
import { z } from 'zod'
import { toNameTable } from './nameTable.ts'

/** Each class its words, with a blank between them. */
const grain = z.array(z.string())

export const wordClassesSchema = z.strictObject({
  about: z.string(),
  /** Few classes, which tell what kind of word it is. */
  coarse: grain,
  /** The same words in many classes, which tell what it is about as well. */
  fine: grain,
})
export type WordClassesFile = z.infer<typeof wordClassesSchema>

export type WordClass = { readonly coarse: number; readonly fine: number }

/**
 * The classes of a word; of one that is not listed, those of its longest listed end, since the end is its head (产业园区 → 园区).
 *
 * @example classOf('示范工坊') → the classes of 工坊; null where not even its last character is listed
 */
export type WordClasses = (word: string) => WordClass | null

/** Checks and compiles `content/model/word-classes.json`. */
export function toWordClasses(raw: unknown): WordClasses {
  const { coarse, fine } = wordClassesSchema.parse(raw)
  const coarseOf = toNameTable(toEntries(coarse))
  const table = toNameTable(
    toEntries(fine).map(([word, at]): [string, WordClass] => [
      word,
      { coarse: coarseOf.get(word) ?? 0, fine: at },
    ]),
  )
  return (word) => {
    for (let from = 0; from < word.length; from += 1) {
      const known = table.get(word.slice(from))
      if (known !== undefined) return known
    }
    return null
  }
}

const toEntries = (classes: readonly string[]): [string, number][] =>
  classes.flatMap((words, at) =>
    words === '' ? [] : words.split(' ').map((word): [string, number] => [word, at]),
  )
