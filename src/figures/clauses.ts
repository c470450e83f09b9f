/**
 * Sentences and clauses of a folded text.
 */
export type Clause = {
  readonly start: number
  readonly end: number
  /** Index of the sentence within the text. */
  readonly sentence: number
  /** Index of the part between semicolons: a change never crosses one. */
  readonly part: number
}

const CLAUSE_END = /[，。；：！？,]/u
const SENTENCE_END = /[。！？]/u
const PART_END = /[。！？；]/u

/**
 * Cuts a folded text into clauses at `，；：。！？`; brackets and quotation marks do not cut.
 *
 * @example toClauses('产值94亿元，增长194.9%。') → two clauses of one sentence
 */
export function toClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let sentence = 0
  let part = 0
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index] ?? '。'
    if (!CLAUSE_END.test(character) || isInNumber(text, index)) continue
    clauses.push({ start, end: index, sentence, part })
    if (SENTENCE_END.test(character)) sentence += 1
    if (PART_END.test(character)) part += 1
    start = index + 1
  }
  return clauses
}

function isInNumber(text: string, index: number): boolean {
  return (
    text[index] === ',' &&
    /[0-9]/u.test(text[index - 1] ?? '') &&
    /^[0-9]{3}(?![0-9])/u.test(text.slice(index + 1, index + 5))
  )
}
