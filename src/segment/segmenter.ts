/**
 * Jieba's segmentation (MIT, Sun Junyi; as cppjieba has it, Yanyi Wu) in TypeScript: the likeliest words of the dictionary, then a hidden
 * Markov model over the characters that were left alone. Word for word and tag for tag what cppjieba gives.
 */
import type { Segmenter } from '../text/segmenter.ts'
import { isSingle } from './characters.ts'
import { toTagged, type Dictionary, type TaggedWord } from './dictionary.ts'
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
  const tag = (text: string): TaggedWord[] => {
    const words: TaggedWord[] = []
    for (const clause of text.toWellFormed().match(CLAUSES) ?? []) cutClause(clause, dictionary, model, words)
    return words
  }
  return { tag, cut: (text) => tag(text).map(({ word }) => word) }
}

/** Words of the dictionary as they are; runs of single characters by the hidden model. */
function cutClause(clause: string, dictionary: Dictionary, model: HiddenModel, words: TaggedWord[]): void {
  let singles: TaggedWord[] = []
  for (const one of likeliestPath(clause, dictionary))
    if (isSingle(one.word)) singles.push(one)
    else {
      words.push(...toWords(singles, dictionary, model), one)
      singles = []
    }
  words.push(...toWords(singles, dictionary, model))
}

function toWords(
  singles: readonly TaggedWord[],
  dictionary: Dictionary,
  model: HiddenModel,
): readonly TaggedWord[] {
  if (singles.length < 2) return singles
  const runs =
    singles
      .map(({ word }) => word)
      .join('')
      .match(RUNS) ?? []
  const words = runs.flatMap((run) => (run < '\x80' ? [run] : likeliestWords(run, model)))
  return words.map((word) => toTagged(word, dictionary))
}
