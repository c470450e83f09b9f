/** The words a text is cut into, each with how likely it is and its part of speech. */

export type Word = { readonly weight: number; readonly tag: string }

export type Dictionary = {
  readonly words: ReadonlyMap<string, Word>
  /** The length of the longest word that begins with these two UTF-16 units. */
  readonly longest: ReadonlyMap<string, number>
  /** The weight of a character that is no word. */
  readonly least: number
}

/** A word beside the list's own; without a frequency as likely as the word in the middle of all. */
export type AddedWord = { readonly word: string; readonly tag: string; readonly frequency?: number }

/**
 * Reads jieba's list (`word frequency tag`, a word a line) and adds words of the field to it; a weight is the logarithm of a
 * word's share.
 *
 * @example toDictionary('样城 3 ns\n样 12 n\n', []).words.get('样城') → { weight: -1.61, tag: 'ns' }
 */
export function toDictionary(list: string, added: readonly AddedWord[]): Dictionary {
  const rows = readRows(list)
  const sum = rows.reduce((total, { frequency }) => total + frequency, 0)
  const weigh = (frequency: number): number => Math.log(frequency / sum)
  const frequencies = Float64Array.from(rows, ({ frequency }) => frequency).sort()
  const middle = weigh(frequencies[frequencies.length >> 1] ?? 1)
  const words = new Map<string, Word>()
  for (const { word, frequency, tag } of rows) words.set(word, { weight: weigh(frequency), tag })
  for (const { word, tag, frequency } of added)
    words.set(word, { weight: frequency === undefined ? middle : weigh(frequency), tag })
  return { words, longest: toLongest(words.keys()), least: weigh(frequencies[0] ?? 1) }
}

type Row = { readonly word: string; readonly frequency: number; readonly tag: string }

function readRows(list: string): Row[] {
  const rows: Row[] = []
  for (const line of list.split('\n')) {
    const [word = '', frequency = '', tag = ''] = line.split(' ')
    if (word !== '') rows.push({ word, frequency: Number(frequency), tag })
  }
  return rows
}

function toLongest(words: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const word of words) {
    const opening = word.slice(0, 2)
    if (word.length > 1 && word.length > (longest.get(opening) ?? 0)) longest.set(opening, word.length)
  }
  return longest
}
