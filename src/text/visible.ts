/**
 * Text as a reader may safely see it: what would act instead of being read (move a cursor, turn the direction of what follows)
 * is shown as a sign.
 */

/** C0 and C1 controls but tab and line ends, and the controls of direction. */
const ACTING =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * @example toVisible('a\u0000b\u202ec') // 'a␀b⟨202E⟩c'
 */
export function toVisible(text: string): string {
  return text.replace(ACTING, toSign)
}

/** Whether a text holds what {@link toVisible} would show. */
export function holdsControls(text: string): boolean {
  return text.search(ACTING) !== -1
}

function toSign(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
