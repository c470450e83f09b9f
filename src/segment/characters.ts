/** Whether the UTF-16 unit at `at` is the second half of a character (text is well-formed here). */
export function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Whether a word is one character. */
export function isSingle(word: string): boolean {
  return word.length === 1 || (word.length === 2 && isLowSurrogate(word, 1))
}
