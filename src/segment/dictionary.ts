/** The words a text is cut into, each with how likely it is and its part of speech. */
import type { Segmenter } from '../text/segmenter.ts'
import { addWord, emptyTrie, numberOf, type UnitTrie } from '../text/unitTrie.ts'
import { guessTag } from './guessTag.ts'

export type TaggedWord = ReturnType<Segmenter['tag']>[number]

export type Dictionary = {
  readonly trie: UnitTrie
  /** By the number of a word: the logarithm of its share, and its part of speech. */
  readonly weights: Float64Array
  readonly tags: readonly string[]
  /** Words of it by their number as they were met in texts: each is one object, however often it stands there. */
  readonly met: (TaggedWord | undefined)[]
  /** The weight of a character that is no word. */
  readonly least: number
}

/** A word beside the list's own; without a frequency as likely as the word in the middle of all. */
export type AddedWord = { readonly word: string; readonly tag: string; readonly frequency?: number }

/**
 * Reads jieba's list (`word frequency tag`, a word a line) and adds words of the field to it.
 *
 * @example toTagged('样城', toDictionary('样城 3 ns\n样 12 n\n', [])).tag === 'ns'
 */
export function toDictionary(list: string, added: readonly AddedWord[]): Dictionary {
  const rows = readRows(list)
  const sum = rows.reduce((total, { frequency }) => total + frequency, 0)
  const weigh = (frequency: number): number => Math.log(frequency / sum)
  const frequencies = Float64Array.from(rows, ({ frequency }) => frequency).sort()
  const middle = frequencies[frequencies.length >> 1] ?? 1
  const words = [...rows, ...added]
  const trie = emptyTrie(words.reduce((units, { word }) => units + word.length, 0))
  words.forEach(({ word }, number) => addWord(trie, word, number))
  return {
    trie,
    weights: Float64Array.from(words, ({ frequency = middle }) => weigh(frequency)),
    tags: words.map(({ tag }) => tag),
    met: new Array<TaggedWord | undefined>(words.length).fill(undefined),
    least: weigh(frequencies[0] ?? 1),
  }
}

/** A word with its part of speech: the dictionary's, else what its characters tell. */
export function toTagged(
  word: string,
  { trie, tags, met }: Dictionary,
  number = numberOf(trie, word),
): TaggedWord {
  const known = met[number]
  if (known !== undefined) return known
  const tagged = { word, tag: tags[number] || guessTag(word) }
  if (number >= 0) met[number] = tagged
  return tagged
}

type Row = { readonly word: string; readonly frequency: number; readonly tag: string }

function readRows(list: string): Row[] {
  const rows: Row[] = []
  for (let start = 0; start < list.length;) {
    const end = list.indexOf('\n', start) < 0 ? list.length : list.indexOf('\n', start)
    const [blank, last] = [list.indexOf(' ', start), list.lastIndexOf(' ', end)]
    const [word, tag] = [list.slice(start, blank), list.slice(last + 1, end)]
    if (blank > start) rows.push({ word, frequency: Number(list.slice(blank + 1, last)), tag })
    start = end + 1
  }
  return rows
}
