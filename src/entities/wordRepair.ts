/**
 * Mends the words a dictionary cuts wrongly around names it does not know: 由青禾|机械, 磨|憨|铁路.
 */
import { FUNCTION_CHARACTERS } from './functionCharacters.ts'
import type { Token } from './token.ts'

/** Words with which a segmenter glues an unknown name: none begins or ends one. */
const GLUED_BEFORE = /^(?:[由经与对从把将被让使给在为及至是比较以]\p{Script=Han}+|[和]\p{Script=Han}{2,})$/u
const GLUED_BEHIND = /^[\p{Script=Han}]+[是为在将已等和与由对向从把被及的经]$/u
/** Parts of speech that only rare characters have, and those one may stand beside in a name. */
const RARE = /^(?:[nvatd]g|zg|g|x|nr|nz|ns|j|b)$/u
const BESIDE = /^(?:[nvatd]g|zg|g|x|nr|nz|ns|j|b|n|v|a|vn|an|s|eng)$/u
const TIMES = 2

type Text = { readonly text: string; readonly tokens: readonly Token[] }

/** Cuts a function word off an unknown word it was glued to. */
export function withoutGlue(tokens: readonly Token[]): Token[] {
  const free: Token[] = []
  for (const token of tokens)
    if (mayBeGlued(token)) free.push(...toUnglued(token))
    else free.push(token)
  return free
}

const mayBeGlued = ({ word, tag }: Token): boolean =>
  word.length > 1 && (tag === 'x' || (tag === 'l' && word.endsWith('对')))

function toUnglued(token: Token): Token[] {
  const { word, tag, start, end } = token
  if (GLUED_BEFORE.test(word))
    return [
      { word: word.charAt(0), tag: 'p', start, end: start + 1 },
      { word: word.slice(1), tag, start: start + 1, end },
    ]
  if (!GLUED_BEHIND.test(word)) return [token]
  return [
    { word: word.slice(0, -1), tag, start, end: end - 1 },
    { word: word.slice(-1), tag: 'p', start: end - 1, end },
  ]
}

/**
 * The runs of single characters, one of each two rare, that an article prints side by side again: its own words.
 *
 * @example 磨|憨|铁路 … 磨|憨|口岸 → 磨憨
 */
export function findOwnWords(texts: readonly Text[]): string[] {
  const counts = new Map<string, number>()
  for (const { tokens } of texts)
    for (let at = 0; at < tokens.length; at += 1) {
      let word = tokens[at]?.word ?? ''
      if (word.length !== 1) continue
      while (isPair(tokens[at], tokens[at + 1])) {
        word += tokens[at + 1]?.word ?? ''
        at += 1
      }
      if (word.length > 1 && word.length <= LONGEST) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  return [...counts].filter(([, count]) => count >= TIMES).map(([word]) => word)
}

const LONGEST = 4
const NO_FUNCTION = new RegExp(`^[^\\P{Script=Han}${FUNCTION_CHARACTERS}]$`, 'u')

function isPair(one: Token | undefined, two: Token | undefined): boolean {
  if (one === undefined || two === undefined || !isCharacter(one) || !isCharacter(two)) return false
  return (RARE.test(one.tag) && BESIDE.test(two.tag)) || (BESIDE.test(one.tag) && RARE.test(two.tag))
}

const isCharacter = ({ word }: Token): boolean => word.length < 3 && NO_FUNCTION.test(word)

/** Makes one word of each occurrence of the article's own words, wherever the segmenter cut. */
export function withOwnWords({ text, tokens }: Text, words: readonly string[]): readonly Token[] {
  const spans = toSpans(text, words)
  if (spans.length === 0) return tokens
  const mended: Token[] = []
  let at = 0
  for (const token of tokens) {
    let start = token.start
    while ((spans[at]?.end ?? Infinity) <= start) at += 1
    for (let span = spans[at]; span !== undefined && span.start < token.end; span = spans[at]) {
      if (span.start > start) mended.push(pieceOf(token, start, span.start))
      if (span.start >= token.start && mended.at(-1)?.end !== span.end)
        mended.push({ ...span, word: text.slice(span.start, span.end), tag: 'nz' })
      start = Math.max(start, Math.min(span.end, token.end))
      if (span.end > token.end) break
      at += 1
    }
    if (start < token.end) mended.push(start === token.start ? token : pieceOf(token, start, token.end))
  }
  return mended
}

function pieceOf({ word, tag, start: from }: Token, start: number, end: number): Token {
  return { word: word.slice(start - from, end - from), tag, start, end }
}

function occurrences(text: string, word: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push({ start: at, end: at + word.length })
  return found
}

/** Where the words stand, the longer first where two cross. */
function toSpans(text: string, words: readonly string[]): { start: number; end: number }[] {
  const all = words.flatMap((word) => occurrences(text, word))
  const sorted = all.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter((span) => {
    const free = span.start >= end
    if (free) end = span.end
    return free
  })
}
