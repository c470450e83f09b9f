/**
 * Jieba's segmentation (MIT, Sun Junyi; as cppjieba has it, Yanyi Wu) in TypeScript: the likeliest words of the dictionary, then a hidden
 * Markov model over the characters that were left alone. Word for word and tag for tag what cppjieba gives.
 */
import type { Segmenter } from '../text/segmenter.ts'
import { isSingle } from './characters.ts'
import { tagOf, type Dictionary } from './dictionary.ts'
import { likeliestWords, type HiddenModel } from './hiddenStates.ts'
import { likeliestPath } from './likeliestPath.ts'

/** A clause ends at these, and each stands by itself. */
const CLAUSES = /[ \t\n，。]|[^ \t\n，。]+/gu
/** Letters and numbers stay whole, other ASCII stands by itself, the rest is for the model. */
const RUNS = /[a-z][a-z0-9]*|[0-9][0-9.]*|[\0-\x7f]|[^\0-\x7f]+/giu

/**
 * @example toSegmenter(dictionary, model).tag('样城开工3天') → [{ word: '样城', tag: 'ns' }, { word: '开工', tag: 'v' }, …]
 */
export function toSegmenter(dictionary: Dictionary, model: HiddenModel): Segmenter {
  const cut = (text: string): string[] => {
    const words: string[] = []
    for (const clause of text.toWellFormed().match(CLAUSES) ?? []) cutClause(clause, dictionary, model, words)
    return words
  }
  return {
    cut,
    tag: (text) => cut(text).map((word) => ({ word, tag: tagOf(dictionary, word) || guessTag(word) })),
  }
}

/** Words of the dictionary as they are; runs of single characters by the hidden model. */
function cutClause(clause: string, dictionary: Dictionary, model: HiddenModel, words: string[]): void {
  let singles = ''
  for (const word of likeliestPath(clause, dictionary))
    if (isSingle(word)) singles += word
    else {
      cutSingles(singles, model, words)
      singles = ''
      words.push(word)
    }
  cutSingles(singles, model, words)
}

function cutSingles(singles: string, model: HiddenModel, words: string[]): void {
  if (singles.length < 2) {
    if (singles !== '') words.push(singles)
    return
  }
  for (const run of singles.match(RUNS) ?? [])
    if (run < '\x80') words.push(run)
    else words.push(...likeliestWords(run, model))
}

/** The tag of a word the dictionary has none for: `m` a number, `eng` with letters or signs, `x` anything else. */
function guessTag(word: string): string {
  const characters = Array.from(word)
  const half = Math.floor(characters.length / 2)
  let ascii = 0
  let digits = 0
  for (const character of characters) {
    if (ascii >= half) break
    if (character >= '\x80') continue
    ascii += 1
    if (character >= '0' && character <= '9') digits += 1
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}
