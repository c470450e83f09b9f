/**
 * Words with their part of speech and place, as the metric stages need them.
 */
import { oncePer } from '../text/once.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { FigureRules } from './rules.ts'

type Tagged = ReturnType<Segmenter['tag']>

export type Token = {
  readonly word: string
  readonly tag: string
  /** What the segmenter takes it for, whatever the word lists say: 投资 is a verb too. */
  readonly said: string
  readonly start: number
  readonly end: number
}

/**
 * Segments a stretch of folded text; numbers have been cut out before, so they cannot disturb the words.
 *
 * Words of the lists `nominals` and `verbs` count as such whatever the segmenter takes them for (高新 is no adverb).
 * A segmenter that does not give the text back (broken surrogates) yields one unknown word, never a wrong place.
 */
export function toTokens(text: string, segmenter: Segmenter, rules: FigureRules): readonly Token[] {
  return text === '' ? [] : tokensOf(segmenter.tag(text), text, rules)
}

/** Once for what was tagged once ({@link taggingOnce}): the words beside a number are asked for by a dozen readers. */
const tokensOf = oncePer((tagged: Tagged, text: string, rules: FigureRules): readonly Token[] => {
  const nominals = rules.words('nominals')
  const verbs = rules.words('verbs')
  const tokens: Token[] = []
  let at = 0
  for (const { word, tag } of tagged) {
    if (!text.startsWith(word, at)) return [{ word: text, tag: 'x', said: 'x', start: 0, end: text.length }]
    tokens.push({
      word,
      tag: nominals.has(word) ? 'n' : verbs.has(word) ? 'v' : tag,
      said: tag,
      start: at,
      end: at + word.length,
    })
    at += word.length
  }
  return at === text.length
    ? withHeadsWhole(tokens, rules)
    : [{ word: text, tag: 'x', said: 'x', start: 0, end: text.length }]
})

/** A head the segmenter takes for two words (占|比) is one. */
function withHeadsWhole(tokens: readonly Token[], rules: FigureRules): Token[] {
  const heads = rules.words('heads')
  const longest = longestOf(heads)
  const whole: Token[] = []
  for (const token of tokens) {
    const last = whole.at(-1)
    if (last !== undefined && token.end - last.start <= longest && heads.has(last.word + token.word))
      whole.splice(-1, 1, { ...last, word: last.word + token.word, tag: 'n', end: token.end })
    else whole.push(token)
  }
  return whole
}

const longestOf = oncePer((words: ReadonlySet<string>) => Math.max(...[...words].map(({ length }) => length)))

/** The words of a stretch of a text, placed in the text. */
export function toTokensAt(
  { text, segmenter, rules }: { text: string; segmenter: Segmenter; rules: FigureRules },
  start: number,
  end: number,
): Token[] {
  return toTokens(text.slice(start, end), segmenter, rules).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }))
}

const PUNCTUATION = /^[\p{P}\p{S}\s]+$/u
const NOMINAL = /^(?:n|vn|an|a|b|j|l|i|s|f|g|k|z|h|q|eng|x)/u

export function isPunctuation(token: Token): boolean {
  return PUNCTUATION.test(token.word)
}

/** A word that can stand inside a noun phrase; unknown words (`x`) can. */
export function isNominal(token: Token): boolean {
  return !isPunctuation(token) && NOMINAL.test(token.tag)
}

/** A word that can head a noun phrase: 项目, 增加值; not 最高, 优秀. */
export function isNoun(token: Token): boolean {
  return !isPunctuation(token) && /^(?:n|vn|an|j|l|i|eng|x|g|s)/u.test(token.tag)
}

export function isVerb(token: Token): boolean {
  return token.tag === 'v' || token.tag === 'vd' || token.tag === 'vg'
}

/** A place name ends a phrase; the segmenter's guesses at persons (高水平, 贡献率) are too often wrong to count. */
export function isPlace(token: Token): boolean {
  return token.tag === 'ns' && token.word.length > 1
}

/** Index of the token that opens the quotation or bracket closed at `index`; `index` itself where none does. */
export function openerOf(tokens: readonly Token[], index: number): number {
  const closer = tokens[index]?.word ?? ''
  const opener = closer === '”' ? '“' : closer === '）' ? '（' : null
  if (opener === null) return index
  for (let at = index - 1; at >= 0 && index - at < 16; at -= 1) if (tokens[at]?.word === opener) return at
  return index
}

/** Whether quotation marks and brackets open and close within a phrase. */
export function isBalanced(text: string): boolean {
  let [quotations, brackets] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '“') quotations += 1
    else if (sign === '”') quotations -= 1
    else if (sign === '（') brackets += 1
    else if (sign === '）') brackets -= 1
  }
  return quotations === 0 && brackets === 0
}
