/**
 * The printed segments of a headline, which blanks part.
 */

/** How a segment stands to the one before it on its line: first, or behind a wide blank or an ordinary one. */
export type Parting = 'first' | 'wide' | 'single'
export type TextSegment = { readonly text: string; readonly parting: Parting }

const TOKEN = /([\s\u3000]*)([^\s\u3000]+)/gu
/** A blank of one hanzi or more, as a typesetter sets it on purpose. */
const WIDE = /\u3000|\t|\s{2}/u
const WORDY = /\p{Script=Han}{2}/u
/** An ordinary blank beside a figure or a letter is a stray of the extraction. */
const STRAY_AFTER = /[\w.%‰℃]$/u
const QUOTED = /^[“『「《].+/u

/**
 * Wide blanks part a headline; an ordinary one only where words stand on both sides of it, and no figure.
 *
 * `'导师帮带 蓄势赋能'` → two segments; `'在 2023 年度例会上强调'` → one, `在2023年度例会上强调`.
 */
export function toTextSegments(text: string): TextSegment[] {
  const segments: TextSegment[] = []
  for (const [, blank = '', token = ''] of text.trim().matchAll(TOKEN)) {
    const last = segments.at(-1)
    const parting = last === undefined ? 'first' : WIDE.test(blank) ? 'wide' : 'single'
    if (last === undefined || parts(last.text, token, parting)) segments.push({ text: token, parting })
    else segments[segments.length - 1] = { ...last, text: glue(last.text, token) }
  }
  return mendSpacedLetters(segments)
}

/** The texts of {@link toTextSegments}. */
export function toSegments(text: string): string[] {
  return toTextSegments(text).map((segment) => segment.text)
}

/** A segment on its own holds two hanzi and is neither figure nor unit. */
function parts(before: string, token: string, parting: Parting): boolean {
  if ((!WORDY.test(token) && !QUOTED.test(token)) || !WORDY.test(before)) return false
  if (parting === 'wide') return !(/(?:^|[^\w.%])[\d.]+$/u.test(before) && token.length <= 3)
  return !STRAY_AFTER.test(before) || before.endsWith('%')
}

/** Two Latin words keep the blank between them. */
function glue(before: string, token: string): string {
  return /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(token) ? `${before} ${token}` : before + token
}

/** `青 山 湖` was set with wide letters: every token a single character. */
function mendSpacedLetters(segments: readonly TextSegment[]): TextSegment[] {
  const [first] = segments
  return first !== undefined && segments.every(({ text }) => text.length === 1)
    ? [{ ...first, text: segments.map(({ text }) => text).join('') }]
    : [...segments]
}

/** Segments joined as the contract wants it: by one full-width space. */
export function joinSegments(segments: readonly string[]): string {
  return segments.join('\u3000')
}
