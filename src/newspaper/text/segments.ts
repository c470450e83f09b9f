/**
 * The printed segments of a headline, which blanks part.
 */

/**
 * `'导师帮带 蓄势赋能'` → two segments; `'在 2023 年度例会上强调'` → one: blanks around figures and between single hanzi part nothing.
 */
export function toSegments(text: string): string[] {
  const segments: string[] = []
  for (const token of text.trim().split(/[\s\u3000]+/u)) {
    const last = segments.at(-1)
    if (last !== undefined && belongs(last, token)) segments[segments.length - 1] = last + token
    else segments.push(token)
  }
  return mendSpacedLetters(segments)
}

/** A segment on its own holds two hanzi and is neither figure nor unit. */
function belongs(before: string, token: string): boolean {
  if (!/\p{Script=Han}{2}/u.test(token) && !/^[“『「《].+/u.test(token)) return true
  if (!/\p{Script=Han}{2}/u.test(before)) return true
  return /(?:^|[^\w.%])[\d.]+$/u.test(before) && token.length <= 3
}

/** `青 山 湖` was set with wide letters: every token a single character. */
function mendSpacedLetters(segments: readonly string[]): string[] {
  return segments.every((segment) => segment.length === 1) ? [segments.join('')] : [...segments]
}

/** Segments joined as the contract wants it: by one full-width space. */
export function joinSegments(segments: readonly string[]): string {
  return segments.join('\u3000')
}
