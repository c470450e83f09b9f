/** Articles → their words clause by clause, for the classes of words. */
import type { ArticleRecord } from '../../src/typeset/record.ts'
import type { Segmenter } from '../../src/text/segmenter.ts'

/** Every number is one word. */
export const NUMBER = '0'
const CLAUSE_ENDS = /[，。；：？！…\n]+/u
const DIGITS = /^[0-9.,%]+$/u

/**
 * @param isName whether a word is a person's name, which stays unknown
 * @example '新建工坊3家，投产' → [['新建', '工坊', '0', '家'], ['投产']]
 */
export function toWordLines(
  { headline, subhead, blocks, captions }: ArticleRecord,
  segmenter: Segmenter,
  isName: (word: string, tag: string) => boolean,
): string[][] {
  const texts = [...headline, ...subhead, ...blocks.map(([, text]) => text), ...captions]
  return texts
    .flatMap((text) => toClauses(text))
    .map((clause) =>
      segmenter
        .tag(clause)
        .flatMap(({ word, tag }) =>
          word.trim() === '' ? [] : DIGITS.test(word) ? [NUMBER] : isName(word, tag) ? [''] : [word],
        ),
    )
}

const toClauses = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/,(?![0-9])/gu, '，')
    .replace(/;/gu, '；')
    .replace(/:/gu, '：')
    .split(CLAUSE_ENDS)
    .filter((clause) => clause !== '')
